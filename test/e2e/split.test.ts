import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openBrowser, PACK, type TestBrowser, type Visit } from './browser.js';

const SECOND = '**/triage-widget.second.js*';
/** The words of a result that has come as far as the first part goes. */
const MISSING = 'Likely causes and self-care tips could not be loaded.';
const LOADING = 'Likely causes and self-care tips are still loading.';

describe('the split file', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** Opens the page with the second part answered in some way. */
  const visit = (answer?: (route: Route, page: Page) => unknown): Promise<Visit> =>
    browser.visit('/split.html', {}, async (page) => {
      if (answer) await page.route(SECOND, (route) => answer(route, page));
    });
  const text = ({ triage }: Visit): Promise<string> =>
    triage.widget.evaluate(({ shadowRoot }) => shadowRoot!.textContent.replace(/\s+/g, ' '));

  it('asks for its parts by itself, each once, and for nothing because of an answer', async () => {
    const shown = await visit();
    await shown.page.waitForFunction(() => performance.getEntriesByType('resource').length > 2);
    const before = shown.requests.filter((url) => /triage-widget/.test(url));
    assert.deepEqual(
      before.map((url) => url.replace(/^.*\/dist\//, '')),
      ['', '.first', '.second'].map((part) => `split/triage-widget${part}.js`),
    );
    const count = shown.requests.length;
    await shown.triage.reachResult({});
    assert.match(await text(shown), /Print/);
    assert.equal(shown.requests.length, count);
    assert.deepEqual(shown.complaints, []);
    await shown.page.close();
  });

  it('works offline once it is there', async () => {
    const shown = await visit();
    await shown.page.waitForFunction(() => performance.getEntriesByType('resource').length > 2);
    await shown.page.context().setOffline(true);
    await shown.triage.reachResult({});
    assert.match(await text(shown), /Print/);
    await shown.page.close();
  });

  const failures: Readonly<Record<string, (route: Route) => unknown>> = {
    'no network': (route) => route.abort('internetdisconnected'),
    'a page that says 404': (route) => route.fulfill({ status: 404, body: 'Not found' }),
    'half of it': async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    },
    'another version of it': async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: `${body}\n// of another version` });
    },
  };
  for (const [what, answer] of Object.entries(failures)) {
    it(`gives level, reason, steps and safety net with ${what}, and the rest once it can be had`, async () => {
      let isDown = true;
      const shown = await visit((route) => (isDown ? answer(route) : route.continue()));
      await shown.triage.reachResult({});
      const result = await text(shown);
      const { title, lead, next } = PACK.text['en']!.urgencies['self-care'];
      const always = PACK.safetyNet.filter(({ when }) => !when).slice(0, 3);
      const signs = always.map(({ danger }) => PACK.text['en']!.dangers[danger]!);
      for (const words of [title, lead, next[0]!, ...signs, MISSING])
        assert.ok(result.includes(words.replace(/\{.*$/, '').trim()), `no "${words}" in ${result}`);
      isDown = false;
      await shown.triage.widget.getByRole('button', { name: 'Print' }).waitFor();
      assert.doesNotMatch(await text(shown), new RegExp(MISSING));
      await shown.page.close();
    });
  }

  it('says that the rest is still coming where that is slow, and shows it when it has come', async () => {
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const shown = await visit(async (route) => {
      await held;
      await route.continue();
    });
    await shown.triage.reachResult({});
    assert.ok((await text(shown)).includes(LOADING));
    letGo!();
    await shown.triage.widget.getByRole('button', { name: 'Print' }).waitFor();
    await shown.page.close();
  });

  it('tries again at a press', async () => {
    let times = 0;
    const shown = await visit((route) => (++times < 4 ? route.abort() : route.continue()));
    await shown.triage.reachResult({});
    const button = shown.triage.widget.getByRole('button', { name: 'Try again' });
    const before = times;
    // At once: it tries again by itself too, and then the button is another.
    await button.dispatchEvent('click');
    await shown.page.waitForTimeout(200);
    assert.equal(times, before + 1);
    await shown.page.close();
  });

  it('gives an emergency with no second part at all', async () => {
    const shown = await visit((route) => route.abort());
    await shown.triage.reachResult({ f_private: ['ces_numb'], c_ces_when: 'recent' });
    assert.equal(await shown.triage.widget.getAttribute('data-urgency'), 'emergency');
    await shown.page.close();
  });
});
