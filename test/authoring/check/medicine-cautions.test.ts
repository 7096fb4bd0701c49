import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIXTURE, replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const medicine: Changes = { 'advice.yml': replace('kind: self-care', 'kind: medicine') };
const caution = replace(
  'text: Walk a little each day.',
  'text: Walk a little each day., caution: [Not with sore feet.]',
);

test('medicine-caution: a medicine says who must not take it', () => {
  assertOnlyProblem(medicine, {
    code: 'medicine-caution',
    file: 'text/en/advice.yml',
    at: 'walk:',
    says: ['the medicine "walk" does not say who must not take it', 'add "caution"'],
  });
  assert.deepEqual(problemsOf({ ...medicine, 'text/en/advice.yml': caution }), []);
});

test('medicine-caution: in every language', () => {
  const german = Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [path.replace('/en/', '/de/'), text]),
  );
  assertOnlyProblem(
    { ...medicine, ...german, 'text/en/advice.yml': caution },
    {
      code: 'medicine-caution',
      file: 'text/de/advice.yml',
      at: 'walk:',
      says: ['the medicine "walk"'],
    },
  );
});
