import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { onNewPacks } from './on-new-packs.js';
import { openEntry, part, proved, state } from './studio-page.js';

let page: Page;
const { onNewPack, complaints, main, undo, fileText, assertSound } = onNewPacks((opened) => {
  page = opened;
});

const COVERAGE = 'safety/coverage.yml';
const DECISIONS = 'safety/decisions.yml';

describe('the coverage table', () => {
  onNewPack();
  let before = '';

  it('takes a row with the answers of the preview, and says how it comes out', async () => {
    before = await fileText(COVERAGE);
    await part(page, 'Why this result');
    await page.getByRole('button', { name: 'Fill in a person without danger signs' }).click();
    await part(page, 'Coverage table');
    await main().getByRole('link', { name: 'Add a row' }).click();
    await main().getByLabel('The person', { exact: true }).fill('I am 30, and typed all week.');
    await main().getByLabel('Least urgent level').selectOption('soon');
    await main().getByLabel('Most urgent level').selectOption('self-care');
    await main().getByLabel('Where the row comes from').fill('a colleague');
    await assertSound();
    await main().getByRole('button', { name: 'Save as a row' }).click();
    await page
      .getByRole('status')
      .getByText(/swap the two/)
      .waitFor();
    await main().getByLabel('Least urgent level').selectOption('self-care');
    await main().getByLabel('Most urgent level').selectOption('soon');
    await main().getByRole('button', { name: 'Save as a row' }).click();
    await main().getByRole('heading', { name: 'I am 30, and typed all week.' }).waitFor();
    await main().getByText('✓ as the row says').waitFor();
    await assertSound();
    await proved(page);
  });

  it('leaves every line and comment of the file as it was', async () => {
    const after = await fileText(COVERAGE);
    assert.ok(after.startsWith(before), 'the rows before it are as they were');
    assert.match(after, /id: own_01\n {4}presentation: I am 30, and typed all week\.\n/);
  });

  it('shows a level that the row does not allow, and the proof that it breaks', async () => {
    await part(page, 'Coverage table');
    await openEntry(page, /^I am 30, and typed/);
    await main().getByLabel('Least', { exact: true }).selectOption('urgent');
    await main().getByLabel('Most', { exact: true }).selectOption('emergency');
    await main()
      .getByText(/less urgent than the row allows/)
      .waitFor();
    await state(page, /Not proved/);
    await part(page, 'Checks and proof');
    await main()
      .getByRole('button', { name: /^Take me there.*coverage row "own_01"/ })
      .or(main().getByRole('button', { name: /^Take me there/ }))
      .first()
      .click();
    await page.getByRole('heading', { name: 'Coverage table', level: 1 }).waitFor();
    await main().getByRole('heading', { name: 'I am 30, and typed all week.' }).waitFor();
    await undo();
    await undo();
    await proved(page);
  });

  it('has its answers ticked, one by one, by keyboard alone', async () => {
    const danger = main().locator('summary').filter({ hasText: 'None of these' }).first();
    await danger.focus();
    await page.keyboard.press('Enter');
    const fever = main().getByLabel(/feel hot/);
    await fever.focus();
    await page.keyboard.press('Space');
    assert.ok(await fever.isChecked());
    const none = main().getByLabel('None of these').first();
    assert.equal(await none.isChecked(), false, 'what is chosen alone is pushed out');
    await main()
      .getByText(/more urgent than the row allows/)
      .waitFor();
    await fever.focus();
    await page.keyboard.press('Space');
    await page
      .getByRole('status')
      .getByText(/One line must stay ticked/)
      .waitFor();
    await undo();
    await main().getByText('✓ as the row says').waitFor();
  });

  it('loses an answer, gets it again, and says what is not asked of such a person', async () => {
    await main()
      .getByRole('button', { name: /^Take out “.*Start/ })
      .click();
    await main().getByLabel('Another question that they answer').selectOption('hand_power');
    await main()
      .getByRole('button', { name: /^Add an answer/ })
      .click();
    await main()
      .getByText(/They are not asked, or cannot answer so: hand_power/)
      .waitFor();
    await assertSound();
    await undo();
    await undo();
    await proved(page);
  });

  it('goes row by row, and the file with the last', async () => {
    const rows = main()
      .getByRole('navigation', { name: /^Coverage table/ })
      .getByRole('link');
    const count = await rows.count();
    for (let left = count; left > 0; left--) {
      await main()
        .getByRole('button', { name: /^Remove the row/ })
        .click();
      if (left > 1)
        await page.waitForFunction(
          (n) => document.querySelectorAll('.items a').length === n,
          left - 1,
        );
    }
    await main().getByText('There is no row yet.').waitFor();
    await proved(page);
    await undo();
    await rows.first().waitFor();
    assert.equal(await rows.count(), 1);
  });
});

describe('decisions on levels', () => {
  onNewPack();
  let before = '';

  it('name what has no record, and take one by choosing it', async () => {
    before = await fileText(DECISIONS);
    await part(page, 'Decisions on levels');
    await main().getByText('Every danger sign and every rule has a record.').waitFor();
    await openEntry(page, /feel hot/);
    await main()
      .getByRole('button', { name: /^Remove the record/ })
      .click();
    await main()
      .getByText(/^Without a record: .*feel hot/)
      .waitFor();
    await assertSound();
    await main().getByLabel('A new record about').selectOption('danger.fever');
    await main().getByRole('button', { name: 'Add', exact: true }).click();
    await main().getByText('It gives: Urgent: today').waitFor();
    await state(page, /1 problem/);
    await main().getByLabel('Guideline').fill('Fever with a sore joint is seen the same day.');
    await main().getByLabel('Date').fill('2026-02-28');
    await main().getByLabel('Decided by').fill('Dr A. Example');
    await proved(page);
    await assertSound();
  });

  it('keep the comments and the order of the others', async () => {
    const after = await fileText(DECISIONS);
    for (const line of before.split('\n').filter((each) => each.startsWith('#')))
      assert.ok(after.includes(line), line);
    assert.match(after, /danger\.fever:\n {4}guideline: "Fever with a sore joint/);
    assert.match(after, /date: "?2026-02-28"?\n/);
  });

  it('say where the sign has another level than its record', async () => {
    await part(page, 'Decisions on levels');
    await openEntry(page, /feel hot/);
    await main().getByLabel('Level', { exact: true }).selectOption('emergency');
    await main()
      .getByText(/about another level/)
      .waitFor();
    await main()
      .getByRole('button', { name: /^Take me there/ })
      .click();
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    await undo();
    await proved(page);
  });
});

describe('all of it', () => {
  it('complains about nothing', () => {
    assert.deepEqual(complaints, []);
  });
});
