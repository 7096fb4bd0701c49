import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { URL_SETTABLE_ATTRIBUTES } from '../../src/widget/url-settable-attributes.js';
import { openBrowser, PACK } from './browser.js';
import { TriagePage } from './triage-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const script = (more = ''): string =>
  `<script type="module" ${more} src="/dist/triage-widget.js"></script>`;
const LINK =
  '<p>Sore? <a href="/advice" data-triage-widget data-region="GB">Check your back and knees</a></p>';

async function open(body: string, options = {}): Promise<Page> {
  const page = await browser.blank(options);
  page.setDefaultTimeout(10_000);
  await page.route('**/slow.js', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    await route.fulfill({
      contentType: 'text/javascript',
      body: "if (customElements.get('triage-widget') && !document.querySelector('a')) window.early = true;",
    });
  });
  await page.route('**/page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>Page</title>${body}`,
    }),
  );
  await page.goto(`${browser.url}/page.html`);
  return page;
}

describe('a link that stands in for the tag', () => {
  const orders = {
    'the script first': script() + LINK,
    'the script last': LINK + script(),
    'the script as soon as it comes, before the link is parsed': `${script('async')}<script src="/slow.js"></script>${LINK}`,
  };
  for (const [name, body] of Object.entries(orders)) {
    it(`becomes a widget, with ${name}, and the person comes to a level`, async () => {
      const page = await open(body);
      assert.equal(await page.evaluate(() => 'early' in window), name.includes('as soon as'));
      await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
      const triage = new TriagePage(page, PACK);
      await triage.start();
      for (const answer of ['40_49', ['none'], ['lowback'], ['ces_numb'], 'recent'])
        await triage.answer(answer);
      assert.equal(
        await triage.widget.getByRole('link', { name: /999/ }).first().getAttribute('href'),
        'tel:999',
        'the region came along',
      );
      assert.equal(await page.locator('triage-widget').count(), 1);
      await page.close();
    });
  }

  it('is a plain link without scripts', async () => {
    const page = await open(LINK + script(), { javaScriptEnabled: false });
    assert.equal(
      await page.getByRole('link', { name: 'Check your back and knees' }).getAttribute('href'),
      '/advice',
    );
    await page.close();
  });

  it('is kept inside the widget, out of sight, and comes back when there are no questions to ask', async () => {
    const page = await open(`${script()}${LINK}`);
    const link = page.locator('triage-widget > a[href="/advice"]');
    await page.locator('triage-widget[data-step="cover"]').waitFor({ state: 'attached' });
    assert.equal(await link.isVisible(), false);
    await page
      .locator('triage-widget')
      .evaluate((widget) => widget.setAttribute('pack', 'none-such'));
    await page.locator('triage-widget[data-step="failure"]').waitFor({ state: 'attached' });
    assert.equal(await link.isVisible(), true);
    await page.close();
  });

  it('carries over the known settings and nothing else', async () => {
    const hostile = [
      'pack',
      'emergency-number',
      'advice-number',
      'share-answers',
      'persist',
      'history',
      'onclick',
      'style',
      'id',
      'class',
      'is',
    ];
    const data = (names: readonly string[]): string =>
      names.map((name) => `data-${name}="1"`).join(' ');
    const page = await open(
      `${script()}<a data-triage-widget onclick="1" class="x" href="javascript:window.ran=1" ${data(URL_SETTABLE_ATTRIBUTES)} ${data(hostile)}>x</a>`,
    );
    const widget = page.locator('triage-widget[data-step]');
    await widget.waitFor({ state: 'attached' });
    const names = await widget.evaluate((element) =>
      element.getAttributeNames().filter((name) => !name.startsWith('data-')),
    );
    assert.deepEqual(names.sort(), [...URL_SETTABLE_ATTRIBUTES].sort());
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    await page.close();
  });

  it('inside the tag, or with the script loaded again, makes no second widget; other links are left alone', async () => {
    const page = await open(
      `<triage-widget>${LINK}</triage-widget>${LINK}<a href="/x" data-region="GB">x</a>${script()}<script type="module" src="/dist/triage-widget.all.js"></script>`,
    );
    await page.locator('triage-widget[data-step]').nth(1).waitFor({ state: 'attached' });
    assert.equal(await page.locator('triage-widget').count(), 2);
    assert.equal(await page.locator('body > a').count(), 1);
    await page.close();
  });

  it('is left alone by what bundlers get, which has a function for it instead', async () => {
    for (const file of [
      'define',
      'cdn/es/define',
      'cdn/zh-hans/define',
      'cdn/zh-hant/define',
      'cdn/all/define',
    ])
      assert.doesNotMatch(readFileSync(`dist/${file}.js`, 'utf8'), /upgrade/, file);
    const page = await open(LINK);
    await page.addScriptTag({
      type: 'module',
      content:
        "import { upgradeLinks } from '/dist/triage-widget.js'; Object.assign(window, { upgradeLinks });",
    });
    await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
    await page.evaluate((link) => {
      const late = document.createElement('section');
      late.append(Object.assign(document.createElement('a'), { href: '/late', textContent: link }));
      late.querySelector('a')!.dataset['triageWidget'] = '';
      document.body.append(late);
      (window as unknown as { upgradeLinks: (root: ParentNode) => void }).upgradeLinks(late);
    }, 'Later');
    await page.locator('section triage-widget[data-step] > a').waitFor({ state: 'attached' });
    await page.close();
  });
});
