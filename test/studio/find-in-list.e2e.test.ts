import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openStudio, part, soundAtBothWidths } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openStudio(browser, complaints);
  await page.getByLabel('Name of the new pack').fill('large');
  await page.getByLabel('Begin with').selectOption('back-and-knee');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
});
after(() => browser.close());

const search = () => page.getByRole('searchbox', { name: 'Find in the list' });
const entries = () => page.locator('.items a');

describe('a list that is longer than a screen', () => {
  it('shows the entries that have every word that is looked for', async () => {
    await part(page, 'Coverage table');
    const all = await entries().count();
    await search().fill('CANCER back');
    await page.getByText(`of ${all}`).waitFor();
    const found = (await entries().allInnerTexts()).map((words) => words.toLowerCase());
    assert.ok(found.length > 0 && found.length < all / 4, `${found.length} of ${all}`);
    for (const words of found) assert.match(words, /cancer.*back|back.*cancer/s);
    await soundAtBothWidths(page);
  });

  it('opens what was found, and keeps the words until they are taken out', async () => {
    const words = await entries().last().innerText();
    await entries().last().click();
    await page.getByRole('heading', { name: words, level: 2 }).waitFor();
    assert.equal(await search().inputValue(), 'CANCER back');
    assert.equal(await page.locator('.items a[aria-current]').innerText(), words);
    await search().fill('no such words');
    await page.getByText(/^\s*0 of \d+\s*$/).waitFor();
    assert.equal(await entries().count(), 0);
    await page.getByRole('heading', { name: words, level: 2 }).waitFor();
    await search().fill('');
    await entries().first().waitFor();
    assert.ok((await entries().count()) > 300);
  });

  it('finds by id, and another list has words of its own', async () => {
    await search().fill('bladder');
    await part(page, 'Questions');
    assert.equal(await search().inputValue(), '');
    await search().fill('f_now');
    assert.equal(await entries().count(), 1);
    await part(page, 'Coverage table');
    assert.equal(await search().inputValue(), 'bladder');
    assert.deepEqual(complaints, []);
  });
});
