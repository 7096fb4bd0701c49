import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endScreens } from '../support/screens.js';
import { openBrowser, PACK, type TestBrowser } from './browser.js';
import { openStage, type Stage } from './stage.js';

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const RESULTS = endScreens(PACK).filter(({ name }) =>
  ['self-care', 'soon', 'urgent', 'not-sure', 'child'].includes(name),
);

/** How far down the page the lower edge of the first such element is, in px. */
function bottomOf({ page }: Stage, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
}

// The test font is about as wide as the system fonts of phones; those of test machines are wider.
describe('within the first screenful', () => {
  for (const viewport of [PHONE, DESKTOP]) {
    it(`the way on stands on the cover, at ${viewport.width} x ${viewport.height}`, async () => {
      const stage = await openStage(browser, { viewport, fixed: PACK });
      await stage.show({ name: 'cover', attributes: { region: 'GB' } });
      assert.ok((await bottomOf(stage, '.button.primary')) <= viewport.height);
      await stage.page.context().close();
    });
  }

  it('a result says how soon, what to do and the first step; folded as it opens it is no longer than 2,500 px', async () => {
    const fixed = { ...PACK, reviewBy: '2031-01-01' };
    const stage = await openStage(browser, { viewport: PHONE, fixed });
    const heights: Record<string, number> = {};
    for (const screen of RESULTS) {
      await stage.show(screen);
      for (const part of ['.level .h', '.level .lead', '.level .steps li'])
        assert.ok((await bottomOf(stage, part)) <= PHONE.height, `${screen.name}: ${part}`);
      heights[screen.name] = await stage.page.evaluate(() => document.body.scrollHeight);
    }
    assert.deepEqual(
      Object.entries(heights).filter(([, height]) => height > 2500),
      [],
      JSON.stringify(heights),
    );
    await stage.page.context().close();
  });
});
