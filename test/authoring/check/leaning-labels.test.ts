import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'text/en/questions.yml';
const label = (words: string): ((text: string) => string) =>
  replace('fever: { label: Fever,', `fever: { label: "${words}",`);

for (const words of [
  'Any of these:',
  'Any of these',
  'One of the above',
  '以上任何一项',
  'Alguno de estos',
  'Fever and …',
  'Fever and the following',
  '发烧，如下',
  'Fiebre y lo siguiente',
  'Fiebre (vea abajo)',
])
  test(`label-leans: "${words}" is not whole without its hint`, () => {
    assertOnlyProblem(
      { [FILE]: label(words) },
      {
        code: 'label-leans',
        file: FILE,
        at: `"${words}"`,
        says: ['the label of "danger.fever" goes on elsewhere', 'say in the label what decides'],
      },
    );
  });

test('label-leans: a place on the body may be below another', () => {
  for (const words of ['Pain just below the ribs', 'Piel adormecida más abajo'])
    assert.deepEqual(problemsOf({ [FILE]: label(words) }), []);
});
