import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { onNewPacks } from './on-new-packs.js';
import { openEntry, part, proved, removeEverywhere, state } from './studio-page.js';

let page: Page;
const { onNewPack, complaints, main, undo, assertSound } = onNewPacks((opened) => {
  page = opened;
});

/** Follows the first finding that leads to a part; then its field has the focus. */
async function follow(where: RegExp): Promise<void> {
  await part(page, 'Checks and proof');
  await main().getByRole('button', { name: where }).first().click();
}

const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

describe('sources', () => {
  onNewPack();

  it('are added, found again from the finding that nothing names them, and named', async () => {
    await part(page, 'Sources');
    await main().getByLabel('Id of a new source').fill('NICE59');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main().getByLabel('Cite').fill('NICE. Low back pain. 2020');
    await state(page, /1 problem/);
    await assertSound();
    await follow(/^Take me there.*NICE59/);
    await page.getByRole('heading', { name: 'NICE59: NICE. Low back pain. 2020' }).waitFor();
    await main().getByText('Nothing names it yet.').waitFor();
    await part(page, 'Rules');
    await main().getByLabel('Add to “Sources”').selectOption('NICE59');
    await main().getByRole('button', { name: 'Add to “Sources”' }).click();
    await proved(page);
    await part(page, 'Sources');
    await openEntry(page, /^NICE59/);
    await main().getByText('Named in 1 place').click();
    await main()
      .getByRole('button', { name: /^Take me there.*Rules/ })
      .click();
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
    await main()
      .getByRole('button', { name: /^Take out “NICE59/ })
      .click();
    await part(page, 'Sources');
    await openEntry(page, /^NICE59/);
    await removeEverywhere(page, /the source “NICE59”/);
    await proved(page);
  });
});

describe('named conditions', () => {
  onNewPack();

  it('say what they mean, and change with ticks, kinds and parts', async () => {
    await part(page, 'Named conditions');
    await main().getByRole('heading', { name: 'fell', level: 2 }).waitFor();
    await main().getByText('In words: Start: "With a fall or a knock", or "not sure".').waitFor();
    await main().getByLabel('“Not sure”').uncheck();
    await main()
      .getByText(/^In words: Start: "With a fall or a knock"\.$/)
      .waitFor();
    await state(page, /problems? to mend|Not proved/);
    await undo();
    await main().getByLabel('It holds where').selectOption('any');
    await main().getByRole('button', { name: 'Add a part' }).click();
    await main().getByRole('group', { name: 'Part 2' }).getByLabel('It holds where').waitFor();
    assert.match(await focused(), /conditions\/fell\/any\/1$/, 'the new part has the focus');
    await assertSound();
    await undo();
    await undo();
    await proved(page);
  });

  it('lead from a mistake in a part, folded away as it is, to the part', async () => {
    await part(page, 'Rules');
    await openEntry(page, /^A thin bone/);
    await main().getByText('As it is written').click();
    const yaml = main().getByLabel('When as YAML');
    await yaml.fill('{all: [{q: start, is: fall}, {q: health, is: thin_bonez}]}');
    await yaml.press('Tab');
    await state(page, /problems? to mend/);
    await follow(/^Take me there.*Rules/);
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
    await main()
      .getByText(/has no option "thin_bonez"/)
      .waitFor();
    await main().getByLabel('thin_bonez (not in the pack)').waitFor();
    await undo();
    await proved(page);
  });
});

describe('the list of danger signs', () => {
  onNewPack();

  it('takes an entry, shows it where nothing else can be shown, and loses it again', async () => {
    await part(page, 'List of danger signs');
    await main().getByLabel('Id of a new entry').fill('either');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main()
      .getByLabel(/^In the list, in a few words/)
      .fill('Fever, or a weak hand');
    await main().getByLabel('Question').first().selectOption('danger');
    await main().getByLabel('How soon to seek care').selectOption('emergency');
    await main().getByLabel('When nothing else can be shown').waitFor();
    assert.ok(await main().getByLabel('When nothing else can be shown').isChecked());
    await assertSound();
    await main()
      .getByRole('button', { name: /^Move down “Fever, or a weak hand/ })
      .click();
    await removeEverywhere(page, /the entry “Fever, or a weak hand”/);
    await proved(page);
  });
});

describe('body maps', () => {
  onNewPack();

  it('are drawn, lead to the form of a place, and follow its numbers', async () => {
    await part(page, 'Body maps');
    await main().getByText('There is no map yet.').waitFor();
    await main().getByLabel('Id of a new map').fill('arm');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main().getByRole('group', { name: 'The places of this drawing' }).waitFor();
    await main().getByLabel('Name of a new place in drawing 1').fill('thumb');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .last()
      .click();
    await main().getByRole('link', { name: 'thumb', exact: true }).focus();
    await page.keyboard.press('Enter');
    const hit = main().getByRole('group', { name: 'Hit' }).last();
    const left = hit.getByLabel('Left');
    const before = Number(await left.inputValue());
    await left.focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      (x) => document.querySelector('.map-drawing .open .hit')?.getAttribute('x') === String(x),
      before + 1,
    );
    await state(page, /problems? to mend/);
    await follow(/^Take me there.*Drawings/);
    await page.getByRole('heading', { name: 'Body maps', level: 1 }).waitFor();
    await assertSound();
    await removeEverywhere(page, /the map/);
    await proved(page);
    await main().getByText('There is no map yet.').waitFor();
  });
});

describe('what must hold', () => {
  onNewPack();

  it('names a danger sign that is not stated, and is stated by choosing it', async () => {
    await part(page, 'What must hold');
    await main().getByText('Every danger sign of the questions is stated.').waitFor();
    await main()
      .getByRole('button', { name: /^Take out “.*feel hot/ })
      .click();
    await main()
      .getByText(/^Not stated yet:/)
      .waitFor();
    await state(page, /Not proved/);
    const group = main().getByRole('group', { name: 'Urgent: today' });
    await group.getByRole('button', { name: /^Add to/ }).click();
    await proved(page);
    await assertSound();
  });

  it('takes a combination, which the proof then holds the pack to', async () => {
    await main()
      .getByRole('link', { name: /^Combinations/ })
      .click();
    await main().getByLabel('Id of a new line').fill('fall_alone');
    await main()
      .getByRole('button', { name: /^Add \(/ })
      .click();
    await main().getByLabel('Question').selectOption('start');
    await main().getByLabel('Because').fill('To see it fail.');
    await state(page, /Not proved/);
    await assertSound();
    await main().getByRole('button', { name: 'Remove', exact: true }).click();
    await proved(page);
  });
});

describe('languages', () => {
  onNewPack();

  it('begin as a copy that cannot be published, and are translated group by group', async () => {
    await part(page, 'Languages');
    await main().getByLabel('Its tag').fill('spanish');
    await main().getByRole('button', { name: 'Add the language' }).click();
    await page
      .getByRole('status')
      .getByText(/names no language/)
      .waitFor();
    await main().getByLabel('Its tag').fill('es');
    await main().getByRole('button', { name: 'Add the language' }).click();
    await main().getByRole('heading', { name: 'Spanish' }).waitFor();
    await main().getByRole('table').waitFor();
    const scrolls = await main()
      .locator('.scroll')
      .evaluate((box) => box.scrollWidth > box.clientWidth);
    assert.equal(scrolls, false, 'the table of groups scrolls sideways');
    await state(page, /6 problems to mend/);
    await assertSound();
    await main().getByRole('link', { name: 'List of danger signs', exact: true }).click();
    const signs = main().getByRole('textbox');
    await signs.first().waitFor();
    const count = await signs.count();
    for (let i = 0; i < count; i++) await signs.nth(i).fill(`Señal ${i + 1}`);
    await state(page, /5 problems to mend/);
    await assertSound();
  });

  it('lead from what is left to the language, and take a string as the same in both', async () => {
    await follow(/^Take me there/);
    await main().getByRole('heading', { name: 'Spanish' }).waitFor();
    await main()
      .getByRole('link', { name: /^Next to translate/ })
      .click();
    const same = main().getByRole('button', { name: /^Both languages say the same/ });
    await same.first().waitFor();
    const before = await same.count();
    await same.first().click();
    await main()
      .getByText(/being renewed/)
      .waitFor({ state: 'detached' });
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('main button')].filter((each) =>
          each.textContent.includes('Both languages'),
        ).length ===
        was - 1,
      before,
    );
  });

  it('show the widget in their words, and go with one step', async () => {
    await page.getByRole('complementary').getByRole('combobox').selectOption('es');
    await page.locator('triage-widget').getByRole('button', { name: 'Empezar' }).waitFor();
    await part(page, 'Languages');
    await main().getByRole('link', { name: 'Spanish' }).click();
    await main().getByRole('button', { name: 'Remove Spanish' }).click();
    await proved(page);
  });
});

describe('all of it', () => {
  it('complains about nothing', () => {
    assert.deepEqual(complaints, []);
  });
});
