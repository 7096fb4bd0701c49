import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { replace, withPack } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';
import { mapped, MAPS, sitting, touch } from './maps-fixture.js';

const USED = [touch('places: [knee]'), sitting('places: [knee, calf]')];
const drawn = (from: string, to: string) => mapped(replace(from, to)(MAPS), ...USED);

test('map: a map goes with the pack as it is drawn', () => {
  const changes = mapped(MAPS, ...USED);
  assert.deepEqual(problemsOf(changes), []);
  const { json } = withPack(changes, (directory) => buildPack(directory));
  assert.equal(json!.questions.find(({ id }) => id === 'pattern')!.map, 'legs');
  assert.deepEqual(json!.maps!['legs']!.drawings[1], {
    outline: 'M0 0V200H40Z',
    regions: [{ place: 'calf', shape: 'M0 120H60V180H0Z', hit: [0, 120, 60, 60], tick: [20, 150] }],
  });
});

test('map: a shape is nothing but a path', () => {
  for (const shape of ['M0 80H60"/><a', 'url(#a)', 'H60V120', 'M0 1e9'])
    assertAmongProblems(drawn('M0 80H60V120H0Z', `'${shape}'`), {
      code: 'schema',
      file: 'maps.yml',
      at: `'${shape}'`,
      says: ['has the wrong form', 'a path as in SVG', 'letters M L H V C S Q T A Z'],
    });
});

test('map: a question names one that is there', () => {
  assertAmongProblems(mapped(MAPS, ...USED, replace('map: legs', 'map: leg')), {
    code: 'map',
    file: 'questions.yml',
    at: 'leg\n',
    says: ['there is no map "leg"', 'did you mean "legs"?'],
  });
});

test('map: it has words in every language', () => {
  assertOnlyProblem(
    { ...mapped(MAPS, ...USED), 'text/en/pictures.yml': 'pictures: {}\n' },
    {
      code: 'text-missing',
      file: 'text/en/pictures.yml',
      at: 'pictures',
      says: ['"legs" has no text', 'pictures.legs'],
    },
  );
});

test('map: one that no question names would be shipped for nothing', () => {
  assertOnlyProblem(
    { 'maps.yml': MAPS },
    { code: 'map', file: 'maps.yml', at: 'legs:', says: ['no question has "map: legs"'] },
  );
});

test('map: each place is drawn once, and for some option', () => {
  assertOnlyProblem(mapped(MAPS, touch('places: [knee]')), {
    code: 'map',
    file: 'maps.yml',
    at: 'calf',
    says: ['no option has the place "calf"', 'remove the region'],
  });
  assertOnlyProblem(mapped(replace('place: calf', 'place: knee')(MAPS), touch('places: [knee]')), {
    code: 'map',
    file: 'maps.yml',
    at: 'knee, shape: M0 120',
    says: ['"knee" is drawn twice'],
  });
});

test('map: a finger hits each place, and no other with it', () => {
  assertOnlyProblem(drawn('hit: [0, 80, 40, 40]', 'hit: [0, 80, 40, 39]'), {
    code: 'map',
    file: 'maps.yml',
    at: '[0, 80, 40, 39]',
    says: ['a finger misses "knee"', 'at least 40 wide and high'],
  });
  assertOnlyProblem(drawn('hit: [0, 80, 40, 40]', 'hit: [-1, 80, 40, 40]'), {
    code: 'map',
    file: 'maps.yml',
    at: '[-1, 80, 40, 40]',
    says: ['the two of "knee" meet', 'begin at 0'],
  });
  const shin =
    '          - { place: shin, shape: M0 90H60V180H0Z, hit: [39, 119, 40, 40], tick: [5, 5] }\n';
  assertOnlyProblem(
    mapped(
      replace('      - outline', `${shin}      - outline`)(MAPS),
      touch('places: [knee]'),
      sitting('places: [shin, calf]'),
    ),
    {
      code: 'map',
      file: 'maps.yml',
      at: '[39, 119, 40, 40]',
      says: ['"shin" meets "knee"', 'move one of them'],
    },
  );
});
