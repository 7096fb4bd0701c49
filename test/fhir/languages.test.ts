import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptedLanguages } from '../../src/authoring/serve/accept-language.js';
import { loadPack, type Pack } from '../../src/engine/index.js';
import {
  FhirRequestError,
  languageFor,
  nextQuestion,
  toQuestionnaire,
  toSearchQuestionnaire,
} from '../../src/fhir/index.js';
import { wordsIn } from '../../src/fhir/words.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { firstRequest, withAnswers } from './adaptive-client.js';

const TINY = makePack({ questions: flagScreen('danger', { numb: 'emergency' }) });

function packIn(...locales: readonly string[]): Pack {
  const text = Object.fromEntries(locales.map((locale) => [locale, TINY.text['en']!]));
  return loadPack({ ...TINY, text });
}

describe('the language of an interview', () => {
  for (const [wanted, known, found] of [
    [['zh-CN'], ['en', 'zh-Hans'], 'zh-Hans'],
    [['zh_SG'], ['en', 'zh-Hant', 'zh-Hans'], 'zh-Hans'],
    [['zh-TW'], ['en', 'zh-Hans', 'zh-Hant'], 'zh-Hant'],
    [['EN-gb'], ['zh-Hans', 'en'], 'en'],
    [['fr', undefined, 'zh'], ['en', 'zh-Hans'], 'zh-Hans'],
    [['fr'], ['zh-Hans', 'en'], 'en'],
    [['fr'], ['zh-Hans'], 'zh-Hans'],
    [[], ['en', 'zh-Hans'], 'en'],
  ] as const)
    it(`is ${found} of ${known.join(', ')} for ${wanted.join(', ') || 'none'}`, () => {
      assert.equal(languageFor(packIn(...known), wanted), found);
    });

  for (const [header, tags] of [
    [undefined, []],
    ['fr-FR, zh-CN;q=0.8, en;q=0.5', ['fr-FR', 'zh-CN', 'en']],
    ['en;q=0.5,zh-CN', ['zh-CN', 'en']],
    ['en; Q=0.2, de;q=0, *;q=0.1, zh;q = 0.3, fr;q=x', ['zh', 'en']],
  ] as const)
    it(`is looked for by every tag of "${header}"`, () => {
      assert.deepEqual(acceptedLanguages(header), tags);
    });
});

describe('a language without words of its own', () => {
  const german = packIn('en', 'de');
  const request = withAnswers(firstRequest('tiny', { language: 'de' }), { danger: ['numb'] });
  const isRefusal = (error: unknown): boolean =>
    error instanceof FhirRequestError &&
    error.code === 'not-supported' &&
    /no words for results in "de"; give them/.test(error.message);

  it('is refused, rather than told under English headings', () => {
    assert.throws(() => nextQuestion(german, request), isRefusal);
    assert.throws(() => toQuestionnaire(german, 'de'), isRefusal);
    assert.throws(() => toSearchQuestionnaire(german, 'de'), isRefusal);
    assert.equal(nextQuestion(german, { ...request, language: 'en' }).language, 'en');
  });

  it('has those that it is given', () => {
    const words = { de: { ...wordsIn('en'), whatNext: 'Was jetzt', notSure: 'Unsicher' } };
    const end = nextQuestion(german, request, { words });
    assert.equal(end.language, 'de');
    assert.match(JSON.stringify(end), /"Was jetzt"/);
    assert.match(JSON.stringify(toQuestionnaire(german, 'de', { words })), /"Unsicher"/);
    assert.equal(toSearchQuestionnaire(german, 'de', { words }).language, 'de');
  });
});

describe('a pack that is not proven', () => {
  for (const locale of ['en', 'zh-Hans'])
    it(`is said to be so in its questionnaire and its result (${locale})`, () => {
      const { unproven } = wordsIn(locale);
      const pack = loadPack({ ...packIn(locale).json, unproven: true, reviewedBy: 'Dr Example' });
      const { title, description, experimental } = toQuestionnaire(pack, locale);
      assert.equal(title, `Tiny · ${unproven}`);
      assert.equal(description, unproven);
      assert.equal(experimental, true);
      const end = nextQuestion(pack, withAnswers(firstRequest('tiny'), { danger: ['numb'] }));
      const [questionnaire] = end.contained;
      assert.equal(questionnaire.title, title);
      const note = questionnaire.item!.find(({ linkId }) => linkId === 'result.note')!;
      assert.ok(note.text!.startsWith(unproven));
    });

  it('one that is proven has no such words', () => {
    const { title, description } = toQuestionnaire(packIn('en'), 'en');
    assert.deepEqual([title, description], ['Tiny', undefined]);
  });
});
