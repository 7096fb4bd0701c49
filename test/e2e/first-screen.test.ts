import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { en } from '../../src/i18n/locales/en.js';
import { unpack } from '../visual/pictures.js';
import { openBrowser, type TestBrowser } from './browser.js';
import { heldOneFile } from './one-file-visit.js';
import { alive, heldSplit, type SplitVisit } from './split-visit.js';

/** The elements and words that a widget shows, in order, without what marks a waiting screen. */
const shown = (page: Page): Promise<readonly string[]> =>
  page.locator('triage-widget').evaluate(({ shadowRoot }) => {
    const pieces: string[] = [''];
    const walker = document.createTreeWalker(
      shadowRoot!.querySelector('.widget')!,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element) {
        const attributes = [...node.attributes]
          .filter(({ name }) => name !== 'data-first-screen')
          .map(({ name, value }) => `${name}="${value.trim()}"`);
        pieces.push([node.localName, ...attributes.sort()].join(' '), '');
      } else pieces.push(`${pieces.pop()!}${node.textContent!}`.replace(/\s+/g, ' '));
    }
    return pieces.map((piece) => piece.trim());
  });

/** How many pixels of two pictures of one size differ by more than a rounding of their colours. */
function differingPixels(one: Buffer, other: Buffer): number {
  const [a, b] = [unpack(one), unpack(other)];
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.01 });
}

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const [file, visit] of [
  ['a split file', heldSplit],
  ['one file', heldOneFile],
] as const)
  describe(`the first screen of ${file}`, () => {
    const held = (attributes: string, options?: SplitVisit): ReturnType<typeof visit> =>
      visit(browser, attributes, options);

    for (const [lang, ending] of [
      ['en', ''],
      ['es-MX', '.es'],
      ['zh-CN', '.zh-Hans'],
      ['zh-TW', '.zh-Hant'],
      ['zh-HK', '.all'],
    ] as const)
      for (const attributes of [
        '',
        'region="GB" theme="dark"',
        'start="question"',
        'start="question" emergency-number="1-2-3"',
        'emergency-number="1-2-3"',
      ])
        it(`is the one that the widget draws in its place: ${lang} ${attributes}`, async () => {
          const { page, letGo } = await held(attributes, { lang, ending });
          await page.locator('[data-first-screen]').waitFor();
          const [before, picture] = [await shown(page), await page.screenshot()];
          await letGo();
          await alive(page);
          assert.deepEqual(await shown(page), before);
          assert.equal(differingPixels(picture, await page.screenshot()), 0);
          await page.context().close();
        });

    it('keeps what was ticked, and focus, when the widget takes over', async () => {
      const { page, letGo } = await held('start="question"');
      await page.getByLabel('50 to 59').focus();
      await page.keyboard.press('Space');
      await page.waitForTimeout(300); // What grows into its place has grown.
      const picture = await page.screenshot();
      await letGo();
      await alive(page);
      await page.waitForTimeout(300);
      assert.equal(differingPixels(picture, await page.screenshot()), 0);
      assert.ok(await page.getByLabel('50 to 59').isChecked());
      const focused = page
        .locator('triage-widget')
        .evaluate((tag) => tag.shadowRoot!.activeElement?.id);
      assert.equal(await focused, 'option-50_59');
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: /./ }).first().waitFor();
      assert.notEqual(await page.locator('triage-widget').getAttribute('data-step'), 'g_age');
      await page.context().close();
    });

    for (const press of ['by Enter', 'by the button'] as const)
      it(`goes on once it can, where Continue was pressed ${press}, and says that it waits`, async () => {
        const { page, letGo } = await held('start="question"');
        await page.getByLabel('50 to 59').check();
        if (press === 'by Enter') await page.keyboard.press('Enter');
        else await page.getByRole('button', { name: en.continue }).click();
        await page.getByText(en.loading).waitFor();
        await letGo();
        await alive(page);
        const tag = page.locator('triage-widget');
        assert.notEqual(await tag.getAttribute('data-step'), 'g_age');
        assert.deepEqual(
          await tag.evaluate((element) => (element as unknown as { answers: unknown }).answers),
          {
            g_age: '50_59',
          },
        );
        const focused = tag.evaluate((element) =>
          element.shadowRoot!.activeElement?.hasAttribute('data-focus'),
        );
        assert.ok(await focused, 'focus is on the heading of the next question');
        await page.context().close();
      });

    it('leaves the page and its focus alone when somebody has gone on to something else', async () => {
      const { page, letGo } = await held('');
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div style="height:3000px"></div><input>');
      });
      await page.getByRole('button', { name: en.start }).click();
      await page.locator('body > input').focus();
      const place = (): Promise<number> =>
        page.locator('body > input').evaluate((input) => input.getBoundingClientRect().top);
      const before = await place();
      assert.ok((await page.evaluate(() => scrollY)) > 1000);
      await letGo();
      await alive(page);
      await page.keyboard.type('words');
      assert.equal(await page.locator('body > input').inputValue(), 'words');
      assert.ok(Math.abs((await place()) - before) < 1, 'what they are at stays where it is');
      await page.context().close();
    });

    it('stays where it was scrolled, and keeps unfolded what was', async () => {
      const { page, letGo } = await held('');
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div style="height:3000px"></div>');
      });
      const summary = page.locator('triage-widget summary');
      await summary.click();
      await page.evaluate(() => scrollTo(0, 2000));
      await letGo();
      await alive(page);
      await page.locator('triage-widget details[open]').waitFor({ state: 'attached' });
      assert.equal(await page.evaluate(() => scrollY), 2000);
      await page.context().close();
    });

    it('makes room for the page’s own fallback where the host changes the number or the language', async () => {
      for (const [name, value] of [
        ['region', 'GB'],
        ['lang', 'fr'],
      ] as const) {
        const { page, letGo } = await held('region="US"');
        await page.getByRole('link', { name: '911' }).first().waitFor();
        await page.locator('triage-widget').evaluate(
          (tag, [key, text]) => {
            tag.setAttribute(key, text);
          },
          [name, value] as const,
        );
        await page.getByText('Call 999 if it is bad.').waitFor();
        assert.equal(await page.getByRole('link', { name: '911' }).count(), 0);
        await letGo();
        await alive(page);
        await page.context().close();
      }
    });

    it('starts once it can, where Start was pressed', async () => {
      const { page, letGo } = await held('');
      await page.getByRole('button', { name: en.start }).click();
      await letGo();
      await page.getByRole('group', { name: 'How old are you?' }).waitFor();
      await page.context().close();
    });

    it('says what is missing, where Continue was pressed and nothing was ticked', async () => {
      const { page, letGo } = await held('start="question"');
      await page.getByRole('button', { name: en.continue }).click();
      await letGo();
      await page.getByText(en.errorSingle).first().waitFor();
      await page.context().close();
    });

    it('is not drawn where answers were saved, so that nobody begins twice', async () => {
      const { page, letGo } = await held('');
      await letGo();
      await alive(page);
      await page.getByRole('button', { name: en.start }).click();
      await page.getByLabel('50 to 59').check();
      await page.getByRole('button', { name: en.continue }).click();
      await page.waitForFunction(() => sessionStorage.length > 0, undefined, { polling: 50 });
      await page.reload();
      await page.getByRole('button', { name: en.resume }).waitFor();
      await page.context().close();
    });
  });

/** Attributes that ask for another screen than the build has written down. */
const OTHERS = [
  'display="dialog"',
  'mode="reference"',
  'heading-level="3"',
  'readonly',
  'name="answers"',
  'pack="other"',
  'src="/pack.json"',
  'lang="fr"',
  'auto-advance start="question"',
];

describe('where another screen is asked for', () => {
  for (const attributes of OTHERS) {
    it(`a split file leaves the page's own fallback: ${attributes}`, async () => {
      const { page, letGo } = await heldSplit(browser, attributes);
      await page.waitForTimeout(300);
      assert.ok(await page.getByText('Call 999 if it is bad.').isVisible());
      letGo();
      await alive(page);
      await page.context().close();
    });

    it(`one file waits for nothing: ${attributes}`, async () => {
      const { page } = await heldOneFile(browser, attributes);
      await alive(page);
      await page.context().close();
    });
  }
});

it('one file says which screen it is once its methods are there', async () => {
  const { page, letGo } = await heldOneFile(browser, '');
  await page.locator('[data-first-screen]').waitFor();
  assert.equal(await page.locator('[data-step]').count(), 0);
  await letGo();
  await page.locator('[data-step=cover]').waitFor();
  assert.ok(await page.evaluate('"assessment" in document.querySelector("triage-widget")'));
  await page.context().close();
});
