import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FhirRequestError } from '../../src/fhir/index.js';
import { filled, wordsIn, type Words } from '../../src/fhir/words.js';
import { en } from '../../src/i18n/locales/en.js';
import { es } from '../../src/i18n/locales/es.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { zhHant } from '../../src/i18n/locales/zh-hant.js';

for (const [locale, table] of [
  ['en', en],
  ['es', es],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
] as const)
  it(`the words of results are those of the widget (${locale})`, () => {
    const { level, ...own } = wordsIn(locale);
    assert.ok(level);
    assert.deepEqual(
      own,
      Object.fromEntries(Object.keys(own).map((key) => [key, table[key as keyof typeof table]])),
    );
  });

it('a language without words is refused, unless it is given words', () => {
  assert.throws(
    () => wordsIn('tlh'),
    (error) => error instanceof FhirRequestError && /"tlh".*words\["tlh"\]/.test(error.message),
  );
  const own = { ...wordsIn('en'), notSure: 'ngoS' };
  assert.equal(wordsIn('tlh', { tlh: own }), own);
  assert.equal(wordsIn('zh-Hans-CN'), wordsIn('zh-Hans'));
  assert.equal(wordsIn('zh-TW'), wordsIn('zh-Hant'));
  assert.notEqual(wordsIn('zh-Hant'), wordsIn('zh'));
});

it('a place without a name here is called by a general word; an empty name is none', () => {
  const words: Words = wordsIn('en');
  assert.equal(filled('Call {emergency}.', words), 'Call your local emergency number.');
  assert.equal(
    filled('Call {emergency}.', words, { emergency: ' ' }),
    'Call your local emergency number.',
  );
  assert.equal(
    filled('Ask a {doctor} or {friend}.', words, { doctor: 'GP' }),
    'Ask a GP or {friend}.',
  );
});
