import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { LoopbackServer } from '../../src/authoring/dev/loopback-server.js';
import { startStudioServer } from '../../src/authoring/studio/server.js';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import {
  openEntry,
  beginPack,
  openStudio,
  part,
  proved,
  removeEverywhere,
  state,
} from './studio-page.js';

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('an empty folder', () => {
  const around = mkdtempSync(join(tmpdir(), 'studio-empty-'));
  const folder = join(around, 'Heel pain');
  let server: LoopbackServer;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    mkdirSync(folder);
    server = await startStudioServer(folder, 0);
    page = await browser.blank({ acceptDownloads: true });
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(server.url);
  });
  after(async () => {
    await server.close();
    rmSync(around, { recursive: true });
  });

  it('says that there is no pack, and begins one in it', async () => {
    await page.getByText('There is no pack in “Heel pain” yet').waitFor();
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await proved(page);
    await page.getByText('Saved in the folder').waitFor();
    assert.match(readFileSync(join(folder, 'pack.yml'), 'utf8'), /^id: heel-pain\n/);
  });

  it('tells it from the packs in the browser, and leads back to the folder itself', async () => {
    await page.getByRole('link', { name: 'Packs in this browser' }).click();
    await page.getByText('is kept in this browser, apart from the folder').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Put in the bin/ }).count(), 0);
    await page.getByRole('link', { name: 'Back to the pack in the folder' }).click();
    await page.getByText('Saved in the folder').waitFor();
    await part(page, 'Questions');
    await page.getByLabel('Title', { exact: true }).first().fill('What is your age?');
    await page.getByText('Saved in the folder').waitFor();
    const written = (): string => readFileSync(join(folder, 'text/en/questions.yml'), 'utf8');
    for (let i = 0; i < 50 && !written().includes('What is your age?'); i++)
      await page.waitForTimeout(100);
    assert.match(written(), /What is your age\?/);
    await page.keyboard.press('Control+z');
    await proved(page);
  });

  it('gives out the page with everything', async () => {
    await part(page, 'Download and publish');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /one page with everything/ }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'heel-pain.html');
    assert.match(readFileSync(await download.path(), 'utf8'), /Sore wrist/);
  });

  it('complains about nothing', () => {
    assert.deepEqual(complaints, []);
  });
});

describe('a new pack', () => {
  it('may begin with a drawing to point at, which is shown, asked and proved', async () => {
    const page = await openStudio(browser, []);
    await page
      .getByLabel('Begin with')
      .selectOption({ label: 'The same example, with a drawing to point at' });
    await beginPack(page, 'drawn');
    await proved(page);
    await part(page, 'Body maps');
    await page.getByRole('heading', { name: 'hand', level: 2, exact: true }).waitFor();
    await part(page, 'Questions');
    await openEntry(page, 'Where does it hurt?');
    await page.getByRole('button', { name: 'This part', exact: true }).click();
    const drawing = page.locator('triage-widget').getByLabel(/^Drawing of a hand/);
    await drawing.waitFor();
  });

  it('gets its id from a name in words, and one without Latin letters is asked for again', async () => {
    const page = await openStudio(browser, []);
    const name = page.getByLabel('Name of the new pack');
    await name.fill('脚跟');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('alert').getByText('Latin letters').waitFor();
    await name.fill('Heel pain');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('banner').getByText('heel-pain').waitFor();
  });

  it('says of its cases that none is played while it does not run, and begins numbers', async () => {
    const page = await openStudio(browser, []);
    await beginPack(page, 'heel');
    await proved(page);
    const main = page.getByRole('main');
    await part(page, 'Questions');
    await page.getByLabel('Id of a new question').fill('where');
    await page.getByLabel('Id of a new question').press('Enter');
    await main.getByRole('heading', { name: 'A new question?', level: 2 }).waitFor();
    await page.getByLabel('Role', { exact: true }).selectOption('evidence');
    // A question of which one answer may be given has no "None of these" beside others.
    await page.getByLabel('Type', { exact: true }).selectOption('single');
    await main.getByRole('group', { name: 'The answer none' }).getByRole('button').last().click();
    await part(page, 'Numbers');
    await main.getByRole('button', { name: /^Begin with equal shares/ }).click();
    await main.getByRole('combobox', { name: 'Question' }).getByText('New question').waitFor({
      state: 'attached',
    });
    assert.equal(await main.getByRole('combobox', { name: 'Age group' }).inputValue(), 'all');
    await part(page, 'Questions');
    await main.getByRole('link', { name: 'How did it start?' }).click();
    await main.getByRole('heading', { name: 'How did it start?', level: 2 }).waitFor();
    await removeEverywhere(page, /the question “How did it start/);
    await state(page, /problems? to mend/);
    await part(page, 'Cases');
    await main.getByText('The pack does not run now, so none is played').waitFor();
  });
});
