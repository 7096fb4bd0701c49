import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { beginPack, crash, faults, openStudio, part } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Forms that are sent as a whole; a removal is agreed to anew, and holds no words. */
const FORMS = 'main form:not(details.removal form)';

/** Addresses of every part, and of what opens a form within one. */
async function addresses(): Promise<readonly string[]> {
  const parts = await page
    .getByRole('navigation', { name: 'Parts of the pack' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const [pack] = /^#\/[^/]+/.exec(parts[0]!)!;
  await part(page, 'Review and sign');
  const item = page.locator('.review-list a').first();
  const review = await item.evaluate((link) => (link as HTMLAnchorElement).hash);
  return [
    ...parts,
    ...[
      'signs/new',
      'coverage/new',
      'properties/raises',
      'properties/never',
      'questions/start',
    ].map((rest) => `${pack}/${rest}`),
    review,
  ];
}

async function goTo(tab: Page, hash: string): Promise<void> {
  await tab.evaluate((next) => {
    location.hash = next;
  }, hash);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  // What a panel asks a worker for comes a moment after the panel.
  if (/\/review\/./.test(hash)) await tab.locator(FORMS).first().waitFor();
}

/** The text fields in a page's forms, by label. */
async function texts(tab: Page): Promise<readonly (readonly [label: string, value: string])[]> {
  return tab
    .locator(FORMS)
    .locator('input:not([type=checkbox]), textarea')
    .evaluateAll((fields) =>
      fields.map((field) => {
        const { labels, value } = field as HTMLInputElement;
        return [labels![0]!.textContent.trim(), value] as const;
      }),
    );
}

async function reopened(context: BrowserContext, url: string): Promise<Page> {
  const tab = await context.newPage();
  tab.setDefaultTimeout(20_000);
  await tab.goto(url);
  return tab;
}

describe('what is typed into a form and not sent yet', () => {
  it('is there again in every form after the tab has crashed', async () => {
    page = await openStudio(browser, complaints);
    await beginPack(page, 'drafts');
    const hashes = await addresses();
    const typed = new Map<string, readonly (readonly [string, string])[]>();
    for (const hash of hashes) {
      await goTo(page, hash);
      const fields = page.locator(FORMS).locator('input:not([type=checkbox]), textarea');
      for (let i = 0; i < (await fields.count()); i++) await fields.nth(i).fill(`typed_${i}`);
      typed.set(hash, await texts(page));
    }
    const url = page.url();
    await crash(page);
    page = await reopened(page.context(), url);
    for (const hash of hashes) {
      await goTo(page, hash);
      assert.deepEqual(await texts(page), typed.get(hash), hash);
    }
    const labels = new Set([...typed.values()].flat().map(([label]) => label));
    for (const label of [
      'Id of a new question',
      'Id of a new cause',
      'Id of a new source',
      'Id of a new map',
      'Id of a new line',
      'Id of a new answer',
      'Its words',
      'The line that people tick',
      'How to check it at home (optional)',
      'The person in one line',
      'Where the row comes from',
      'Its tag',
      'Your name',
      'Comment',
      'Name and profession',
      'What they sent',
    ])
      assert.ok(labels.has(label), `no form was tried that asks for “${label}”`);
  });

  it('is another one in the form of another question', async () => {
    const words = page.getByLabel('Its words', { exact: true });
    const open = async (title: string): Promise<void> => {
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { name: title, level: 2 }).waitFor();
    };
    await part(page, 'Questions');
    await open('How did it start?');
    await words.fill('After a fall');
    await open('How is it weak?');
    assert.notEqual(await words.inputValue(), 'After a fall');
    await open('How did it start?');
    assert.equal(await words.inputValue(), 'After a fall');
  });

  it('is gone once it is sent, and stays while it is refused', async () => {
    await part(page, 'Sources');
    const id = page.getByLabel('Id of a new source');
    const [known] = await page.locator('.items a').allInnerTexts();
    await id.fill(known!.split(/\s/)[0]!);
    await id.press('Enter');
    await page.reload();
    await id.waitFor();
    assert.notEqual(await id.inputValue(), '');
    await id.fill('fresh_source');
    await id.press('Enter');
    await page.getByRole('heading', { name: /fresh_source/, level: 2 }).waitFor();
    assert.equal(await id.inputValue(), '');
    await page.reload();
    await id.waitFor();
    assert.equal(await id.inputValue(), '');
  });

  it('keeps choices and ticks, and is gone once it is discarded', async () => {
    await part(page, 'Danger signs');
    await page.getByRole('link', { name: 'Add a danger sign' }).click();
    const level = page.getByLabel('How soon to seek care');
    const watch = page.getByLabel('Among what to watch for after a result');
    const line = page.getByLabel('The line that people tick');
    await level.selectOption('soon');
    await watch.uncheck();
    await page.reload();
    await line.waitFor();
    assert.equal(await line.inputValue(), 'typed_0');
    assert.equal(await level.inputValue(), 'soon');
    assert.equal(await watch.isChecked(), false);
    assert.deepEqual(await faults(page), []);
    await page.getByRole('button', { name: 'Discard what is entered' }).click();
    await page.reload();
    await line.waitFor();
    assert.equal(await line.inputValue(), '');
    assert.equal(await level.inputValue(), 'emergency');
    assert.equal(await watch.isChecked(), true);
  });

  it('is there again before a pack is begun', async () => {
    await page.goto(`${browser.url}/dist/studio/#/`);
    await page.getByLabel('Name of the new pack').fill('heel pain');
    await page.getByLabel('Begin with').selectOption('back-and-knee');
    await crash(page);
    page = await reopened(page.context(), `${browser.url}/dist/studio/`);
    await page.getByLabel('Name of the new pack').waitFor();
    assert.equal(await page.getByLabel('Name of the new pack').inputValue(), 'heel pain');
    assert.equal(await page.getByLabel('Begin with').inputValue(), 'back-and-knee');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
    const pack = page.url();
    await page.goto(`${browser.url}/dist/studio/#/`);
    await page.getByLabel('Name of the new pack').waitFor();
    assert.equal(await page.getByLabel('Name of the new pack').inputValue(), '');
    await page.goto(pack);
  });

  it('waits in a glossary for the word that is missing', async () => {
    const openGlossary = async (): Promise<void> => {
      await page.goto(page.url().replace(/[^/]*$/, 'languages/zh-Hans/glossary'));
      await page.getByRole('group', { name: 'ligament' }).waitFor();
    };
    const field = (name: RegExp): Locator =>
      page.getByRole('group', { name: 'ligament' }).getByLabel(name);
    const [word, meaning] = [/^The word in/, /^What it means/] as const;
    await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
    await openGlossary();
    const before = await field(meaning).inputValue();
    assert.equal(await field(word).inputValue(), '韧带');
    await field(word).fill('');
    await field(meaning).fill('把骨头连起来的带子。');
    const context = page.context();
    const url = page.url();
    await crash(page);
    page = await reopened(context, url);
    await field(word).waitFor();
    assert.equal(await field(word).inputValue(), '');
    assert.equal(await field(meaning).inputValue(), '把骨头连起来的带子。');
    await field(word).fill('韧带组织');
    await field(word).press('Tab');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.deepEqual(
      [await field(word).inputValue(), await field(meaning).inputValue()],
      ['韧带', before],
    );
  });
});

describe('the person who is clicked through for a case', () => {
  it('is there again after the tab has crashed', async () => {
    page = await openStudio(browser, complaints);
    await beginPack(page, 'person');
    const widget = page.locator('triage-widget');
    await widget.getByRole('button', { name: /^Start/ }).click();
    await part(page, 'Cases');
    await page.getByText('In the preview: 0 answers.').waitFor();
    await page.getByRole('button', { name: 'A result', exact: true }).click();
    const count = page.getByText(/^In the preview: [1-9]\d* answers\.$/);
    await count.waitFor();
    const [words, url] = [await count.innerText(), page.url()];
    const screen = await widget.getAttribute('data-step');
    await crash(page);
    page = await reopened(page.context(), url);
    await page.getByText(words, { exact: true }).waitFor();
    assert.equal(await page.locator('triage-widget').getAttribute('data-step'), screen);
    await page.getByRole('button', { name: 'From the start' }).click();
    await page.getByText('In the preview: 0 answers.').waitFor();
    await page.reload();
    await page.getByText('In the preview: 0 answers.').waitFor();
    assert.deepEqual(complaints, []);
  });
});
