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
const AAA = { 'color-contrast-enhanced': { enabled: true } };
/** Everything in one look; in the other only what colours change. */
const LOOKS: readonly (readonly ['light' | 'dark', width: number, RunOptions])[] = [
  ['light', 1280, { resultTypes: ['violations'], rules: AAA }],
  ['dark', 390, { resultTypes: ['violations'], runOnly: ['color-contrast-enhanced'] }],
];

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What axe finds on the page itself; the live widgets in frames have tests of their own. */
async function violations(page: Page, rules: RunOptions): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate((wanted) => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    return axe.run({ exclude: ['iframe'] }, wanted);
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('the guides as pages', () => {
  it('there is one for each, and the gallery leads to them', async () => {
    assert.ok(PAGES.length > 25);
    const page = await browser.blank();
    await page.goto(`${browser.url}/`);
    await page.getByRole('link', { name: 'All guides' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guides' }).waitFor();
    await page.context().close();
  });

  it('their policy lets nothing foreign in, and nothing of their own is held up by it', async () => {
    const page = await browser.blank();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('request', (request) => requests.push(request.url()));
    for (const path of PAGES) {
      await page.goto(`${browser.url}/docs/${path}`);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      assert.match(
        (await policy.getAttribute('content'))!,
        /^default-src 'none'; style-src 'self';/,
      );
    }
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(browser.url)),
      [],
    );
    await page.context().close();
  });

  for (const [colorScheme, width, rules] of LOOKS) {
    it(`${colorScheme}, ${width} px: axe finds nothing, and no page is wider than the screen`, async () => {
      // axe is a script, and the pages allow none.
      const page = await browser.blank({
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      const wrong: Record<string, unknown> = {};
      for (const path of PAGES) {
        await page.goto(`${browser.url}/docs/${path}`);
        await page.addScriptTag({ path: AXE });
        const found = await violations(page, rules);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        if (found.length > 0 || overflow > 0) wrong[path] = { found, overflow };
      }
      assert.deepEqual(wrong, {});
      await page.context().close();
    });
  }

  it('by keyboard: the first stop skips to the text', async () => {
    const page = await browser.blank();
    await page.goto(`${browser.url}/docs/embedding.html`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#main');
    await page.context().close();
  });

  it('shows every level, theme and direction live', async () => {
    const page = await browser.blank();
    await page.goto(`${browser.url}/docs/looks.html`);
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
