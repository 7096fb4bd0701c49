import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openEntry, faults, openNewPack, part } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openNewPack(browser, complaints);
  await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
});
after(() => browser.close());

const main = () => page.getByRole('main');

describe('the parts that explain and check a pack', () => {
  it('say why a result came out, and follow another answer', async () => {
    await part(page, 'Why this result');
    await page.getByRole('button', { name: 'Fill in a person without danger signs' }).click();
    await main().getByRole('heading', { name: 'Self-care', level: 2 }).waitFor();
    await main()
      .getByRole('button', { name: /^Try it/ })
      .first()
      .click();
    await main().getByRole('heading', { name: 'Emergency: now', level: 2 }).waitFor();
    assert.deepEqual(await faults(page), []);
  });

  it('show what no, not sure and not asked come to', async () => {
    await part(page, 'No, not sure, not asked');
    await main()
      .getByText(/All \d+ screens and rules looked at/)
      .waitFor();
    await main()
      .getByRole('link', { name: /^All \(/ })
      .click();
    await main().getByRole('table').waitFor();
    assert.deepEqual(await faults(page), []);
  });

  it('show words with their reading age, and take an edit that can be undone', async () => {
    await part(page, 'Words and reading age');
    await main()
      .getByText(/^Questions \(/)
      .click();
    await main().getByRole('link', { name: 'How did it start?' }).click();
    const title = main()
      .getByRole('group', { name: /^Title/ })
      .getByRole('textbox');
    await title.press('End');
    await title.pressSequentially(' Say when.');
    assert.equal(await title.inputValue(), 'How did it start? Say when.');
    await title.fill('How did it start?');
    await title.fill('How did it all start?');
    await page.keyboard.press('Control+z');
    assert.equal(await title.inputValue(), 'How did it start?');
    assert.deepEqual(await faults(page), []);
  });

  it('take a signature, and say what changed since', async () => {
    await part(page, 'Review and sign');
    await main().locator('.review-list').getByRole('link').first().click();
    const address = page.url();
    await main().getByLabel('Name and profession').fill('Dr A. Example');
    await main().getByRole('button', { name: 'Sign', exact: true }).click();
    await main()
      .getByText(/^Signed/)
      .first()
      .waitFor();
    await main()
      .getByRole('button', { name: /^Take me there/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    await page.getByLabel('Title', { exact: true }).first().fill('How old are you now?');
    await page.goto(address);
    await main().getByRole('heading', { name: 'What changed since the signature' }).waitFor();
    assert.match((await main().locator('.line-changes .new').textContent()) ?? '', /now\?/);
    assert.deepEqual(await faults(page), []);
  });

  it('keep a typed number, and share the rest of its row among the other answers', async () => {
    await part(page, 'Numbers');
    const row = main().getByRole('table').getByRole('row').nth(2);
    const [cell, other] = [row.getByRole('textbox').first(), row.getByRole('textbox').last()];
    await cell.evaluate((field: HTMLInputElement) =>
      field.addEventListener('change', () =>
        setInterval(() => {
          if (field.value !== '4') field.dataset['takenBack'] = field.value;
        }, 10),
      ),
    );
    await cell.fill('4');
    await cell.press('Tab');
    await page.waitForFunction(
      (field) => (field as HTMLInputElement).value === '6',
      await other.elementHandle(),
    );
    assert.equal(await cell.inputValue(), '4');
    assert.equal(await cell.getAttribute('data-taken-back'), null);
    assert.deepEqual(await faults(page), []);
  });

  it('take one number for all age groups', async () => {
    await part(page, 'Questions');
    await openEntry(page, 'How did it start?');
    await main().getByText('What it does (fall)').click();
    const base = main().getByRole('textbox', { name: 'Base', exact: true }).first();
    await base.fill('0.35');
    await base.press('Tab');
    assert.equal(await base.inputValue(), '[0.35, 0.35]');
    await main().getByText('A number alone is written for all 2 age groups.').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
  });

  it('draw what stands around a question, to be reached with the keyboard', async () => {
    await part(page, 'Flow around a question');
    await main().getByRole('heading', { name: 'What it leads to' }).waitFor();
    assert.deepEqual(await faults(page), []);
  });

  it('lead from a pasted result to its question', async () => {
    await part(page, 'A reader’s result');
    await main().getByLabel('What they sent').fill('nothing of the kind');
    await main().getByRole('button', { name: 'Stand there' }).click();
    await main().getByRole('alert').waitFor();
    assert.deepEqual(await faults(page), []);
  });

  it('write nothing into the console', () => {
    assert.deepEqual(complaints, []);
  });
});
