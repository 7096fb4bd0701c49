import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LOCALES } from '../../src/i18n/locales/all.js';
import { openBrowser, PACK } from './browser.js';
import { openHost, openSite, type Site } from './frame-host.js';
import { TriagePage } from './triage-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Site;
before(async () => {
  [browser, site] = [await openBrowser(), await openSite()];
});
after(() => Promise.all([browser.close(), site.close()]));

const pageIn = (locale: string): string => `/dist/triage-widget.${locale}.html`;

/** Answers up to an emergency in the words of a language. */
async function toEmergency(triage: TriagePage): Promise<void> {
  await triage.start();
  for (const answer of ['40_49', ['none'], ['lowback'], ['ces_numb'], 'recent'])
    await triage.answer(answer);
  assert.equal(await triage.urgency(), 'emergency');
}

for (const [locale, words] of LOCALES) {
  describe(`the page that holds everything in ${locale}`, () => {
    const { title } = PACK.text[locale]!;

    it('is one file that requests nothing, and comes to a result in its language by itself', async () => {
      const { page, requests, complaints } = await browser.visit(pageIn(locale));
      assert.equal(await page.title(), title);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await toEmergency(new TriagePage(page, PACK, { locale, words }));
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('data:')),
        [`${browser.url}${pageIn(locale)}`],
      );
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('stays in its language whatever the address asks for', async () => {
      const other = locale === 'es' ? 'zh-Hans' : 'es';
      const { page, complaints } = await browser.visit(`${pageIn(locale)}?lang=${other}&region=GB`);
      assert.equal(await page.title(), title);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await toEmergency(new TriagePage(page, PACK, { locale, words }));
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('shows the danger signs in its language where scripts are off', async () => {
      const page = await browser.blank({ javaScriptEnabled: false });
      await page.goto(`${browser.url}${pageIn(locale)}`);
      assert.equal(await page.title(), title);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await page.getByText(String(words.flag_1)).waitFor();
      assert.deepEqual(
        await page
          .locator('triage-widget > div')
          .evaluateAll((blocks) => blocks.map((block) => (block as HTMLElement).lang)),
        [locale],
      );
      await page.close();
    });
  });
}

it('becomes a frame by the script for the page around, which the address of the link decides on', async () => {
  const { page, frames } = await openHost(
    browser,
    site.page(
      `<a data-triage-frame href="${browser.url}${pageIn('es')}">Compruebe</a><script src="${browser.url}/dist/triage-widget-frame.js"></script>`,
    ),
  );
  const [framed] = await frames();
  const es = LOCALES.get('es')!;
  await toEmergency(
    new TriagePage(framed!.frame as unknown as typeof page, PACK, { locale: 'es', words: es }),
  );
  await page.close();
});
