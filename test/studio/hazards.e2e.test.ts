import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { onNewPacks } from './on-new-packs.js';
import { openEntry, part, proved, state } from './studio-page.js';

let page: Page;
const { onNewPack, complaints, main, undo, fileText, assertSound } = onNewPacks((opened) => {
  page = opened;
});

describe('hazards, and the tests of their controls', () => {
  onNewPack();

  it('are begun, with controls and what shows that they work', async () => {
    await part(page, 'Tests of controls');
    await main().getByLabel('Id of a new test').fill('T09');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main()
      .getByRole('heading', { name: /^T09: / })
      .waitFor();
    await main().getByLabel('Shows').fill('Somebody has tried it.');
    await main().getByLabel('Missing').fill('Nobody has written it down.');
    await assertSound();
    await part(page, 'Hazards');
    await main().getByLabel('Id of a new hazard').fill('H09');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main()
      .getByRole('heading', { name: /^H09: / })
      .waitFor();
    await main().getByLabel('Hazard', { exact: true }).fill('The page is read in haste.');
    await main().getByLabel('Causes', { exact: true }).fill('it is long\nit is late');
    await main().getByLabel('Harm').fill('Help comes late.');
    const control = main().getByRole('group', { name: 'Controls 1' });
    await control.getByLabel('Text').fill('The level stands first.');
    await control.getByLabel('Add to “Tests”').selectOption('T09');
    await control.getByRole('button', { name: /^Add to “Tests”/ }).click();
    await control.getByRole('button', { name: /^Take out “T01/ }).click();
    await proved(page);
    await assertSound();
    const text = await fileText('safety/hazards.yml');
    assert.match(text, /causes: \[it is long, it is late\]/);
    assert.match(text, /- text: The level stands first\.\n {8}tests: \[T09\]/);
    assert.match(text, /^# What may go wrong/);
  });

  it('say where a risk is not that of the table, at the number', async () => {
    const risk = main().getByRole('group', { name: 'Initial' }).getByLabel('Severity');
    await risk.fill('1');
    await risk.press('Tab');
    await state(page, /1 problem/);
    await main()
      .getByText(/"matrix" gives/)
      .waitFor();
    await undo();
    await proved(page);
  });

  it('gain and lose a control, and go themselves', async () => {
    await main()
      .getByRole('button', { name: /^Add to “Controls”/ })
      .click();
    const second = main().getByRole('group', { name: 'Controls 2' });
    await second.waitFor();
    await main()
      .getByRole('button', { name: /^Take out Controls 2/ })
      .click();
    await second.waitFor({ state: 'detached' });
    await main()
      .getByRole('button', { name: /^Remove the hazard “H09/ })
      .click();
    await part(page, 'Tests of controls');
    await openEntry(page, /^T09/);
    await main()
      .getByRole('button', { name: /^Remove the test “T09/ })
      .click();
    await proved(page);
  });
});

describe('all of it', () => {
  it('complains about nothing', () => {
    assert.deepEqual(complaints, []);
  });
});
