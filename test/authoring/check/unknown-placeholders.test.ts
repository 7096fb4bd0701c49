import { test } from 'node:test';
import assert from 'node:assert/strict';
import { replace } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'text/en/advice.yml';
const saying = (words: string) => ({ [FILE]: replace('Walk a little each day.', `"${words}"`) });

test('placeholder: what nothing would fill is found, with what was meant', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['Call {emergancy} now.', 'did you mean {emergency}?'],
    ['Call { emergency } now.', 'did you mean {emergency}?'],
    ['See a {physiotherapist} first.', 'take the braces away, or use {emergency}'],
    ['Call {emergency now.', 'would be shown as it is'],
    ['Call emergency} now.', 'would be shown as it is'],
  ];
  for (const [words, fix] of wrong)
    assertOnlyProblem(saying(words), {
      code: 'placeholder',
      file: FILE,
      at: `"${words}"`,
      says: ['is no placeholder', fix],
    });
});

test('placeholder: those that a page fills are fine', () => {
  const words = 'Call {emergency} now. Or see a {doctor}.';
  assert.deepEqual(problemsOf(saying(words)), []);
});
