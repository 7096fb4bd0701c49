import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LivePack } from '../../src/authoring/dev/live-pack.js';
import { startDevServer, type DevServer } from '../../src/authoring/dev/server.js';
import { SourceFiles } from '../../src/build/source-files.js';
import { FIXTURE } from '../support/packs.js';
import { violations } from './axe.js';
import { openBrowser, type TestBrowser } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'triage-dev-'));
let browser: TestBrowser;
let server: DevServer;
let sources: SourceFiles;
let page: Page;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Chooses a screen in the panel by its label, with the keyboard. */
async function jumpTo(label: RegExp): Promise<void> {
  const screen = page.getByRole('combobox', { name: 'Screen' });
  const option = await screen.getByRole('option', { name: label }).first().textContent();
  await screen.selectOption({ label: option! });
  await screen.press('Tab');
  await page.keyboard.press('Enter');
}

before(async () => {
  Object.entries(FIXTURE).forEach(([path, text]) => write(path, text));
  const live = new LivePack(folder);
  sources = new SourceFiles(live);
  server = await startDevServer({ live, port: 0, files: sources.bring, changed: () => undefined });
  browser = await openBrowser();
  page = await browser.blank();
  page.setDefaultTimeout(10_000);
  await page.goto(`${server.url}/dev/`);
});
after(async () => {
  await browser.close();
  await server.close();
  await sources.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the panel jumps to a screen and says why it is asked', async () => {
  await jumpTo(/^power: How is it weak/);
  await page.getByRole('heading', { name: 'How is it weak?' }).waitFor();
  const why = page.getByRole('region', { name: 'Why this screen' });
  await why.getByText('confirm: asked in authored order, never skipped').waitFor();
  const answers = page.getByRole('region', { name: 'Answers' }).locator('pre');
  assert.deepEqual(
    (JSON.parse((await answers.textContent())!) as { danger?: readonly string[] }).danger,
    ['weak'],
  );
});

test('the panel follows what is answered in the widget', async () => {
  await page.getByRole('checkbox', { name: 'My foot will not lift' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .getByRole('region', { name: 'Rules that act' })
    .getByText('emergency: foot (power: foot)')
    .waitFor();
  await page.getByText('Stopped: an emergency interrupts at once.').waitFor();
});

test('it has no fault that axe finds', async () => {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  assert.deepEqual(await violations(page), []);
});

test('pages of the demo ask the questions of the sources, each from the file that a build would make', async () => {
  const live = new LivePack('content/packs/back-and-knee');
  const files = new SourceFiles(live);
  const pages = await startDevServer({
    live,
    port: 0,
    files: files.bring,
    changed: () => undefined,
  });
  const opened = await browser.blank();
  try {
    for (const [path, start] of [
      ['/plain.html', 'Start'],
      ['/zh-hant.html', '開始'],
      ['/shoulder.html', 'Start'],
    ] as const) {
      await opened.goto(`${pages.url}${path}`);
      await opened.getByRole('button', { name: start, exact: true }).click();
      await opened.getByRole('radio').first().waitFor();
    }
  } finally {
    await opened.context().close();
    await pages.close();
    await files.close();
  }
});

test('a change of the pack shows on the screen that was open, a mistake in its place', async () => {
  await jumpTo(/^health: /);
  await page.getByRole('heading', { name: 'Do you have weak bones?' }).waitFor();
  const words = FIXTURE['text/en/questions.yml']!;
  write('text/en/questions.yml', words.replace('Do you have weak bones?', 'Are your bones weak?'));
  await page.getByRole('heading', { name: 'Are your bones weak?' }).waitFor();
  write('text/en/questions.yml', words.replace('danger:', 'dangr:'));
  await page.getByRole('heading', { name: /^\d+ problems?$/ }).waitFor();
  const first = page.getByRole('listitem').first();
  assert.match((await first.textContent())!, /questions\.yml:\d+:\d+ [\w-]+: .*dang/);
  write('text/en/questions.yml', words);
  await page.getByRole('heading', { name: 'Do you have weak bones?' }).waitFor();
});
