import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { everyScreen } from '../support/screens.js';
import { openBrowser, PACK, type TestBrowser } from './browser.js';
import { openStage } from './stage.js';

/** What a person may set for all text and must be able to read (WCAG 2.2, 1.4.12). */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

describe('what a person prefers', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('wider spacing of text cuts nothing off, at every screen of a phone', async () => {
    const stage = await openStage(browser, { viewport: { width: 320, height: 640 } });
    for (const screen of everyScreen(PACK)) {
      await stage.show(screen);
      const cut = await stage.page.evaluate((css) => {
        const root = document.querySelector('triage-widget')!.shadowRoot!;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [
          ...(beyond > 0 ? [`the page, by ${beyond}`] : []),
          ...[...root.querySelectorAll('button, label, h1, h2, h3, h4, legend, summary, p, li')]
            .filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 &&
                getComputedStyle(element).display !== 'inline',
            )
            .map((element) => element.textContent.trim().slice(0, 40)),
        ];
      }, SPACING);
      assert.deepEqual(cut, [], screen.name);
    }
    await stage.page.context().close();
  });

  it('more contrast: lines and quiet text take the colour of the text', async () => {
    const stage = await openStage(browser);
    const question = everyScreen(PACK).find(({ name }) => name === 'e_dur')!;
    const colours = async (): Promise<readonly string[]> => {
      await stage.show(question);
      return stage.page.evaluate(() => {
        const root = document.querySelector('triage-widget')!.shadowRoot!;
        return (
          [
            ['.widget', 'color'],
            ['.option', 'borderTopColor'],
            ['.hint', 'color'],
          ] as const
        ).map(([selector, property]) => getComputedStyle(root.querySelector(selector)!)[property]);
      });
    };
    assert.equal(new Set(await colours()).size, 3);
    await stage.page.emulateMedia({ contrast: 'more' });
    assert.equal(new Set(await colours()).size, 1);
    await stage.page.context().close();
  });
});
