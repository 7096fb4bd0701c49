import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChecks } from '../../../src/authoring/check/index.js';
import { sentenceLength } from '../../../src/authoring/check/sentence-length.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { inLocale } from '../../support/locales.js';
import { replace, withPack } from '../../support/packs.js';

const CAUSE = ['causes', 'summary: A summary.', 'summary: '] as const;
const FLAG = ['questions', 'fever: { label: Fever,', 'fever: { label: '] as const;
const RULE = ['rules', 'tired: Your leg tires soon.', 'tired: '] as const;

/**
 * What the check finds in one text of a locale. The fixture's own words, in English, are left out.
 */
function found(
  [name, part, before]: readonly [string, string, string],
  text: string,
  locale = 'zh-Hans',
): readonly string[] {
  const files = inLocale(locale);
  const file = `text/${locale}/${name}.yml`;
  const changes = {
    ...files,
    [file]: replace(part, `${before}"${text}"${part.endsWith(',') ? ',' : ''}`)(files[file]!),
  };
  return withPack(changes, (directory) =>
    runChecks(lintPack(directory).pack!, [sentenceLength])
      .filter((problem) => problem.file === file && /长|paso/.test(problem.message))
      .map(({ message }) => message),
  );
}

const sentence = (length: number): string => `${'长'.repeat(length - 1)}。`;

test('sentence-length: 40 characters pass in a cause, 41 do not', () => {
  assert.deepEqual(found(CAUSE, sentence(40) + sentence(40)), []);
  assert.deepEqual(found(CAUSE, sentence(40) + sentence(41)), [
    `"${sentence(41)}" has 41 characters, and 40 is the limit here; split it`,
  ]);
});

test('sentence-length: 30 characters are the limit of a danger sign and of a reason', () => {
  for (const place of [FLAG, RULE]) {
    assert.deepEqual(found(place, sentence(30)), []);
    assert.deepEqual(found(place, sentence(31)), [
      `"${sentence(31)}" has 31 characters, and 30 is the limit here; split it`,
    ]);
  }
});

test('sentence-length: a colon and a semicolon begin a new sentence, a comma does not', () => {
  assert.deepEqual(found(RULE, `${'长'.repeat(20)}：${'长'.repeat(20)}；${'长'.repeat(20)}。`), []);
  assert.equal(found(RULE, `${'长'.repeat(20)}，${'长'.repeat(20)}。`).length, 1);
});

test('sentence-length: a placeholder is as long as the phrase that can stand there', () => {
  // 当地急救电话 has six characters.
  assert.deepEqual(found(RULE, `${'长'.repeat(23)}{emergency}。`), []);
  assert.equal(found(RULE, `${'长'.repeat(24)}{emergency}。`).length, 1);
});

test('sentence-length: of Spanish the words count, 26 in a reason and 30 in a cause', () => {
  const words = (count: number): string => `${'paso '.repeat(count).trim()}.`;
  assert.deepEqual(found(RULE, words(26), 'es'), []);
  assert.deepEqual(found(RULE, words(27), 'es'), [
    `"${words(27)}" has 27 words, and 26 is the limit here; split it`,
  ]);
  assert.deepEqual(found(CAUSE, words(30), 'es'), []);
  assert.equal(found(CAUSE, words(31), 'es').length, 1);
});

test('sentence-length: other languages are not counted so', () => {
  assert.deepEqual(found(CAUSE, sentence(90), 'ja'), []);
});
