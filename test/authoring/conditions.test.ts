import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allConditions, conditionParts } from '../../src/authoring/conditions.js';
import type { Condition } from '../../src/engine/index.js';
import { FIXTURE, replace, type Changes } from '../support/packs.js';
import { authored } from './authored.js';

const placed = (changes?: Changes): readonly string[] =>
  allConditions(authored(changes)).map(({ file, path }) => `${file} ${path.join('.')}`);

test('conditions: those of the fixture, each with its place', () => {
  assert.deepEqual(placed(), [
    'rules.yml conditions.older',
    'rules.yml conditions.weak_bones',
    'rules.yml rules.0.when',
    'causes.yml causes.2.card.partial',
    'causes.yml causes.3.bands.strongRequires',
    'advice.yml advice.0.unless',
    'pack.yml safetyNet.1.when',
    'dangers.yml dangers.0.when',
    'dangers.yml dangers.1.when',
    'dangers.yml dangers.2.when',
  ]);
});

test('conditions: on a question, an option, a card, advice and in properties.yml too', () => {
  const more = placed({
    'questions.yml': (text: string) =>
      replace(
        '{ id: fever,',
        '{ id: fever, when: { q: age, is: over50 },',
      )(text).replace('- id: health', '- id: health\n    when: { answered: age }'),
    'causes.yml': replace('card: { partial:', 'card: { strong: { q: cold, is: often }, partial:'),
    'advice.yml': replace('levels:', 'when: { answered: age }, levels:'),
    'properties.yml': `levels: { emergency: [danger.numb] }
raises: [{ id: r, when: { answered: age }, atLeast: soon, because: x }]
asked: [{ question: danger, when: { answered: age }, because: x }]
never: [{ id: n, advice: [walk], when: { answered: age }, because: x }]
`,
  });
  for (const place of [
    'questions.yml questions.3.when',
    'questions.yml questions.1.options.1.when',
    'causes.yml causes.2.card.strong',
    'advice.yml advice.0.when',
    'properties.yml raises.0.when',
    'properties.yml asked.0.when',
    'properties.yml never.0.when',
  ])
    assert.ok(more.includes(place), `${place} is not among\n${more.join('\n')}`);
});

test('conditions: none is left out, or the checks would not look at it', () => {
  const written = Object.entries(FIXTURE)
    .filter(([path]) => !path.includes('/'))
    .flatMap(([, text]) => [
      ...text.matchAll(/\b(?:when|unless|partial|strongRequires): \{ (?:q|ref|all)/g),
    ]);
  const named = Object.keys(authored().conditions).length;
  assert.equal(placed().length, written.length + named);
});

test('conditions: the parts of each shape, outermost first, with their paths', () => {
  const leaf: Condition = { answered: 'age' };
  const parts = (condition: Condition): readonly string[] =>
    conditionParts({ file: 'f', path: ['when'], condition }).map(({ path }) => path.join('.'));
  assert.deepEqual(parts(leaf), ['when']);
  assert.deepEqual(parts({ ref: 'older' }), ['when'], 'a name is looked up by who needs it');
  assert.deepEqual(parts({ not: leaf }), ['when', 'when.not']);
  assert.deepEqual(parts({ all: [leaf, leaf] }), ['when', 'when.all.0', 'when.all.1']);
  assert.deepEqual(parts({ count: [leaf], atLeast: 1 }), ['when', 'when.count.0']);
  assert.deepEqual(parts({ any: [{ not: { all: [leaf] } }, leaf] }), [
    'when',
    'when.any.0',
    'when.any.0.not',
    'when.any.0.not.all.0',
    'when.any.1',
  ]);
});
