import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import { TriagePage } from './triage-page.js';
import { en } from '../../src/i18n/locales/en.js';
import { es } from '../../src/i18n/locales/es.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { zhHant } from '../../src/i18n/locales/zh-hant.js';
import { mapStrings, mirror, plain, pseudo } from '../support/test-locales.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const STRAIN = {
  g_age: '18_39',
  e_where: ['lowback'],
  e_start: ['moment'],
  e_dur: 'lt2w',
  e_back: ['sit'],
  t_signs: ['none'],
};

/** A page of the demo in each language and the emergency number of its region. */
const PAGES = [
  { path: '/es.html', locale: 'es', words: es, number: '112' },
  { path: '/zh.html', locale: 'zh-Hans', words: zhHans, number: '120' },
  { path: '/zh-hant.html', locale: 'zh-Hant', words: zhHant, number: '999' },
] as const;

/** Every English text of the widget and of the pack that is long enough to be no name. */
const ENGLISH = [...textsOf(en), ...textsOf(PACK.text['en'])].filter(
  (text) => /^[^{}]+$/.test(text) && text.split(' ').length > 2,
);

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('languages', () => {
  for (const { path, locale, words, number } of PAGES) {
    it(`${path} takes a person from start to result in ${locale} throughout`, async () => {
      const { page } = await browser.visit(path);
      const triage = new TriagePage(page, PACK, { locale, words });
      await triage.reachResult(STRAIN);
      assert.equal(await triage.urgency(), 'self-care');
      const text = await triage.widget.evaluate((element) => element.shadowRoot!.textContent);
      // Names of sources stay in the language they were published in; nothing else is English.
      const own = Object.values(PACK.sources).reduce(
        (rest, source) => rest.replaceAll(source.cite, '|'),
        text,
      );
      assert.deepEqual(
        ENGLISH.filter((english) => own.includes(english)),
        [],
      );
      await page.close();
    });

    it(`an emergency in ${locale} names the region's number`, async () => {
      const { page } = await browser.visit(path);
      const triage = new TriagePage(page, PACK, { locale, words });
      await triage.start();
      await triage.answer('40_49');
      await triage.answer(['leg_cold']);
      assert.equal(await triage.urgency(), 'emergency');
      assert.equal(
        await triage.widget
          .getByRole('link', { name: new RegExp(number) })
          .first()
          .getAttribute('href'),
        `tel:${number}`,
      );
      await page.close();
    });
  }

  it('words a third longer do not overflow a phone, and words from the right run from the right', async () => {
    for (const [locale, change] of [
      ['en-XA', pseudo],
      ['ar-XB', mirror],
    ] as const) {
      const { page } = await browser.visit('/plain.html', {
        viewport: { width: 320, height: 640 },
      });
      const packData = { ...PACK, text: { [locale]: mapStrings(PACK.text['en']!, change) } };
      await page.evaluate(
        ([given, lang]) => {
          const widget = document.createElement('triage-widget') as HTMLElement & {
            packData: unknown;
          };
          widget.lang = lang;
          widget.packData = given;
          document.querySelector('triage-widget')!.replaceWith(widget);
        },
        [packData, locale] as const,
      );
      await page.locator('triage-widget[data-step="cover"]').waitFor({ state: 'attached' });
      const overflow = (): Promise<number> =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      assert.equal(await overflow(), 0, `${locale} cover`);
      await page.locator('triage-widget').getByRole('button').first().click();
      assert.equal(await overflow(), 0, `${locale} question`);
      const container = page.locator('triage-widget').locator('[part~="container"]');
      assert.equal(
        await container.evaluate((element) => getComputedStyle(element).direction),
        locale === 'ar-XB' ? 'rtl' : 'ltr',
      );
      if (locale === 'ar-XB')
        assert.equal(plain(packData.text[locale]!.title), PACK.text['en']!.title);
      await page.close();
    }
  });
});
