import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { faults, openNewPack, part, proved, removeEverywhere, state } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openNewPack(browser, complaints);
  await proved(page);
});
after(() => browser.close());

const main = () => page.getByRole('main');

describe('removing', () => {
  it('shows where a danger sign is named, and asks before a level goes', async () => {
    await part(page, 'Danger signs');
    await main()
      .getByRole('link', { name: /^I feel hot or shivery/ })
      .click();
    const removal = main().locator('details.removal');
    await removal.locator('summary').click();
    assert.match(await removal.locator('summary').innerText(), /used in \d places/);
    const levels = removal.getByRole('list', { name: 'What carries a level' });
    assert.match(await levels.innerText(), /Urgent: today/);
    assert.match(await levels.innerText(), /What must hold › Levels › Urgent/);
    assert.deepEqual(await faults(page), []);
    await removal.getByRole('button', { name: /everywhere$/ }).click();
    assert.equal(
      await removal.getByLabel(/^I have read/).evaluate((box) => box.matches(':invalid')),
      true,
    );
    assert.equal(await page.getByRole('button', { name: 'Undo' }).isDisabled(), true);
    await removal.getByRole('button', { name: /^Take me there.*What must hold/ }).click();
    await page.getByRole('heading', { name: 'What must hold', level: 1 }).waitFor();
  });

  it('takes it out everywhere in one step, and undoes that in one', async () => {
    await part(page, 'Danger signs');
    await main()
      .getByRole('link', { name: /^I feel hot or shivery/ })
      .click();
    await removeEverywhere(page, /the danger sign/);
    await page.getByRole('status').getByText('Removed: the danger sign').waitFor();
    // The coverage table still has somebody with that sign.
    await state(page, /^Not proved: 1 failure$/);
    await part(page, 'Checks and proof');
    await main()
      .getByRole('button', { name: /^Take me there.*coverage row "shivery"/ })
      .click();
    await page.getByRole('heading', { name: 'Coverage table', level: 1 }).waitFor();
    await main().getByText('To be read again:').waitFor();
    await part(page, 'Danger signs');
    await page.getByRole('button', { name: 'Undo' }).click();
    await main()
      .getByRole('link', { name: /^I feel hot or shivery/ })
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Undo' }).isDisabled(), true);
    await proved(page);
  });

  it('says what is left for the author, which the checks then name', async () => {
    await part(page, 'Causes');
    await main().getByRole('navigation', { name: 'Causes' }).getByRole('link').nth(1).click();
    await main().locator('details.removal summary').click();
    const left = main().getByRole('list', { name: /^These stay for you/ });
    assert.match(await left.innerText(), /Nothing else is named here/);
    await removeEverywhere(page, /the cause/);
    await page.getByRole('status').getByText('2 places still name it').waitFor();
    await state(page, /problems? to mend/);
  });

  it('lists cases that lose an answer, and marks them until somebody has read them', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await proved(page);
    await part(page, 'Questions');
    await main().getByRole('navigation', { name: 'Questions' }).getByRole('link').nth(4).click();
    await main()
      .locator('details.removal summary', { hasText: /Remove\s+the question/ })
      .click();
    const losing = main().getByRole('list', { name: /^These cases lose an answer/ });
    await losing.waitFor();
    const count = await losing.getByRole('listitem').count();
    assert.ok(count > 0);
    assert.match(await losing.innerText(), /Should be: /);
    assert.deepEqual(await faults(page), []);
    await removeEverywhere(page, /the question/);
    await page
      .getByRole('status')
      .getByText(/lost an answer/)
      .waitFor();
    await part(page, 'Cases');
    const all = main()
      .getByRole('list', { name: 'To be read again' })
      .getByRole('listitem')
      .filter({ hasText: 'lost start: ' });
    const rows = all.filter({ hasText: 'of the coverage table' });
    const marks = all.filter({ hasNotText: 'of the coverage table' });
    await marks.first().waitFor();
    await rows.filter({ hasText: '“packing”' }).waitFor();
    assert.equal(await marks.count(), count);
    assert.deepEqual(await faults(page), []);
    await page.reload();
    await marks.first().waitFor();
    assert.equal(await marks.count(), count);
    await marks.first().getByRole('link').click();
    await main()
      .getByRole('button', { name: /^I have read it\s*: what the case/ })
      .click();
    await marks.nth(count - 1).waitFor({ state: 'detached' });
    assert.equal(await marks.count(), count - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await marks.nth(count - 1).waitFor();
    assert.equal(await marks.count(), count);
    await page.getByRole('button', { name: 'Redo' }).click();
    await marks.nth(count - 1).waitFor({ state: 'detached' });
    assert.equal(await marks.count(), count - 1);
    const row = rows.filter({ hasText: '“packing”' });
    assert.match(await row.innerText(), /Should be: from .+ to /);
    await row.getByRole('button', { name: /^I have read it/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'Coverage table', level: 1 }).waitFor();
    await main()
      .getByRole('button', { name: /^I have read it/ })
      .waitFor();
  });

  it('hands the marks on with the folder, and takes them back with the removal', async () => {
    await part(page, 'Download and publish');
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      main()
        .getByRole('button', { name: /Download the YAML/ })
        .click(),
    ]);
    const files = unzipSync(readFileSync(await zip.path()));
    const file = Object.keys(files).find((path) => path.endsWith('cases/own.yml'))!;
    assert.match(strFromU8(files[file]!), /readAgain: "lost start: \w+"/);
    await part(page, 'Cases');
    const marks = main().getByRole('list', { name: 'To be read again' }).getByRole('listitem');
    await marks.first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await main().getByText('To be read again').waitFor({ state: 'detached' });
  });

  it('writes nothing into the console', () => {
    assert.deepEqual(complaints, []);
  });
});
