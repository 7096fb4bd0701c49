import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { beginPack, crash, faults, openStudio, part, proved } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openStudio(browser, complaints);
  await beginPack(page, 'half typed');
});
after(() => browser.close());

const main = () => page.getByRole('main');
const numbers = (): Locator => main().locator('input.ten');
const unsent = () => main().getByText('Typed, but not in the pack yet.');
const undo = () => page.getByRole('button', { name: 'Undo', exact: true });

/** Ends the page as a crash does, and opens its address again. */
async function crashed(): Promise<void> {
  const [context, url] = [page.context(), page.url()];
  await crash(page);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
}

describe('a number that is half typed', () => {
  it('survives that the proof comes to its end meanwhile', async () => {
    await part(page, 'Numbers');
    await numbers().first().waitFor();
    await numbers().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4.');
    await proved(page);
    assert.equal(await numbers().first().inputValue(), '4.');
    assert.equal(await unsent().count(), 0, 'whoever types knows that it is not in the pack yet');
  });

  it('is there again after a crash, says that it waits, and changes nothing by that', async () => {
    await crashed();
    await unsent().waitFor();
    assert.equal(await numbers().first().inputValue(), '4.');
    assert.ok(await undo().isDisabled());
    await proved(page);
    assert.deepEqual(await faults(page), []);
  });

  it('is taken by its button, or left out', async () => {
    await main()
      .getByRole('button', { name: /^Take “4\.”/ })
      .click();
    await unsent().waitFor({ state: 'detached' });
    await undo().click();
    await proved(page);
    const before = await numbers().first().inputValue();
    await numbers().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7');
    await crashed();
    await main().getByRole('button', { name: 'Keep it empty' }).click();
    await unsent().waitFor({ state: 'detached' });
    assert.equal(await numbers().first().inputValue(), before);
  });

  it('is taken when the field is left, though nothing more was typed', async () => {
    await numbers().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('6');
    await crashed();
    await unsent().waitFor();
    await numbers().first().focus();
    await page.keyboard.press('Tab');
    await unsent().waitFor({ state: 'detached' });
    assert.equal(await numbers().first().inputValue(), '6');
    await undo().click();
  });

  it('is kept in every form that has numbers', async () => {
    await part(page, 'The pack');
    const field = (): Locator => main().locator('input.number, input.yaml').first();
    await field().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12');
    await crashed();
    await unsent().waitFor();
    assert.equal(await field().inputValue(), '12');
    await field().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('nonsense: [');
    await page.keyboard.press('Tab');
    await page
      .getByRole('status')
      .getByText(/stays as it was/)
      .waitFor();
    await unsent().waitFor({ state: 'detached' });
  });
});

describe('what somebody expects to find again', () => {
  it('is the name under which they reviewed, in any pack', async () => {
    await part(page, 'Review and sign');
    await main().locator('.review-list').getByRole('link').first().click();
    await main().getByLabel('Name and profession').fill('Dr A. Example');
    await main().getByRole('button', { name: 'Sign', exact: true }).click();
    await main()
      .getByText(/^Signed/)
      .first()
      .waitFor();
    await page.goto(`${browser.url}/dist/studio/#/`);
    await page.reload();
    await beginPack(page, 'another');
    await part(page, 'Review and sign');
    await main().locator('.review-list').getByRole('link').first().click();
    const name = main().getByLabel('Name and profession');
    await name.waitFor();
    assert.equal(await name.inputValue(), 'Dr A. Example');
  });

  it('is the question and the age group of the numbers', async () => {
    await part(page, 'Numbers');
    const group = main().getByLabel(/^Age group/);
    await group.selectOption('1');
    await page.reload();
    await group.waitFor();
    assert.equal(await group.inputValue(), '1');
  });

  it('is the language of the preview, as long as the pack has it', async () => {
    await part(page, 'Languages');
    await main().getByLabel('Its tag').fill('es');
    await main().getByRole('button', { name: 'Add the language' }).click();
    await page.getByRole('complementary').getByRole('combobox').selectOption('es');
    await page.reload();
    const widget = page.locator('triage-widget[lang=es]');
    await widget.waitFor();
    assert.equal(await page.getByRole('complementary').getByRole('combobox').inputValue(), 'es');
    await part(page, 'Languages');
    await main().getByRole('link', { name: 'Spanish' }).click();
    await main().getByRole('button', { name: 'Remove Spanish' }).click();
    await proved(page);
    await page.reload();
    await page.locator('triage-widget[lang=en]').waitFor();
    assert.deepEqual(complaints, []);
  });
});
