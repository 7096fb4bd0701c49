import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';
import { mapped, MAPS, sitting, steps, touch } from './maps-fixture.js';

const SITTING = '{ id: sitting, base: [0.2, 0.3] }';
const grouped = (...groups: readonly string[]): Changes => ({
  'text/en/questions.yml': replace(
    'pattern: { title: What is it like?,',
    `pattern: { title: What is it like?, groups: { ${groups.map((group) => `${group}: What they share`).join(', ')} },`,
  ),
});

test('place: one place may stand for one side and for both, and the engine gets it', () => {
  const changes = mapped(MAPS, touch('places: [knee]'), sitting('places: [knee, calf]'));
  assert.deepEqual(problemsOf(changes), []);
  const { json } = withPack(changes, (directory) => buildPack(directory));
  assert.deepEqual(
    json!.questions.find(({ id }) => id === 'pattern')!.options.map((option) => option.places),
    [['knee'], ['knee', 'calf'], undefined],
  );
});

test('place: a third option at a place could not be reached', () => {
  const third = replace(
    SITTING,
    '{ id: sitting, places: [knee], base: [0.2, 0.3] }\n      - { id: third, places: [calf, knee], base: [0.2, 0.3] }',
  );
  assertOnlyProblem(
    {
      ...mapped(MAPS, touch('places: [knee]'), third),
      'text/en/questions.yml': replace(
        'sitting: { label: Worse sitting }',
        'sitting: { label: Worse sitting }, third: { label: All the time }',
      ),
    },
    {
      code: 'place',
      file: 'questions.yml',
      at: '[calf, knee]',
      says: ['"knee" already stands for two options', 'leave it out here'],
    },
  );
});

test('place: it needs a map, and more than one answer', () => {
  assertOnlyProblem(
    { 'questions.yml': touch('places: [knee]') },
    {
      code: 'place',
      file: 'questions.yml',
      at: 'places: [knee]',
      says: ['"pattern" has no map', 'maps.yml'],
    },
  );
  assertOnlyProblem(
    mapped(
      MAPS,
      touch('places: [knee, calf]'),
      replace(
        '    type: single\n    unsure: true\n    grade: C',
        '    type: single\n    map: legs\n    unsure: true\n    grade: C',
      ),
      replace('{ id: effort, base', '{ id: effort, places: [calf], base'),
    ),
    {
      code: 'place',
      file: 'questions.yml',
      at: 'places: [calf]',
      says: ['"onset" takes one answer', 'type: multi'],
    },
  );
});

test('place: one that is not drawn is refused by name', () => {
  assertOnlyProblem(mapped(MAPS, touch('places: [kne, knee]'), sitting('places: [calf]')), {
    code: 'place',
    file: 'questions.yml',
    at: 'kne,',
    says: ['the map "legs" draws no "kne"', 'did you mean "knee"?'],
  });
});

test('place: options of a group stand together and have words', () => {
  const together = { 'questions.yml': steps(touch('group: use'), sitting('group: use')) };
  assert.deepEqual(problemsOf({ ...together, ...grouped('use') }), []);
  assertOnlyProblem(together, {
    code: 'text-missing',
    file: 'text/en/questions.yml',
    at: '{ title: What is it like?',
    says: ['group "use" has no text', 'questions.pattern.groups.use'],
  });
  assertOnlyProblem(
    { ...together, ...grouped('use', 'rest') },
    { code: 'text-unused', file: 'text/en/questions.yml', at: 'rest:', says: ['"rest"'] },
  );
  assertOnlyProblem(
    {
      'questions.yml': steps(
        touch('group: use'),
        replace(
          '{ id: none, exclusive: true }\n  - id: cold',
          '{ id: none, exclusive: true, group: use }\n  - id: cold',
        ),
      ),
      ...grouped('use'),
    },
    {
      code: 'place',
      file: 'questions.yml',
      at: 'use }',
      says: ['the group "use" is interrupted', 'put its options together'],
    },
  );
});
