import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  baseLanguage,
  canonicalTag,
  directionOf,
  nearestLang,
  negotiateLocale,
  type LangNode,
} from '../../src/i18n/locale.js';

/** A node in a chain of roots: `lang` is what `closest('[lang]')` finds in its own root. */
const node = (lang: string | null, host?: LangNode): LangNode => ({
  closest: () => (lang === null ? null : { getAttribute: () => lang }),
  getRootNode: () => ({ host }),
});

describe('locale', () => {
  it('the nearest lang wins, through shadow roots; English without any', () => {
    assert.equal(nearestLang(node('fr')), 'fr');
    assert.equal(nearestLang(node(null, node('de-AT'))), 'de-AT');
    assert.equal(nearestLang(node('', node('ar'))), 'ar');
    assert.equal(nearestLang(node(null)), 'en');
  });

  it('negotiates: exact, base, another variant, English, anything', () => {
    const available = ['en', 'zh-Hans', 'de', 'pt-BR'];
    const wanted = ['zh-hans', 'de-CH', 'pt', 'tlh', ''];
    assert.deepEqual(
      wanted.map((lang) => negotiateLocale(lang, available)),
      ['zh-Hans', 'de', 'pt-BR', 'en', 'en'],
    );
    assert.equal(negotiateLocale('fr', ['zh-Hans']), 'zh-Hans');
    assert.equal(negotiateLocale('fr', []), 'en');
  });

  it('reads tags as people and systems write them, and leaves alone what is none', () => {
    const written: Readonly<Record<string, string>> = {
      zh_CN: 'zh-CN',
      zh_Hans: 'zh-Hans',
      ' zh-CN ': 'zh-CN',
      'ZH-HANS': 'zh-Hans',
      'zh_CN.UTF-8': 'zh-CN',
      'de_AT@euro': 'de-AT',
      EN: 'en',
      'i-klingon': 'i-klingon',
      '': '',
      '*': '*',
      'not a tag': 'not a tag',
    };
    for (const [tag, canonical] of Object.entries(written))
      assert.equal(canonicalTag(tag), canonical, tag);
    assert.equal(baseLanguage('zh_CN'), 'zh');
    assert.equal(nearestLang(node(' zh_CN ')), 'zh-CN');
    assert.equal(nearestLang(node(' ', node('de'))), 'de');
    assert.equal(directionOf('ar_EG'), 'rtl');
  });

  it('finds what is there under any spelling of it, and the right script first', () => {
    const available = ['en', 'zh-Hans', 'zh-Hant'];
    const wanted = ['zh_CN', 'zh_TW', 'zh-HK', 'zh', 'zh_Hant_MO', 'ZH-SG', 'en_GB'];
    assert.deepEqual(
      wanted.map((lang) => negotiateLocale(lang, available)),
      ['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh-Hans', 'zh-Hant', 'zh-Hans', 'en'],
    );
    assert.equal(negotiateLocale('zh-TW', ['en', 'zh-Hans']), 'zh-Hans');
    // Whichever comes first: Chinese without a region is Simplified, and Malaysia and Singapore write it.
    const chinese = ['zh-TW', 'zh-HK', 'zh-MO', 'zh-CN', 'zh-SG', 'zh-MY', 'zh'];
    for (const known of [
      ['en', 'zh-Hans', 'zh-Hant', 'es'],
      ['en', 'zh-Hant', 'zh-Hans', 'es'],
    ])
      assert.deepEqual(
        chinese.map((lang) => negotiateLocale(lang, known).slice(3)),
        ['Hant', 'Hant', 'Hant', 'Hans', 'Hans', 'Hans', 'Hans'],
      );
    assert.equal(negotiateLocale('zh-Hans', ['en', 'zh_CN']), 'zh_CN');
  });

  it('knows which scripts run from the right', () => {
    assert.deepEqual(['ar', 'he-IL', 'fa', 'en', 'arn', 'de'].map(directionOf), [
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });
});
