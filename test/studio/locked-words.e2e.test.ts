import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { LoopbackServer } from '../../src/authoring/dev/loopback-server.js';
import { writeNewPack } from '../../src/authoring/init/write-new-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { startStudioServer } from '../../src/authoring/studio/server.js';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { faults, part, state } from './studio-page.js';

const TODAY = '2026-01-01';
const folder = mkdtempSync(join(tmpdir(), 'studio-locked-'));
const LOCK = join(folder, 'safety/locked-words.yml');
const isLock = ({ code }: { readonly code: string }): boolean => code === 'locked-words';

let browser: TestBrowser;
let server: LoopbackServer;
let page: Page;
before(async () => {
  browser = await openBrowser();
  writeNewPack(folder, { id: 'wrist', today: TODAY });
  mkdirSync(join(folder, 'safety'), { recursive: true });
  writeFileSync(LOCK, 'locked: {}\n');
  server = await startStudioServer(folder, 0);
  page = await browser.blank();
  page.setDefaultTimeout(20_000);
  await page.goto(server.url);
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Presses the button of the one problem there is, and waits until lint finds none in the folder. */
async function lockThem(): Promise<void> {
  await part(page, 'Checks and proof');
  await page.getByRole('button', { name: /^They were looked at: lock them/ }).click();
  await state(page, /^(?:Proved|No problems|Not proved)/);
  for (let tries = 0; tries < 100; tries++) {
    if (!lintPack(folder, TODAY).problems.some(isLock)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(readFileSync(LOCK, 'utf8'));
}

describe('the words of danger signs that are locked', () => {
  it('are locked in a language that has no lock', async () => {
    await lockThem();
    assert.match(readFileSync(LOCK, 'utf8'), /^ {2}en: *\n? *\{? *hash: sha256-[0-9a-f]{64}/m);
  });

  it('are found to be others after an edit, and locked again', async () => {
    await part(page, 'Danger signs');
    await page.getByRole('link', { name: 'I feel hot or shivery' }).click();
    await page.getByLabel('Label', { exact: true }).fill('I feel hot, or I shiver');
    await state(page, /^1 problem/);
    await part(page, 'Checks and proof');
    await page.getByText('Words of danger signs › Locked › “en” › Hash', { exact: true }).waitFor();
    await page.getByText(/"en" are not those that were looked at on/).waitFor();
    assert.deepEqual(await faults(page), []);
    await lockThem();
    assert.match(readFileSync(LOCK, 'utf8'), /reviewedBy: ""/);
  });
});
