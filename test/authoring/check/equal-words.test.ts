import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

test('equal-words: two answers to a question read differently', () => {
  const file = 'text/en/questions.yml';
  const at = 'fever '; // As "Fever", with other letters and spaces.
  assertOnlyProblem(
    {
      [file]: replace('numb: { label: New numbness between the legs }', `numb: { label: "${at}" }`),
    },
    {
      code: 'equal-words',
      file,
      at: 'Fever, hint',
      says: ['"danger.fever" reads the same as "danger.numb"', 'say how they differ'],
    },
  );
  assert.deepEqual(problemsOf({}), [], '"None of these" of two questions are no pair');
});

for (const [file, part, by, at] of [
  ['text/en/causes.yml', 'name: Name of wear', 'name: Name of strain', 'Name of strain, summary'],
  ['text/en/dangers.yml', 'fever: Fever or shivers', 'fever: A foot that will not lift', ''],
] as const)
  test(`equal-words: two entries of ${file} read differently`, () => {
    const [found] = problemsOf({ [file]: replace(part, by) });
    assert.equal(found?.code, 'equal-words', at);
    assert.equal(found.file, file);
  });
