import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'text/en/advice.yml';
const advice = (words: string): object => ({ [FILE]: replace('Walk a little each day.', words) });

for (const [words, brand] of [
  ['A doctor may talk about Nurofen.', 'Nurofen'],
  ['Rub in some voltarol gel.', 'voltarol'],
  ['Pull a Strappo™ band.', '™'],
  ['可以用扶他林。', '扶他林'],
  ['Puede usar Gelocatil.', 'Gelocatil'],
  ['可以吃普拿疼。', '普拿疼'],
  ['可以吃必理痛。', '必理痛'],
] as const)
  test(`brand: "${words}" advertises`, () => {
    assertOnlyProblem(advice(words) as never, {
      code: 'brand',
      file: FILE,
      at: words,
      says: [`"${brand}" is a brand`, 'name what is in it'],
    });
  });

test('brand: what is in it may be named', () => {
  assert.deepEqual(problemsOf(advice('A doctor may talk about ibuprofen.') as never), []);
});
