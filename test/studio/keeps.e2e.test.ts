import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
// @ts-expect-error plain JavaScript: the demo's own server
import { startServer } from '../../demo/server.mjs';
import { writeNewPack } from '../../src/authoring/init/write-new-pack.js';
import type { LoopbackServer } from '../../src/authoring/dev/loopback-server.js';
import { startStudioServer } from '../../src/authoring/studio/server.js';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openEntry, beginPack, crash, openStudio, part, proved, state } from './studio-page.js';

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const TYPED = 'How did it start, and when was that?';

/** Types into the words of a question, a letter at a time, and does not wait for anything after. */
async function typeWords(page: Page): Promise<void> {
  await part(page, 'Questions');
  await openEntry(page, 'How did it start?');
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('');
  await title.pressSequentially(TYPED);
}

/** The same tab again, as somebody opens it after a crash: every letter and every step is there. */
async function findsAll(context: BrowserContext, url: string): Promise<void> {
  const again = await context.newPage();
  again.setDefaultTimeout(20_000);
  await again.goto(url);
  const title = again.getByLabel('Title', { exact: true });
  await title.waitFor();
  assert.equal(await title.inputValue(), TYPED);
  await again.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await title.inputValue(), 'How did it start?');
  await again.getByRole('button', { name: 'Redo' }).click();
  assert.equal(await title.inputValue(), TYPED);
  await proved(again);
}

describe('what is typed', () => {
  it('is there again after the tab has crashed in the middle of a word', async () => {
    const page = await openStudio(browser, []);
    await beginPack(page, 'crash');
    await typeWords(page);
    const url = page.url();
    await crash(page);
    await findsAll(page.context(), url);
  });

  it('is there again after the tab was closed, and after a reload', async () => {
    const page = await openStudio(browser, []);
    await beginPack(page, 'closed');
    await typeWords(page);
    await page.reload();
    const title = page.getByLabel('Title', { exact: true });
    await title.waitFor();
    assert.equal(await title.inputValue(), TYPED);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    const [url, context] = [page.url(), page.context()];
    await page.close();
    await findsAll(context, url);
  });

  it('is not written over by a second tab', async () => {
    const page = await openStudio(browser, []);
    await beginPack(page, 'twice');
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('alert').getByText('"twice" is open in another tab').waitFor();
  });
});

describe('without a network', () => {
  it('opens, proves and gives out a pack', async () => {
    const server = (await startServer({ port: 0 })) as { url: string; close: () => Promise<void> };
    const page = await browser.blank();
    page.setDefaultTimeout(20_000);
    await page.goto(`${server.url}/dist/studio/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(
      async () => (await (await caches.open('triage-studio')).keys()).length > 7,
    );
    await server.close();
    await page.reload();
    await beginPack(page, 'offline');
    await proved(page);
    await part(page, 'The files themselves');
    await page.getByRole('textbox', { name: 'pack.yml' }).waitFor();
    await part(page, 'Download and publish');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /one page with everything/ }).click(),
    ]);
    assert.match(readFileSync(await download.path(), 'utf8'), /Sore wrist/);
  });
});

describe('triage-pack studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'studio-served-'));
  const file = (path: string): string => readFileSync(join(folder, path), 'utf8');
  let server: LoopbackServer;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    writeNewPack(folder, { id: 'wrist', today: '2026-01-01' });
    server = await startStudioServer(folder, 0);
    page = await browser.blank();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.url);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Waits until a file of the folder says something. */
  async function says(path: string, words: string): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (file(path).includes(words)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail(`${path} does not say ${words}`);
  }

  it('opens the folder under a strict policy, and writes an edit to its file, comments kept', async () => {
    await proved(page);
    await part(page, 'Questions');
    const title = page.getByLabel('Title', { exact: true });
    await title.fill('How old is the person?');
    await says('text/en/questions.yml', 'How old is the person?');
    await page.getByText('Saved in the folder').waitFor();
    await part(page, 'Danger signs');
    await page.getByRole('link', { name: 'I feel hot or shivery' }).click();
    await page.getByLabel('How soon to seek care').selectOption('emergency');
    await says('questions.yml', '{id: fever, flag: emergency');
    await says('properties.yml', 'emergency: [danger.cold_hand, danger.fever]');
    assert.match(file('questions.yml'), /# a first "not sure" opens the words/);
  });

  it('takes over what changed on the disk alone', async () => {
    const words = file('text/en/causes.yml');
    writeFileSync(
      join(folder, 'text/en/causes.yml'),
      words.replace('name: Overuse', 'name: Too much'),
    );
    await part(page, 'Causes');
    await page.getByRole('link', { name: 'Too much' }).waitFor();
  });

  it('writes over nothing that changed in both, and asks which to keep', async () => {
    await openEntry(page, 'Too much');
    await page.context().setOffline(true);
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    writeFileSync(
      join(folder, 'text/en/causes.yml'),
      file('text/en/causes.yml').replace('name: Too much', 'name: Theirs'),
    );
    await page.context().setOffline(false);
    await page.getByLabel('Name', { exact: true }).fill('Mine!');
    const alert = page.getByRole('alert', { name: 'Changed in two places' });
    await alert.waitFor();
    assert.match(file('text/en/causes.yml'), /name: Theirs/);
    await alert.getByRole('button', { name: /Take what is on the disk/ }).click();
    await page.getByRole('heading', { name: 'Theirs', level: 2 }).waitFor();
    await page.keyboard.press('Control+z');
    await says('text/en/causes.yml', 'name: Mine!');
    await state(page, /No problems|Proved|Not proved/);
  });

  it('complained about nothing but the network that was gone', () => {
    // The server's refusal (409) comes where the edit is sent before the page hears of the other one.
    assert.deepEqual(
      complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/.test(text)),
      [],
    );
  });
});
