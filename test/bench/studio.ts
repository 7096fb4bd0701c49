/**
 * `npm run bench:studio`: what the studio as built weighs, and how long it takes to open and to check
 * a pack; with `--sizes`, what it weighs alone; with `--write`, the tables in that guide are renewed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { renewed, table } from '../../src/build/docs/blocks.js';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { add, sizeOf } from './size.js';

const GUIDE = 'demo/docs/studio.md';

/** What is loaded together, by its files in dist/studio. */
const LOADED: readonly (readonly [what: string, files: readonly string[]])[] = [
  ['the page with forms, preview and widget', ['index.html', 'studio.css', 'studio.js']],
  ['the checks and proofs, in a worker', ['worker.js']],
  ['the editor of files, loaded when one is opened', ['code-mirror.js']],
  ['the drawing of a question’s neighbours, likewise', ['layout.js']],
  ['what “one page with everything” is made of', ['own-page.html']],
  ['the pack on back and knee, loaded when it is used', ['samples/back-and-knee.json']],
];

function sizes(): string {
  return table(
    ['what', 'size, brotli'],
    LOADED.map(([what, files]) => {
      const { brotli } = add(files.map((file) => sizeOf(readFileSync(`dist/studio/${file}`))));
      return [what, `${Math.round(brotli / 1000)} kB`];
    }),
  );
}

/** How long a proof may take at most, in milliseconds. */
const PROOF_MS = 300_000;
/** What the bar says once lint is through. */
const CHECKED = /^(?:No problems|Proved|Not proved|\d+ problems? to mend)/;
/** Letters whose middle time counts. */
const LETTERS = 15;

const WHAT = [
  'the page can be used after',
  'a pack opens after',
  'a letter takes',
  'checked for the first time',
  'all cases played and all proved',
  'checked after an edit',
];

/** The times of one pack, in milliseconds, in the order of `WHAT`. */
async function times(browser: TestBrowser, beginning: string): Promise<readonly number[]> {
  const page = await browser.blank({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PROOF_MS);
  const usable = await timed(async () => {
    await page.goto(`${browser.url}/dist/studio/`);
    await page.getByRole('heading', { name: 'Studio', level: 1 }).waitFor();
  });
  await page.getByLabel('Name of the new pack').fill('bench');
  await page.getByLabel('Begin with').selectOption(beginning);
  const begun = Date.now();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
  const opened = Date.now() - begun;
  await says(page, CHECKED);
  const checked = Date.now() - begun;
  await says(page, /^(?:Proved|Not proved)/);
  const proved = Date.now() - begun;
  const letter = await letters(page);
  const again = await timed(async () => {
    await says(page, /^Checking/);
    await says(page, CHECKED);
  });
  await page.context().close();
  return [usable, opened, letter, checked, proved, again];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  await work();
  return Date.now() - begun;
}

async function says(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: words }).waitFor();
}

/** From a letter in the words of the first question until it is drawn: the middle of several. */
async function letters(page: Page): Promise<number> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Questions/ })
    .click();
  const field = page.getByLabel('Title', { exact: true }).first();
  const all: number[] = [];
  for (let i = 0; i < LETTERS; i++)
    all.push(
      await field.evaluate(async (input) => {
        const begun = performance.now();
        (input as HTMLTextAreaElement).value += 'x';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return performance.now() - begun;
      }),
    );
  return all.sort((a, b) => a - b)[Math.floor(LETTERS / 2)]!;
}

function words(ms: number): string {
  return ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

async function speeds(): Promise<string> {
  const browser = await openBrowser();
  try {
    const small = await times(browser, 'example');
    const large = await times(browser, 'back-and-knee');
    return table(
      ['what', 'small example', 'back and knee'],
      WHAT.map((what, i) => [what, words(small[i]!), words(large[i]!)]),
    );
  } finally {
    await browser.close();
  }
}

const wanted = process.argv.slice(2);
const blocks: Readonly<Record<string, string>> = {
  'studio:sizes': sizes(),
  ...(!wanted.includes('--sizes') && { 'studio:speeds': await speeds() }),
};
for (const block of Object.values(blocks)) console.log(`${block}\n`);
if (wanted.includes('--write'))
  writeFileSync(GUIDE, await renewed(GUIDE, readFileSync(GUIDE, 'utf8'), blocks));
