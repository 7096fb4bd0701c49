import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareText,
  formatProblem,
  sortProblems,
  type Problem,
} from '../../src/authoring/problem.js';

const problem = (file: string, line: number, column = 1, message = 'wrong; fix it'): Problem => ({
  file,
  line,
  column,
  code: 'schema',
  message,
});

test('a problem is one line that a terminal makes a link of', () => {
  assert.equal(formatProblem(problem('a/b.yml', 3, 14)), 'a/b.yml:3:14  schema  wrong; fix it');
});

test('problems go by file, line, column and message: lines as numbers', () => {
  const sorted = [
    problem('a.yml', 2, 9),
    problem('a.yml', 10, 1),
    problem('a.yml', 10, 2, 'a'),
    problem('a.yml', 10, 2, 'b'),
    problem('b.yml', 1),
  ];
  assert.deepEqual(sortProblems([...sorted].reverse()), sorted);
});

test('sorting leaves the list it was given alone', () => {
  const given = [problem('b', 1), problem('a', 1)];
  sortProblems(given);
  assert.equal(given[0]!.file, 'b');
});

test('the order of texts is that of their code units, on every machine', () => {
  assert.deepEqual(['é', 'a', 'Z', 'b'].sort(compareText), ['Z', 'a', 'b', 'é']);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      // `|| 0`: the opposite of "equal" is -0.
      assert.equal(compareText(a, b), -compareText(b, a) || 0);
      assert.equal(compareText(a, b) === 0, a === b);
    }),
  );
});
