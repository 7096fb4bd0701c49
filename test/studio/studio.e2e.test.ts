import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { unzipSync, strFromU8 } from 'fflate';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { beginPack, faults, openStudio, part, proved, state } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openStudio(browser, complaints);
});
after(() => browser.close());

const content = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

describe('the studio', () => {
  it('begins a pack from the template, and proves it', async () => {
    await beginPack(page, 'wrist');
    await proved(page);
  });

  it('shows each edit in the widget beside the form, and keeps the focus in the form', async () => {
    await part(page, 'Questions');
    await page.getByRole('link', { name: 'How did it start?' }).click();
    await page.getByRole('button', { name: 'This part' }).click();
    await page.getByRole('heading', { name: 'How did it start?', level: 2 }).last().waitFor();
    const title = page.getByLabel('Title', { exact: true });
    await title.fill('How did all this start?');
    await page
      .locator('triage-widget')
      .getByText('How did all this start?')
      .waitFor({ timeout: 5000 });
    assert.ok(await title.evaluate((input) => input === document.activeElement));
  });

  it('undoes and redoes with the keyboard', async () => {
    await page.keyboard.press('Control+z');
    assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'How did it start?');
    await page.keyboard.press('Control+Shift+z');
    assert.equal(
      await page.getByLabel('Title', { exact: true }).inputValue(),
      'How did all this start?',
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await proved(page);
  });

  it('says a problem in plain words and leads to its field, and gives nothing out as ready meanwhile', async () => {
    await part(page, 'Causes');
    await page.getByRole('link', { name: 'Sprain' }).click();
    await page
      .getByLabel('Summary', { exact: true })
      .fill(
        'This is an example. It heals in 3 days, guaranteed, for everybody, always and without any doubt whatsoever whenever somebody has stretched the ligaments and the tendons.',
      );
    await state(page, /problems? to mend/);
    await part(page, 'Download and publish');
    await page.getByText(/^Not ready:/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Download wrist.json' }).count(), 0);
    await part(page, 'Checks and proof');
    await page
      .getByRole('button', { name: /^Take me there.*Causes in words/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Causes', level: 1 }).waitFor();
    const summary = page.getByLabel('Summary', { exact: true });
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    assert.equal(await summary.getAttribute('aria-invalid'), 'true');
    await page.keyboard.press('Control+z');
    await proved(page);
  });

  it('builds a danger sign that is asked, listed and proved', async () => {
    await part(page, 'Danger signs');
    await page.getByRole('link', { name: 'Add a danger sign' }).click();
    await page.getByLabel('The line that people tick').fill('A bone sticks out');
    await page.getByLabel('Its id').fill('bone_out');
    await page.getByLabel('How soon to seek care').selectOption('emergency');
    await page.getByLabel('What to do').selectOption('emergency-department');
    await page
      .getByLabel('Why, said to the person')
      .fill('A bone that sticks out can get infected. It needs care within hours.');
    await page.getByLabel('A few words for the list').fill('A bone that sticks out');
    await page.getByLabel('The screen that asks for it').selectOption('danger');
    await page.getByLabel('What it rests on').selectOption('GK');
    await page.getByRole('button', { name: 'Make the sign' }).click();
    await page.getByRole('heading', { name: 'A bone sticks out' }).waitFor();
    await proved(page);
    await page.getByRole('button', { name: 'This part' }).click();
    await page.locator('triage-widget').getByText('It needs care within hours').first().waitFor();
    await page.getByLabel('How soon to seek care').selectOption('urgent');
    await page.getByText('These answers so far: Urgent: today').waitFor();
    await proved(page);
  });

  it('names the failure where a level and what must hold part, with a person to look at', async () => {
    await part(page, 'Questions');
    await page.getByRole('link', { name: 'Is any of this true now?' }).click();
    await page.getByText('What it does (fever)').click();
    await page.getByLabel('Flag', { exact: true }).nth(1).selectOption('soon');
    await state(page, /Not proved/);
    await part(page, 'Checks and proof');
    await page
      .getByRole('button', { name: /^Show me such a person/ })
      .first()
      .click();
    await page.getByText('These answers so far: Soon: within two weeks').waitFor();
    await page.keyboard.press('Control+z');
    await proved(page);
  });

  it('leads from a reason that is too hard to the danger sign it belongs to, or to its rule', async () => {
    await part(page, 'Rules');
    await page.getByText('In words:').waitFor();
    const reason = page.getByLabel('Why, said to the person (en)');
    await reason.fill('This is guaranteed to heal.');
    await state(page, /problems? to mend/);
    await part(page, 'Checks and proof');
    await page
      .getByRole('button', { name: /^Take me there/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
    await page.keyboard.press('Control+z');
    await part(page, 'Danger signs');
    await page.getByRole('link', { name: 'A bone sticks out' }).click();
    await page.getByLabel('Why it has this level').fill('This is guaranteed to heal.');
    await state(page, /problems? to mend/);
    await part(page, 'Checks and proof');
    await page
      .getByRole('button', { name: /^Take me there/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'A bone sticks out', level: 2 }).waitFor();
    await page.keyboard.press('Control+z');
    await proved(page);
  });

  it('saves the person of the preview as a case, which fails once the pack says otherwise', async () => {
    await part(page, 'Cases');
    await page.getByRole('button', { name: 'A result' }).click();
    await page.locator('triage-widget[data-step="result"]').waitFor();
    await page.getByLabel('The person in one line').fill('Somebody with nothing special');
    await page.getByLabel('How soon this person').selectOption('urgent');
    await page.getByRole('button', { name: 'Save as a case' }).click();
    const row = page.getByRole('row', { name: /Somebody with nothing special/ });
    await row.getByText('urgency is self-care, expected urgent').waitFor({ timeout: 30_000 });
    await row.getByRole('link').click();
    await page.getByLabel('Urgency', { exact: true }).selectOption('self-care');
    await proved(page);
  });

  it('gives out the YAML with its comments, and the pack with its hash and as one page', async () => {
    await part(page, 'Download and publish');
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the YAML (.zip)' }).click(),
    ]);
    const files = unzipSync(new Uint8Array(await content(zip)));
    const questions = strFromU8(files['wrist/questions.yml']!);
    assert.match(questions, /^# In the order asked/);
    assert.match(questions, /\{id: bone_out, flag: urgent/);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download wrist.json' }).click(),
    ]);
    const pack = JSON.parse((await content(json)).toString()) as { id: string; unproven?: boolean };
    assert.equal(pack.id, 'wrist');
    assert.equal(pack.unproven, undefined);
    await page
      .getByLabel('tag')
      .getByText(/pack-integrity="sha384-/)
      .waitFor();
    const [html] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /one page with everything/ }).click(),
    ]);
    await worksAlone(page.context(), (await content(html)).toString());
  });

  it('opens what it gave out', async () => {
    await part(page, 'Download and publish');
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the YAML (.zip)' }).click(),
    ]);
    const buffer = await content(zip);
    await page.getByRole('link', { name: 'All packs' }).click();
    await page
      .getByLabel('A .zip of a pack’s folder')
      .setInputFiles({ name: 'wrist.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('heading', { name: 'The pack', level: 1 }).waitFor();
    await proved(page);
  });

  it('writes a file as it is, with its problems beside the lines', async () => {
    await part(page, 'The files themselves');
    await page.getByRole('link', { name: 'dangers.yml', exact: true }).click();
    const editor = page.getByRole('textbox', { name: 'dangers.yml' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('wrong: true\n');
    await state(page, /problems? to mend/);
    await page.locator('yaml-editor .cm-lint-marker-error').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await state(page, /No problems|Proved/);
  });

  it('puts a pack in the bin and brings it back', async () => {
    await page.getByRole('link', { name: 'All packs' }).click();
    await page.getByRole('button', { name: 'Put in the bin' }).first().click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('button', { name: 'Bring back' }).waitFor({ state: 'detached' });
  });

  it('has complained about nothing on the way', () => {
    assert.deepEqual(complaints, []);
  });
});

describe('axe', () => {
  for (const width of [1280, 390])
    it(`finds no fault in any part at ${width} px`, async () => {
      const own = await openStudio(browser, [], { viewport: { width, height: 900 } });
      assert.deepEqual(await faults(own), [], 'the list of packs');
      await beginPack(own, `axe-${width}`);
      await proved(own);
      const parts = await own
        .getByRole('navigation', { name: 'Parts of the pack' })
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      assert.ok(parts.length >= 9);
      for (const href of parts) {
        await own.evaluate((hash) => {
          location.hash = hash;
        }, href);
        await own.waitForTimeout(300);
        assert.deepEqual(await faults(own), [], href);
        const overflow = await own.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${href} is ${overflow} px too wide`);
        // On a phone tables scroll within themselves.
        const hidden = await own
          .locator('.scroll')
          .evaluateAll((areas) => areas.map((area) => area.scrollWidth - area.clientWidth));
        if (width === 1280) assert.ok(Math.max(0, ...hidden) <= 0, `${href} has a table too wide`);
        assert.deepEqual(await brokenWords(own), [], `${href} breaks words of a table`);
      }
    });
});

/** Words of usual length that a cell of a table is too narrow for. */
async function brokenWords(own: Page): Promise<readonly string[]> {
  return own.locator('.scroll > table :is(td, th)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (node.parentElement!.closest('.visually-hidden')) continue;
        for (const { 0: word, index } of node.data.matchAll(/[^\s-]{1,12}(?![^\s-])/g)) {
          if (/[^\s-]/.test(node.data[index - 1] ?? ' ')) continue;
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => top));
          if (lines.size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );
}

/** The page in a context that reaches nothing shows the pack. */
async function worksAlone(context: BrowserContext, html: string): Promise<void> {
  const alone = await context.newPage();
  const wrong: string[] = [];
  alone.on('console', (message) => wrong.push(message.text()));
  alone.on('pageerror', (error) => wrong.push(String(error)));
  await alone.route('**/*', (route) =>
    route.request().url() === 'http://alone.example/'
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.abort(),
  );
  await alone.goto('http://alone.example/');
  await alone.getByRole('heading', { name: 'Sore wrist' }).waitFor();
  await alone.getByRole('button', { name: 'Start' }).click();
  await alone.getByRole('heading', { name: 'How old are you?' }).waitFor();
  assert.deepEqual(wrong, []);
  await alone.close();
}
