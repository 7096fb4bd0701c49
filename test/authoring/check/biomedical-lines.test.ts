import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { inLocale } from '../../support/locales.js';
import { replace, withPack } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const file = 'text/en/questions.yml';
const LINE = ', biomedical: It can come from a slow thyroid.';

test('biomedical-missing: an answer that counts towards a pattern says what else it can come from', () => {
  assertOnlyProblem(
    { [file]: replace(LINE, '') },
    {
      code: 'biomedical-missing',
      file,
      at: 'often:',
      says: ['"cold.often" counts towards a traditional pattern', 'add "biomedical"'],
    },
  );
});

test('biomedical-missing: an answer without points needs none', () => {
  assert.deepEqual(
    problemsOf({
      [file]: replace(LINE, ''),
      'causes.yml': replace('cold: { often: 2 }', 'cold: { often: 0 }'),
    }),
    [],
  );
});

test('biomedical-missing: in every locale', () => {
  const german = inLocale('de');
  const path = 'text/de/questions.yml';
  assertOnlyProblem(
    { ...german, [path]: replace(LINE, '')(german[path]!) },
    { code: 'biomedical-missing', file: path, at: 'often:', says: ['"cold.often"'] },
  );
});

test('the line reaches whoever shows the answer', () => {
  const { json } = withPack({}, (directory) => buildPack(directory));
  assert.equal(
    json!.text['en']!.questions['cold']!.options['often']!.biomedical,
    'It can come from a slow thyroid.',
  );
});
