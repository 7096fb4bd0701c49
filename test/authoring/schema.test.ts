import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { FileKind } from '../../src/authoring/read.js';
import { schemaErrors } from '../../src/authoring/schema.js';
import { replace } from '../support/packs.js';
import { assertOnlyProblem, problemsOf } from './problems.js';

const KINDS: readonly FileKind[] = [
  'pack',
  'questions',
  'maps',
  'rules',
  'causes',
  'advice',
  'sources',
  'text-pack',
  'text-questions',
  'text-rules',
  'text-causes',
  'text-advice',
  'text-pictures',
  'text-dangers',
  'dangers',
  'coverage',
  'decisions',
  'hazards',
  'locked-words',
  'tests',
  'translated',
  'review',
  'cases',
  'properties',
  'regions',
];
const SCHEMAS = new URL('../../content/schema/', import.meta.url);

for (const kind of KINDS) {
  test(`the schema of ${kind} rejects what is not such a file`, () => {
    for (const value of [{}, null, [], 'text', { unheard_of: 1 }]) {
      assert.notEqual(schemaErrors(kind, value).length, 0, JSON.stringify(value));
    }
  });
}

test('every schema is strict, described, and named so that editors find it offline', () => {
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith('.json'));
  assert.deepEqual(
    names.sort(),
    ['common', 'compiled-pack', ...KINDS].map((kind) => `${kind}.schema.json`).sort(),
  );
  for (const name of names) {
    const schema = JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.equal(schema['$id'], name);
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    for (const part of objectsWithProperties(schema)) {
      // A compiled pack may hold what only a later version reads; authors have no such excuse.
      assert.equal(
        part['additionalProperties'],
        name === 'compiled-pack.schema.json' ? undefined : false,
        `${name}: ${JSON.stringify(part).slice(0, 80)} lets unknown fields through`,
      );
      assert.ok(
        name === 'compiled-pack.schema.json' || (part['description'] ?? part['title']),
        `${name}: ${JSON.stringify(part).slice(0, 80)} is not described`,
      );
    }
  }
});

function objectsWithProperties(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value &&
    value.type === 'object' &&
    'properties' in value &&
    typeof value.properties === 'object'
      ? [value as Record<string, unknown>]
      : [];
  return [...own, ...Object.values(value).flatMap(objectsWithProperties)];
}

test('a wrong type is named with what was expected', () => {
  assertOnlyProblem(
    { 'pack.yml': replace('evidenceQuestions: 5', 'evidenceQuestions: many') },
    {
      code: 'schema',
      file: 'pack.yml',
      at: 'many',
      says: ['"many" is not a whole number', 'Most evidence questions'],
    },
  );
});

test('an unknown field is named with the field that was meant', () => {
  assertOnlyProblem(
    { 'questions.yml': replace('covers: [power]', 'cover: [power]') },
    {
      code: 'schema',
      file: 'questions.yml',
      at: 'cover:',
      says: ['unknown field "cover"', 'did you mean "covers"?'],
    },
  );
});

test('a missing field is named at the entry that lacks it', () => {
  assertOnlyProblem(
    { 'rules.yml': replace('urgency: soon, ', '') },
    {
      code: 'schema',
      file: 'rules.yml',
      at: '{ id: brittle',
      says: ['has no "urgency"', 'add it'],
    },
  );
});

test('a red-flag option, a rule and evidence need a source', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace(
        'flag: urgent, sources: [S1] }\n      - { id: weak',
        'flag: urgent }\n      - { id: weak',
      ),
    },
    {
      code: 'schema',
      file: 'questions.yml',
      at: '{ id: fever',
      says: ['"flag" needs "sources"', 'add it'],
    },
  );
  assertOnlyProblem(
    { 'rules.yml': replace('sources: [S1]', 'sources: []') },
    { code: 'schema', file: 'rules.yml', at: '[] }', says: ['too short', 'ids of sources.yml'] },
  );
  assertOnlyProblem(
    { 'causes.yml': replace('pattern: { grade: C, sources: [S1], lr', 'pattern: { grade: C, lr') },
    {
      code: 'schema',
      file: 'causes.yml',
      at: 'pattern: { grade: C, lr',
      says: ['"pattern" has no "sources"', 'add it'],
    },
  );
});

test('a level that does not exist is named with the nearest', () => {
  assertOnlyProblem(
    { 'rules.yml': replace('urgency: soon', 'urgency: sooon') },
    {
      code: 'schema',
      file: 'rules.yml',
      at: 'sooon',
      says: ['"sooon" is not allowed', 'did you mean "soon"?'],
    },
  );
});

test('an id with capitals, or the reserved "unsure", is refused', () => {
  assertOnlyProblem(
    { 'rules.yml': replace('id: brittle', 'id: Brittle One') },
    { code: 'schema', file: 'rules.yml', at: 'Brittle One', says: ['wrong form', 'small letters'] },
  );
  assertOnlyProblem(
    { 'questions.yml': replace('{ id: bones }', '{ id: unsure }') },
    {
      code: 'schema',
      file: 'questions.yml',
      at: 'unsure },',
      says: ['cannot be used', 'which is an answer'],
    },
  );
});

test('a broken condition gives one problem, of the shape that was meant, as deep as it goes', () => {
  const when = (condition: string): { 'rules.yml': (text: string) => string } => ({
    'rules.yml': replace('when: { ref: weak_bones }', `when: ${condition}`),
  });
  const expected = { code: 'schema', file: 'rules.yml' };
  assertOnlyProblem(when('{ all: [{ ref: older }, { not: { q: age, is: 7 } }] }'), {
    ...expected,
    at: '7 } }',
    says: ['7 is not text', 'an option id'],
  });
  assertOnlyProblem(when('{ any: [{ ref: weak_bones }, { q: age, iss: over50 }] }'), {
    ...expected,
    at: '{ q: age, iss',
    says: ['does not fit', 'expected: a condition: {all: [..]}'],
  });
  assertOnlyProblem(when('{ q: age, is: over50, maybe: true }'), {
    ...expected,
    at: 'maybe',
    says: ['unknown field "maybe"', 'remove it'],
  });
  assertOnlyProblem(when('{ fit: strain, atLeast: weak }'), {
    ...expected,
    at: 'weak }, sources',
    says: ['"weak" is not allowed', 'strong'],
  });
  assertOnlyProblem(when('weak_bones'), {
    ...expected,
    at: 'weak_bones, sources',
    says: ['does not fit', 'a condition'],
  });
});

test('a ratio that is text is refused in place', () => {
  assertOnlyProblem(
    { 'causes.yml': replace('touch: 2 ', 'touch: double ') },
    {
      code: 'schema',
      file: 'causes.yml',
      at: 'double',
      says: ['does not fit', 'a number, or a list with one number per stratum'],
    },
  );
});

test('what the files say is not checked before their shape is right', () => {
  const problems = problemsOf({
    'rules.yml': replace('urgency: soon, when: { ref: weak_bones }', 'when: { ref: nowhere }'),
  });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['schema'],
  );
});

const WORDS: readonly (readonly [written: string, says: readonly string[]])[] = [
  ['title: 50', ['50 is not text', '(in quotes)']],
  ['title: 1.0', ['1 is not text', '(in quotes)']],
  ['title: true', ['true is not text', '(in quotes)']],
];

for (const [written, says] of WORDS)
  test(`schema: a word that YAML takes for something else belongs in quotes: ${written}`, () =>
    assertOnlyProblem(
      { 'text/en/pack.yml': replace('title: Tiny check', written) },
      { code: 'schema', file: 'text/en/pack.yml', at: written.slice('title: '.length), says },
    ));

for (const [written, shown] of [
  ['.inf', 'Infinity'],
  ['-.inf', '-Infinity'],
  ['.nan', 'NaN'],
  ['1e999', 'Infinity'],
  ['9'.repeat(400), 'Infinity'],
] as const)
  test(`schema: what is no number that can be reckoned with is shown: ${written.slice(0, 6)}`, () =>
    assertOnlyProblem(
      { 'causes.yml': replace('values: [0.5, 0.3]', `values: [${written}, 0.3]`) },
      { code: 'schema', file: 'causes.yml', at: written, says: [`${shown} is not a number`] },
    ));

test('schema: a file without fields says what it begins with', () => {
  for (const text of ['', '# later\n', '- a\n', 'text\n']) {
    const [problem, ...more] = problemsOf({ 'sources.yml': text });
    assert.deepEqual([problem!.file, problem!.line > 0, more], ['sources.yml', true, []]);
    assert.match(problem!.message, /is not a set of fields; begin the file with "sources:"$/);
  }
});
