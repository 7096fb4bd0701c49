import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = readdirSync('.build/docs', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);
const RULES: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What axe finds on the page itself; the live widgets in frames have tests of their own. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate((rules) => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    return axe.run({ exclude: ['iframe'] }, rules);
  }, RULES);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Opens a guide; `complaints` are errors on the console, `foreign` requests to other sites. */
async function open(
  path: string,
  options: { readonly colorScheme: 'light' | 'dark'; readonly width: number },
): Promise<{ page: Page; complaints: string[]; foreign: string[] }> {
  const page = await browser.blank({
    colorScheme: options.colorScheme,
    viewport: { width: options.width, height: 800 },
    bypassCSP: false,
  });
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(browser.url)) foreign.push(request.url());
  });
  await page.goto(`${browser.url}/docs/${path}`);
  return { page, complaints, foreign };
}

describe('the guides as pages', () => {
  it('there is one for each, and the gallery leads to them', async () => {
    assert.ok(PAGES.length > 25);
    const { page } = await open('index.html', { colorScheme: 'light', width: 1280 });
    await page.goto(`${browser.url}/`);
    await page.getByRole('link', { name: 'All guides' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guides' }).waitFor();
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it(`${colorScheme}, ${width} px: axe finds nothing, nothing is cut off, nothing foreign is loaded`, async () => {
        const wrong: Record<string, unknown> = {};
        for (const path of PAGES) {
          const { page, complaints, foreign } = await open(path, { colorScheme, width });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          );
          await page.context().close();
          // axe is a script, and the pages allow none.
          const audited = await browser.blank({
            colorScheme,
            viewport: { width, height: 800 },
            bypassCSP: true,
          });
          await audited.goto(`${browser.url}/docs/${path}`);
          await audited.addScriptTag({ path: AXE });
          const found = await violations(audited);
          await audited.context().close();
          if (found.length + complaints.length + foreign.length > 0 || overflow > 0)
            wrong[path] = { found, complaints, foreign, overflow };
        }
        assert.deepEqual(wrong, {});
      });
    }
  }

  it('by keyboard: the first stop skips to the text', async () => {
    const { page } = await open('embedding.html', { colorScheme: 'light', width: 1280 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#main');
    await page.context().close();
  });

  it('shows every level, theme and direction live', async () => {
    const { page } = await open('looks.html', { colorScheme: 'light', width: 1280 });
    const addresses = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).src));
    assert.ok(addresses.length >= 10);
    for (const address of addresses) {
      await page.goto(address);
      const wanted = new URL(address).searchParams;
      const step = wanted.get('screen') ?? (wanted.get('level') ? 'result' : 'cover');
      const widget = page.locator(`triage-widget[data-step="${step}"]`);
      await widget.waitFor();
      assert.equal(await widget.getAttribute('data-urgency'), wanted.get('level'), address);
      const direction = await widget.evaluate(
        (element) =>
          getComputedStyle(element.shadowRoot!.querySelector('[part~=container]')!).direction,
      );
      assert.equal(direction, wanted.get('dir') ?? 'ltr', address);
    }
    await page.context().close();
  });
});
