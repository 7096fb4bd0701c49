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

/** Goes to a part of the pack. */
export async function part(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of the pack' });
  await parts.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
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
