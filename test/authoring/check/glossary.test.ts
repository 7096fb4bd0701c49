import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { withPack, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const file = 'text/en/pack.yml';
const explained = (glossary: string): Changes => ({
  [file]: (text) => `${text}glossary: { ${glossary} }\n`,
});

test('glossary: a word that a text says, in whatever form, reaches the engine', () => {
  const changes = explained('numb: You feel touch less., Fever: You are hot.');
  assert.deepEqual(problemsOf(changes), []);
  const { json } = withPack(changes, (directory) => buildPack(directory));
  assert.deepEqual(json!.text['en']!.glossary, {
    numb: 'You feel touch less.',
    Fever: 'You are hot.',
  });
});

test('glossary: a word that no text says, even if an explanation does', () => {
  assertOnlyProblem(explained('numb: As at the dentist., dentist: Looks after teeth.'), {
    code: 'glossary',
    file,
    at: 'dentist: Looks',
    says: ['no text says "dentist"', 'remove it'],
  });
});
