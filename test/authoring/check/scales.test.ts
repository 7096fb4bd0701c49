import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const AGE = 'options: [{ id: under50 }, { id: over50 }]';
const scaled = (bounds: string): Changes => ({
  'questions.yml': replace(AGE, `${AGE}\n    scale: { unit: years, bounds: ${bounds} }`),
});
const problem = { code: 'scale', file: 'questions.yml' };

test('scale: ranges that meet pass, and authors keep them to themselves', () => {
  const changes = scaled('{ under50: [0, 50], over50: [50] }');
  assert.deepEqual(problemsOf(changes), []);
  const { json } = withPack(changes, (directory) => buildPack(directory));
  assert.equal('scale' in json!.questions[0]!, false);
});

test('scale: a gap and an overlap', () => {
  assertOnlyProblem(scaled('{ under50: [0, 49], over50: [50] }'), {
    ...problem,
    at: 'over50: [50]',
    says: ['from 49 to 50 years', 'let them meet'],
  });
  assertOnlyProblem(scaled('{ under50: [0, 51], over50: [50] }'), {
    ...problem,
    at: 'over50: [50]',
    says: ['both fit from 50 to 51 years', 'let them meet'],
  });
});

test('scale: a range that ends before it starts, or that has no end although another follows', () => {
  assertAmongProblems(scaled('{ under50: [50, 0], over50: [0] }'), {
    ...problem,
    at: 'under50: [50',
    says: ['before its start', 'swap'],
  });
  assertOnlyProblem(scaled('{ under50: [0], over50: [50] }'), {
    ...problem,
    at: 'under50: [0]',
    says: ['has no end', 'give it one'],
  });
});

test('scale: a single choice is covered whole', () => {
  assertOnlyProblem(scaled('{ under50: [18, 50], over50: [50] }'), {
    ...problem,
    at: 'under50: [18',
    says: ['begins at 18', 'begin at 0'],
  });
  assertOnlyProblem(scaled('{ under50: [0, 50], over50: [50, 99] }'), {
    ...problem,
    at: 'over50: [50, 99]',
    says: ['ends at 99', 'leave the last range open'],
  });
  assertAmongProblems(
    {
      'questions.yml': replace(
        AGE,
        `options: [{ id: under50 }, { id: fifty }, { id: over50 }]\n    scale: { unit: years, bounds: { under50: [0, 50], over50: [50] } }`,
      ),
    },
    { ...problem, at: 'age\n', says: ['leaves out fifty', 'every option'] },
  );
});

test('scale: in a multiple choice some options may have ranges, which still must meet', () => {
  const bounds = (to: number): Changes => ({
    'questions.yml': replace(
      '  - id: pattern\n',
      `  - id: pattern\n    scale: { unit: days, bounds: { touch: [0, ${to}], sitting: [3, 42] } }\n`,
    ),
  });
  assert.deepEqual(problemsOf(bounds(3)), []);
  assertOnlyProblem(bounds(2), {
    ...problem,
    at: 'sitting: [3, 42]',
    says: ['nobody from 2 to 3 days'],
  });
});

test('scale: an option that does not exist', () => {
  assertAmongProblems(scaled('{ under50: [0, 50], over5: [50] }'), {
    ...problem,
    at: 'over5:',
    says: ['"age" has no option "over5"', 'did you mean "over50"?'],
  });
});
