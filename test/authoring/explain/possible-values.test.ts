import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleValues } from '../../../src/authoring/explain/possible-values.js';
import { explain } from '../../../src/authoring/explain/explain.js';
import {
  analyze,
  loadPack,
  type Answers,
  type Condition,
  type PackJson,
} from '../../../src/engine/index.js';
import { flagScreen, makePack } from '../../engine/fixture.js';

const QUESTIONS: PackJson['questions'] = [
  ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
  {
    id: 'health',
    role: 'history',
    type: 'multi',
    unsure: true,
    options: [{ id: 'bone' }, { id: 'cancer' }, { id: 'none', exclusive: true }],
  },
  {
    id: 'hip',
    role: 'intake',
    type: 'single',
    when: { q: 'age', is: 'old' },
    options: [{ id: 'yes' }, { id: 'no' }],
  },
  { id: 'weight', role: 'intake', type: 'number', unsure: true, min: 0, max: 300, options: [] },
];

/** Truth and findings of a rule with this condition, after these answers. */
function of(
  when: Condition,
  answers: Answers,
  conditions: PackJson['conditions'] = {},
): readonly [string, readonly string[]] {
  const json = makePack({
    questions: QUESTIONS,
    conditions,
    rules: [{ id: 'r', urgency: 'soon', when, sources: [] }],
  });
  const pack = loadPack({ ...json, text: { en: { ...json.text['en']!, rules: { r: '' } } } });
  const { verdict, because } = ruleValues(analyze(pack, answers).interview).find(
    ({ id }) => id === 'r',
  )!;
  return [verdict, because];
}

const bone: Condition = { q: 'health', is: 'bone' };
const old: Condition = { q: 'age', is: 'old' };

test('a true rule names the findings that make it true, and only those', () => {
  assert.deepEqual(of({ all: [bone, old] }, { health: ['bone'], age: 'old' }), [
    'true',
    ['health: bone', 'age: old'],
  ]);
  assert.deepEqual(of({ any: [bone, old] }, { health: ['none'], age: 'old' }), [
    'true',
    ['age: old'],
  ]);
  assert.deepEqual(of({ ref: 'weak' }, { health: ['bone', 'cancer'] }, { weak: bone }), [
    'true',
    ['health: bone + cancer'],
  ]);
  assert.deepEqual(of({ q: 'weight', atLeast: 100 }, { weight: 120 }), ['true', ['weight: 120']]);
});

test('a false rule names what stands against it', () => {
  assert.deepEqual(of({ all: [bone, old] }, { health: ['none'], age: 'old' }), [
    'false',
    ['health: none, not bone'],
  ]);
  assert.deepEqual(of({ any: [bone, old] }, { health: ['none'], age: 'young' }), [
    'false',
    ['health: none, not bone', 'age: young, not old'],
  ]);
  assert.deepEqual(of({ not: bone }, { health: ['bone'] }), ['false', ['health: bone']]);
  assert.deepEqual(of({ q: 'hip', in: ['yes', 'no'] }, { age: 'young' }), [
    'false',
    ['hip: does not apply, not yes | no'],
  ]);
  assert.deepEqual(of({ q: 'weight', atLeast: 100 }, { weight: 80 }), [
    'false',
    ['weight: 80, not 100..'],
  ]);
});

test('"not sure" makes a rule unknown, and what was not answered leaves it open', () => {
  assert.deepEqual(of({ all: [bone, old] }, { health: 'unsure', age: 'old' }), [
    'unknown',
    ['health: not sure'],
  ]);
  assert.deepEqual(of({ all: [bone, old] }, { age: 'old' }), ['open', ['health: not answered']]);
  assert.deepEqual(
    of(
      { count: [bone, old, { answered: 'weight' }], atLeast: 3 },
      { age: 'old', health: ['bone'] },
    ),
    ['open', ['health: bone', 'age: old', 'weight: not answered']],
  );
});

test('every rule is printed once, under its truth value', () => {
  const json = makePack({ questions: QUESTIONS });
  const pack = loadPack(json);
  const lines = explain(pack, { age: 'old', danger: ['fever'], health: ['none'] });
  const counts = lines.flatMap(
    (line) =>
      /^ {2}(?:true|unknown|open|false).* \((\d+)\)$/.exec(line)?.slice(1).map(Number) ?? [],
  );
  assert.equal(counts.length, 4);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    pack.rules.length,
  );
  assert.match(lines.join('\n'), /true: these act \(1\)\n +urgent {2}fever {2}danger: fever/);
  for (const { id } of pack.rules)
    assert.ok(
      lines.some((line) => line.includes(` ${id} `)),
      id,
    );
});
