import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIXTURE } from '../support/packs.js';
import { problemsOf } from './problems.js';

/** The fixture with its words in other folders than `text/en`. */
const wordsIn = (...folders: readonly string[]) =>
  problemsOf(
    Object.fromEntries(
      Object.entries(FIXTURE).flatMap(([path, text]) =>
        path.startsWith('text/en/')
          ? [
              [path, null] as const,
              ...folders.map(
                (folder) => [path.replace('text/en', `text/${folder}`), text] as const,
              ),
            ]
          : [],
      ),
    ),
  );

for (const folder of ['en', 'de', 'pt-BR', 'zh-CN', 'sr-Latn-RS', 'gsw', 'es-419'])
  test(`a language tag is the name of a folder of words: ${folder}`, () =>
    // The words are English, and those of Chinese have another limit.
    assert.deepEqual(
      wordsIn(folder).filter(({ code }) => code !== 'sentence-length'),
      [],
    ));

const MISNAMED: Readonly<Record<string, RegExp>> = {
  zh_CN: /; rename the folder to "zh-CN"$/,
  'zh-hans': /; rename the folder to "zh-Hans"$/,
  'ZH-Hans': /; rename the folder to "zh-Hans"$/,
  ' zh-Hans': /; rename the folder to "zh-Hans"$/,
  de_de: /; rename the folder to "de-DE"$/,
  EN: /; rename the folder to "en"$/,
  iw: /; rename the folder to "he"$/,
  english: /names no language; rename the folder as a language tag: en, de, zh-Hans$/,
  cn: /names no language; rename/,
  'zh-Simplified': /names no language; rename/,
  '.backup': /names no language; rename/,
  constructor: /names no language; rename/,
};

for (const [folder, says] of Object.entries(MISNAMED))
  test(`another name is a problem with its mend, and no other: "${folder}"`, () => {
    const problems = wordsIn(folder);
    assert.deepEqual(
      problems.map(({ code, file }) => `${code} ${file}`),
      [`language text/${folder}`],
    );
    assert.match(problems[0]!.message, says);
  });

test('two folders of one language are a problem of the one that is not written as its tag', () => {
  const problems = wordsIn('zh-Hans', 'zh_hans');
  assert.deepEqual(
    problems.filter(({ code }) => code === 'language').map(({ file, message }) => [file, message]),
    [['text/zh_hans', '"zh_hans" and "zh-Hans" are one language; keep the folder "zh-Hans" alone']],
  );
});
