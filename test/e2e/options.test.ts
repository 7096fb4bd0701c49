import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { en } from '../../src/i18n/locales/en.js';
import { questionScreens } from '../support/screens.js';
import { openBrowser, PACK } from './browser.js';
import { openStage, type Stage } from './stage.js';

/** An option as assistive technology has it. */
interface Reported {
  readonly role: string;
  readonly name: string;
  readonly checked: boolean;
}

let browser: Awaited<ReturnType<typeof openBrowser>>;
let stage: Stage;
let tree: CDPSession;
before(async () => {
  browser = await openBrowser();
  stage = await openStage(browser);
  tree = await stage.page.context().newCDPSession(stage.page);
});
after(() => browser.close());

async function reported(): Promise<readonly Reported[]> {
  const { nodes } = await tree.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && ['radio', 'checkbox'].includes(String(role?.value)))
    .map(({ role, name, properties }) => ({
      role: String(role!.value),
      name: String(name?.value),
      checked: properties?.find((property) => property.name === 'checked')?.value.value === 'true',
    }));
}

const checked = async (): Promise<readonly string[]> =>
  (await reported()).filter((option) => option.checked).map(({ name }) => name);

/**
 * What the pack and the widget promise: the options in their order, those that stand alone after
 * the others, "Not sure" last.
 */
function promised(id: string): readonly Omit<Reported, 'checked'>[] {
  const question = PACK.questions.find((candidate) => candidate.id === id)!;
  const role = question.type === 'multi' ? 'checkbox' : 'radio';
  const apart = question.options.filter(({ exclusive }) => exclusive && role === 'checkbox');
  const names = [...question.options.filter((option) => !apart.includes(option)), ...apart].map(
    (option) => PACK.text['en']!.questions[question.id]!.options[option.id]!.label,
  );
  return [...names, ...(question.unsure ? [en.notSure] : [])].map((name) => ({ role, name }));
}

const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('triage-widget')!.shadowRoot!.activeElement?.id ?? '');

/**
 * From the heading to the first option: past a map of the body and a fold with explanations at
 * most.
 */
async function tabToOptions(page: Page): Promise<void> {
  await page.evaluate(() =>
    document
      .querySelector('triage-widget')!
      .shadowRoot!.querySelector<HTMLElement>('[data-focus]')!
      .focus(),
  );
  for (let tabs = 0; tabs < 4; tabs++) {
    await page.keyboard.press('Tab');
    if ((await focusedId(page)).startsWith('option-')) return;
  }
  assert.fail('no option is reached with four presses of Tab');
}

/** Options that only some people are shown (`when`) may be missing here; order and roles hold. */
function assertPromised(id: string, options: readonly Reported[]): void {
  const question = PACK.questions.find((candidate) => candidate.id === id)!;
  const all = promised(id);
  const names = options.map(({ name }) => name);
  const optional = question.options.some(({ when }) => when);
  const expected = optional ? all.filter(({ name }) => names.includes(name)) : all;
  assert.deepEqual(
    options.map(({ role, name }) => ({ role, name })),
    expected,
  );
  assert.ok(options.length >= 2);
}

async function tickEach(page: Page, options: readonly Reported[]): Promise<void> {
  for (const [index, { name }] of options.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    const was = await checked();
    // The way back to lost ticks is a stop too, once one that stands alone is chosen.
    if (!(await focusedId(page)).startsWith('option-')) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal((await checked()).includes(name), !was.includes(name), `${name}, by Space`);
  }
}

async function chooseEach(page: Page, options: readonly Reported[]): Promise<void> {
  await page.keyboard.press('Space');
  const chosen = new Set(await checked());
  for (let presses = 1; presses < options.length; presses++) {
    await page.keyboard.press('ArrowDown');
    const now = await checked();
    assert.equal(now.length, 1);
    chosen.add(now[0]!);
  }
  assert.deepEqual([...chosen].sort(), options.map(({ name }) => name).sort());
}

describe('every option of every question', () => {
  for (const screen of questionScreens(PACK)) {
    it(`${screen.name}: is in the accessibility tree, and told after mouse and keyboard`, async () => {
      const { page } = stage;
      await stage.show(screen);
      const options = await reported();
      assertPromised(screen.name, options);
      const free = options.find((option) => !option.checked)!;
      await page
        .locator('triage-widget')
        .getByRole(free.role as 'radio', { name: free.name, exact: true })
        .click();
      assert.ok((await checked()).includes(free.name), `${free.name}, by mouse`);
      await stage.show(screen);
      await tabToOptions(page);
      await (free.role === 'radio' ? chooseEach : tickEach)(page, options);
    });
  }
});
