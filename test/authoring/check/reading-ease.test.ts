import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChecks } from '../../../src/authoring/check/index.js';
import { readingEase } from '../../../src/authoring/check/reading-ease.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { inLocale } from '../../support/locales.js';
import { replace, withPack } from '../../support/packs.js';

/** What the check finds in the summary of a cause, beside the fixture's own words. */
function found(text: string, locale = 'es'): readonly string[] {
  const files = inLocale(locale);
  const file = `text/${locale}/causes.yml`;
  const changes = {
    ...files,
    [file]: replace('summary: A summary.', `summary: "${text}"`)(files[file]!),
  };
  return withPack(changes, (directory) =>
    runChecks(lintPack(directory).pack!, [readingEase])
      .filter((problem) => problem.file === file)
      .map(({ message }) => message),
  );
}

const HARD =
  'Determinadas articulaciones inflamadas necesitan inmediatamente procedimientos especializados. ';
const EASY = 'Camine un poco cada día. Pare si le duele la pierna. ';

test('reading-ease: a hard screen is named with its ease', () => {
  // Seven words of 4 to 7 syllables each: far below 55.
  const messages = found(HARD.repeat(6).trim());
  assert.equal(messages.length, 1);
  assert.match(
    messages[0]!,
    /^together these words have an ease of -?[\d.]+, and 55 is the least here/,
  );
});

test('reading-ease: easy words pass, and so does a hard sentence among them', () => {
  assert.deepEqual(found(EASY.repeat(6).trim()), []);
  assert.deepEqual(found((EASY.repeat(8) + HARD).trim()), []);
});

test('reading-ease: few words and other languages are not measured', () => {
  assert.deepEqual(found(HARD.trim()), []);
  assert.deepEqual(found(HARD.repeat(6).trim(), 'pt'), []);
});
