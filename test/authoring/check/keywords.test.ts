import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const file = 'text/en/questions.yml';
const marked = (keyword: string): Changes => ({
  [file]: replace('label: A weak leg', `label: A weak leg, keyword: ${keyword}`),
});

test('keyword: words that the label says reach whoever shows it', () => {
  assert.deepEqual(problemsOf(marked('weak leg')), []);
  const { json } = withPack(marked('weak leg'), (directory) => buildPack(directory));
  assert.deepEqual(json!.text['en']!.questions['danger']!.options['weak'], {
    label: 'A weak leg',
    keyword: 'weak leg',
  });
});

test('keyword: other words than those of the label', () => {
  assertOnlyProblem(marked('Weak leg'), {
    code: 'keyword',
    file,
    at: 'Weak leg',
    says: ['"danger.weak" does not say "Weak leg"', 'as the label has it'],
  });
});
