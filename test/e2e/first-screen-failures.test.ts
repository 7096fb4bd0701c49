import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { en } from '../../src/i18n/locales/en.js';
import { openBrowser, type TestBrowser } from './browser.js';
import { alive, heldSplit, pageWith, visitSplit, type Answer } from './split-visit.js';

describe('the first screen of a split file, where the rest fails or is late', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  const goOn: Answer = (route) => route.continue();

  const failures: Readonly<Record<string, Answer>> = {
    'no network': (route) => route.abort('internetdisconnected'),
    'a page that says 404': (route) => route.fulfill({ status: 404, body: 'Not found' }),
    'another version of it': async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n// another` });
    },
    'half of it': async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    },
  };
  for (const [what, answer] of Object.entries(failures))
    it(`makes room for the danger signs with ${what} for the first part, then for the questions`, async () => {
      let isDown = true;
      const page = await visitSplit(browser, 'start="question" region="GB"', (route) =>
        isDown ? answer(route) : route.continue(),
      );
      await page.locator('[data-step=failure]').waitFor();
      await page.getByText(en.flag_1).waitFor();
      assert.equal(await page.getByRole('link', { name: '999' }).getAttribute('href'), 'tel:999');
      assert.equal(await page.getByRole('button').count(), 0);
      isDown = false;
      await page.getByRole('group', { name: 'How old are you?' }).waitFor({ timeout: 12_000 });
      assert.equal(await page.getByText(en.flag_1).count(), 0);
      await page.getByLabel('50 to 59').check();
      await page.getByRole('button', { name: en.continue }).click();
      await page.waitForFunction(() => {
        const { assessment } = document.querySelector('triage-widget') as unknown as {
          assessment: { causes: unknown[] };
        };
        return assessment.causes.length > 0;
      });
      await page.context().close();
    });

  it('makes room for the danger signs where the first part does not come for long', async () => {
    const { page, letGo } = await heldSplit(browser, '', {
      prepare: (shown) => shown.clock.install(),
    });
    await page.getByRole('button', { name: en.start }).waitFor();
    await page.clock.runFor(16_000);
    await page.getByText(en.flag_1).waitFor();
    letGo();
    await alive(page);
    await page.getByRole('button', { name: en.start }).waitFor();
    await page.context().close();
  });

  it('comes to life on a page that has stopped its timers', async () => {
    const page = await visitSplit(browser, '', goOn, {
      prepare: (shown) => shown.addInitScript('globalThis.setTimeout = () => 1'),
    });
    await alive(page);
    await page.context().close();
  });

  for (const [what, spoil] of [
    ['does nothing', 'Node.prototype.removeChild = () => {}'],
    ['throws', 'Node.prototype.removeChild = () => { throw new Error("spoilt") }'],
  ] as const)
    it(`makes room for the danger signs where the page's removeChild ${what}`, async () => {
      const page = await visitSplit(browser, '', (route) => route.abort(), {
        prepare: (shown) => shown.addInitScript(spoil),
      });
      await page.getByRole('alert').getByText(en.flag_1).waitFor();
      assert.equal(await page.getByRole('button', { name: en.start }).isVisible(), false);
      await page.context().close();
    });

  it('keeps ticks through the danger signs that stood there meanwhile', async () => {
    let isDown = true;
    let refuse: (() => void) | undefined;
    const isTicked = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    const page = await visitSplit(browser, 'start="question"', (route) =>
      isDown ? isTicked.then(() => route.abort()) : route.continue(),
    );
    await page.getByLabel('50 to 59').check();
    refuse!();
    await page.getByText(en.flag_1).waitFor();
    isDown = false;
    await page.getByRole('group', { name: 'How old are you?' }).waitFor({ timeout: 12_000 });
    assert.ok(await page.getByLabel('50 to 59').isChecked());
    await page.context().close();
  });

  it('takes a part that comes late, on a line too slow for the first wait', async () => {
    const letGo: (() => void)[] = [];
    const wait: Answer = async (route) => {
      await new Promise<void>((resolve) => letGo.push(resolve));
      await route.continue();
    };
    const page = await visitSplit(browser, '', wait, { prepare: (shown) => shown.clock.install() });
    await page.getByRole('button', { name: en.start }).waitFor();
    await page.clock.runFor(45_000);
    await page.getByText(en.flag_1).waitFor();
    await page.waitForTimeout(200);
    assert.ok(letGo.length >= 2, 'it was asked for again');
    letGo[0]!(); // The first request comes in the end, and the second never does.
    await alive(page);
    await page.getByRole('button', { name: en.start }).waitFor();
    await page.context().close();
  });

  it('stands under the strictest policy', async () => {
    const complaints: string[] = [];
    const page = await visitSplit(browser, '', (route) => route.abort(), {
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
      prepare: async (shown) => {
        shown.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        await Promise.resolve();
      },
    });
    await page.locator('[data-step]').waitFor();
    assert.deepEqual(
      complaints.filter((text) => !text.includes('ERR_FAILED')),
      [],
    );
    await page.context().close();
  });
});

/** What a page may have put in the place of what tells that it was drawn. */
const SPOILT: Readonly<Record<string, string>> = {
  'its timers stopped': 'globalThis.setTimeout = () => 1',
  'its frames stopped': 'globalThis.requestAnimationFrame = () => 1',
  'timers and frames stopped': 'globalThis.setTimeout = globalThis.requestAnimationFrame = () => 1',
  'no messages': 'delete globalThis.MessageChannel',
  'no messages, and timers stopped':
    'delete globalThis.MessageChannel; globalThis.setTimeout = () => 1',
};

/** The same, where no questions can be asked any more. */
const BEYOND: Readonly<Record<string, string>> = {
  'nothing found in it':
    'Document.prototype.querySelectorAll = () => { throw new Error("spoilt") }',
  'promises that are never kept': `globalThis.Promise = class {
    static resolve() { return new this(); }
    static reject() { return new this(); }
    static all() { return new this(); }
    static race() { return new this(); }
    then() { return this; }
    catch() { return this; }
    finally() { return this; }
  }`,
};

describe('the first screen of one file, on a page that is spoilt', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function spoiltBy(spoil: string): Promise<Page> {
    const page = await browser.blank();
    await page.addInitScript(spoil);
    const body = pageWith('start="question"', 'en', 'triage-widget.js');
    await page.route('**/spoilt.html', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto(`${browser.url}/spoilt.html`);
    return page;
  }

  for (const [what, spoil] of Object.entries(SPOILT))
    it(`keeps nobody from the questions: ${what}`, async () => {
      const page = await spoiltBy(spoil);
      await page.getByLabel('50 to 59').check();
      await page.getByRole('button', { name: en.continue }).click();
      await page.getByRole('group', { name: /Most urgent first/ }).waitFor();
      await page.context().close();
    });

  for (const [what, spoil] of Object.entries(BEYOND))
    it(`leaves nobody without the danger signs: ${what}`, async () => {
      const page = await spoiltBy(spoil);
      await page.getByText(en.flag_1).waitFor();
      await page.context().close();
    });
});
