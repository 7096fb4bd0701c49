import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { violations } from './axe.js';
import { openBrowser } from './browser.js';

/** The strict page's policy, and the gallery's own icon. */
const POLICY =
  "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const RESERVE = 'triage-widget{display:block;min-block-size:100vh}';
const SEEN = [
  '[part~=container]',
  '[part~=header]',
  '[part~=progress]',
  '[part~=legend]',
  '[part~=option]',
  '.hint',
  '[part~=button-primary]',
  '[part~=button-secondary]',
  '[part~=disclaimer]',
];
const PROPERTIES = [
  'color',
  'background-color',
  'border-block-start-color',
  'border-block-start-width',
  'border-start-start-radius',
  'border-end-end-radius',
  'box-shadow',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'padding-block-start',
  'padding-inline-start',
];

interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The playground under a strict policy: nothing in it may need a style attribute or a request. */
async function openPlayground(options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.blank({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route('**/playground.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
    });
  });
  await page.goto(`${browser.url}/playground.html`);
  await page.locator('#contrasts td').first().waitFor();
  return { page, complaints };
}

const printed = async (page: Page): Promise<string> =>
  (await page.locator('#css-code').textContent())!;
const choose = (page: Page, name: string, value: string): Promise<unknown> =>
  page.locator(`[name="${name}"], [data-token="${name}"]`).selectOption(value);
const paint = (page: Page, name: string, colour: string): Promise<void> =>
  page.getByLabel(name, { exact: true }).fill(colour);
const status = async (page: Page): Promise<string> =>
  (await page.locator('#contrast-status').textContent())!;

async function verdicts(page: Page, pair: string): Promise<readonly string[]> {
  return page.getByRole('row', { name: pair }).getByRole('cell').allTextContents();
}

/** How the cover and the first question look, as the browser computes it. */
async function lookOf(page: Page): Promise<readonly unknown[]> {
  const read = (): Promise<unknown> =>
    page.locator('triage-widget').evaluate(
      (widget, [selectors, properties]) =>
        selectors.map((selector) => {
          const element = widget.shadowRoot!.querySelector(selector);
          return (
            element && [
              selector,
              ...properties.map(
                (property) =>
                  `${property}: ${getComputedStyle(element).getPropertyValue(property)}`,
              ),
            ]
          );
        }),
      [SEEN, PROPERTIES] as const,
    );
  const cover = await read();
  await page.locator('triage-widget').getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('triage-widget[data-step=g_age]').waitFor();
  return [cover, await read()];
}

describe('the theme builder of the playground', () => {
  // Without motion: a changed colour fades in.
  for (const [scheme, options] of Object.entries({
    light: { reducedMotion: 'reduce' },
    dark: { reducedMotion: 'reduce', colorScheme: 'dark' },
  } as const)) {
    for (const theme of ['', 'hospital', 'warm-blog', 'high-contrast']) {
      it(`the CSS that it prints gives a plain page the look of the preview: ${theme || 'no theme'} with changes, ${scheme}`, async () => {
        const { page, complaints } = await openPlayground(options);
        await choose(page, 'look', theme);
        for (const [name, colour] of [
          ['Accent, light', '#7a1f5c'],
          ['Accent, dark', '#f3b4dc'],
          ['Background, light', '#fff7fb'],
          ['Text, dark', '#ffeaf6'],
        ] as const)
          await paint(page, name, colour);
        for (const [token, value] of [
          ['--triage-radius', '1.5em'],
          ['--triage-font', 'Verdana, sans-serif'],
          ['--triage-font-size', '1.25rem'],
          ['--triage-space', '1.5em'],
        ] as const)
          await choose(page, token, value);
        const css = await printed(page);
        const width = await page
          .locator('triage-widget')
          .evaluate((widget) => widget.getBoundingClientRect().width);
        const plain = await browser.blank(options);
        await plain.route('**/pasted.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><title>Pasted</title><style>:root{color-scheme:light dark}body{margin:0;inline-size:${width}px}</style><style>${css}</style><script type="module" src="/dist/triage-widget.js"></script><triage-widget></triage-widget>`,
          }),
        );
        await plain.goto(`${browser.url}/pasted.html`);
        await plain.locator('triage-widget[data-step]').waitFor();
        const look = await lookOf(page);
        assert.deepEqual(await lookOf(plain), look);
        const accent = scheme === 'light' ? 'rgb(122, 31, 92)' : 'rgb(243, 180, 220)';
        assert.match(
          JSON.stringify(look),
          new RegExp(`background-color: ${accent.replace(/[()]/g, '\\$&')}`),
        );
        assert.deepEqual(complaints, []);
        await page.context().close();
        await plain.context().close();
      });
    }
  }

  it("prints only what differs from the widget's own look", async () => {
    const { page } = await openPlayground();
    assert.equal(await printed(page), RESERVE);
    await choose(page, '--triage-radius', '4px');
    assert.equal(await printed(page), `${RESERVE}\ntriage-widget {\n  --triage-radius: 4px;\n}`);
    await choose(page, '--triage-radius', '.5em');
    assert.equal(await printed(page), RESERVE);
    await choose(page, 'look', 'hospital');
    assert.match(await printed(page), /--triage-radius: 4px;/);
    await choose(page, '--triage-radius', '.5em');
    assert.doesNotMatch(await printed(page), /--triage-radius/);
    await paint(page, 'Accent, light', '#113355');
    assert.match(await printed(page), /--triage-color-accent: light-dark\(#113355, #9cc8ff\);/);
    await page.getByRole('button', { name: 'Reset the settings' }).click();
    await page.waitForFunction(
      (text) => document.getElementById('css-code')!.textContent === text,
      RESERVE,
    );
    await page.context().close();
  });

  // Black on white is 21:1; #757575 on white is 4.6, #8a8a8a 3.5 and #c0c0c0 1.8, by WCAG's
  // formula.
  it('shows the contrast of the pairs in both schemes, and warns below 7 and below 4.5', async () => {
    const { page } = await openPlayground();
    assert.equal(await status(page), 'Everything is easy to read.');
    await paint(page, 'Text, light', '#000000');
    assert.equal((await verdicts(page, 'Text on the background'))[0], '21.0 – good');
    await paint(page, 'Accent, light', '#757575');
    assert.equal(
      (await verdicts(page, 'Text on buttons'))[0],
      '4.6 – under 7, hard to read for some',
    );
    assert.match(await status(page), /^(?:Too faint: \d\. )?Hard to read for some: \d/);
    await paint(page, 'Accent, light', '#c0c0c0');
    assert.match(
      (await verdicts(page, 'Accent on the background'))[0]!,
      /^1\.\d – under 4\.5, too faint$/,
    );
    assert.match(await status(page), /^Too faint: 1\./);
    assert.match(
      (await verdicts(page, 'Text on buttons'))[0]!,
      /good$/,
      'the text on buttons turns black',
    );
    await page.context().close();
  });

  it('colours that hang on the chosen ones follow: a dark surface in light leaves nothing unreadable', async () => {
    const { page } = await openPlayground();
    await paint(page, 'Background, light', '#1b1030');
    await paint(page, 'Text, light', '#f6f0ff');
    await paint(page, 'Accent, light', '#d9c2ff');
    assert.equal(await status(page), 'Everything is easy to read.');
    await page.context().close();
  });

  it('axe finds nothing on the page, with warnings shown', async () => {
    const { page } = await openPlayground({ bypassCSP: true, reducedMotion: 'reduce' });
    await paint(page, 'Text, dark', '#808080');
    await paint(page, 'Accent, dark', '#808080');
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  it('works from the keyboard: every control is a stop, and the CSS is copied', async () => {
    const { page } = await openPlayground();
    const wanted = await page.locator('[name=look], [data-colour], [data-token]').count();
    assert.equal(wanted, 11);
    await page.locator('[name=look]').focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await printed(page), /--triage-color-accent/);
    for (let stops = 1; stops < wanted; stops++) {
      await page.keyboard.press('Tab');
      assert.ok(
        await page.evaluate(() => document.activeElement!.matches('[data-colour], [data-token]')),
        `stop ${stops}`,
      );
    }
    await page.keyboard.press('ArrowDown');
    assert.match(await printed(page), /--triage-space: \.75em;/);
    await page.getByRole('button', { name: 'Copy the CSS' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#copy-status', { hasText: 'Copied.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await printed(page));
    await page.context().close();
  });
});
