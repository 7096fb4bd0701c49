import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, nearestLang, negotiateLocale, type LangNode } from '../../src/i18n/locale.js';

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
