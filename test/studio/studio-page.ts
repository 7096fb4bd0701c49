import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestBrowser } from '../e2e/browser.js';

/** How long a proof of the small pack may take on a busy machine, in milliseconds. */
const PROOF_MS = 20_000;

/** The studio as built, on the list of packs; errors and warnings go to `complaints`. */
export async function openStudio(
  browser: TestBrowser,
  complaints: string[],
  options: BrowserContextOptions = { viewport: { width: 1280, height: 900 } },
): Promise<Page> {
  const page = await browser.blank({ acceptDownloads: true, ...options });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${browser.url}/dist/studio/`);
  await page.getByRole('heading', { name: 'Studio', level: 1 }).waitFor();
  return page;
}

/** Begins a pack from the template. */
export async function beginPack(page: Page, id: string): Promise<void> {
  await page.getByLabel('Name of the new pack').fill(id);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
}

/** The studio on a large screen without motion, with a pack from the template begun. */
export async function openNewPack(browser: TestBrowser, complaints: string[]): Promise<Page> {
  const page = await openStudio(browser, complaints, {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await beginPack(page, 'wrist');
  return page;
}

/**
 * Waits until what was written before is on the device: a browser drops writes that still queue
 * behind others when their page dies, as within milliseconds of a key.
 */
async function written(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('triage-studio');
        opening.onerror = () => fail(new Error('the studio keeps nothing'));
        opening.onsuccess = () => {
          // A transaction begins when those before it on the same stores have ended.
          const after = opening.result.transaction(['packs', 'texts', 'steps']);
          after.objectStore('texts').count();
          after.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
}

/** Kills what runs the page, as when the browser runs out of memory. */
export async function crash(page: Page): Promise<void> {
  await written(page);
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Goes to a part of the pack. */
export async function part(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of the pack' });
  await parts.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens an entry of a part's list, and waits for it: the form that was there before has the same fields. */
export async function openEntry(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name });
  await link.click();
  await link.and(page.locator('[aria-current=true]')).waitFor();
}

/**
 * Removes what is open, with every mention of it that can go; what carries a level is agreed to.
 * @param what the thing in words: `the source “GK”`
 */
export async function removeEverywhere(page: Page, what: RegExp): Promise<void> {
  const name = new RegExp(`^Remove ${what.source}(?!.*everywhere$)`);
  const main = page.getByRole('main');
  const atOnce = main.getByRole('button', { name });
  const details = main.locator('details.removal').filter({
    has: page.locator('summary', { hasText: new RegExp(`Remove\\s+${what.source}`) }),
  });
  // The thing may still be on its way to the screen, in either form.
  await atOnce.or(details).first().waitFor();
  if ((await atOnce.count()) > 0) return atOnce.first().click();
  if (!(await details.evaluate((each) => (each as HTMLDetailsElement).open)))
    await details.locator('summary').click();
  const agree = details.getByLabel(/^I have read/);
  await details.getByRole('button', { name: /everywhere$/ }).waitFor();
  if ((await agree.count()) > 0) await agree.check();
  await details.getByRole('button', { name: /everywhere$/ }).click();
}

/** Waits until the bar says how the pack stands. */
export async function state(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: words }).waitFor({ timeout: PROOF_MS });
}

/** Waits until the pack as it stands is proved. */
export async function proved(page: Page): Promise<void> {
  await state(page, /^Proved/);
}

/** What axe finds wrong with the page, AAA contrast included. */
export async function faults(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
    );
  });
}

/** No fault of accessibility, and nothing wider than the page, on a large screen and on a phone. */
export async function soundAtBothWidths(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await faults(page), [], `at ${width} px`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${overflow} px too wide at ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** A file of the pack as the device has it. */
export async function savedText(page: Page, name: string): Promise<string> {
  await page.getByText('Saved on this device').waitFor();
  return page.evaluate(
    (path) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('triage-studio');
        opening.onerror = () => fail(new Error('the studio keeps nothing'));
        opening.onsuccess = () => {
          const db = opening.result;
          const [id] = decodeURIComponent(location.hash).split('/').slice(1);
          const asking = db.transaction('texts').objectStore('texts').get([id!, path]);
          asking.onsuccess = () => {
            db.close();
            done(String(asking.result));
          };
        };
      }),
    name,
  );
}
