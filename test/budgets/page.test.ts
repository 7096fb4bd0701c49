import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { DEVICES, findWalk, launch, layoutShift, stopServing } from '../bench/visits.js';
import type { Step } from '../bench/walk.js';
import { openBrowser } from '../e2e/browser.js';
import { BUDGETS } from './budgets.js';
import { heap, scriptRatio } from './page-cost.js';

const atMost = (what: string, found: number, budget: number): void =>
  assert.ok(found <= budget, `${what} is ${found}; at most ${budget} is agreed`);

describe('a page with the widget stays within its budgets', () => {
  let browser: Browser;
  let steps: readonly Step[];
  before(async () => {
    browser = await launch();
    steps = await findWalk(browser);
  });
  after(async () => {
    await browser.close();
    stopServing();
  });

  it('requests: the page, its style and the file, and then none to the result and back', async () => {
    const demo = await openBrowser();
    const { triage: triage, page, requests } = await demo.visit('/plain.html');
    await triage.reachResult({});
    assert.equal(await triage.step(), 'result');
    await triage.widget.evaluate((widget) =>
      (widget as HTMLElement & { restart: () => void }).restart(),
    );
    await page.waitForTimeout(300);
    const file = requests.findIndex((url) => url.endsWith('/triage-widget.js'));
    assert.ok(file >= 0);
    // The icon is asked for by the browser, at any time.
    atMost(
      'the number of requests',
      requests.slice(file + 1).filter((url) => !url.includes('favicon')).length,
      BUDGETS.requestsAfterFile,
    );
    await demo.close();
  });

  for (const [device, viewport] of Object.entries(DEVICES)) {
    it(`layout shift from load to the result, on slow 4G, at a ${device}`, async () => {
      const [unasked] = await layoutShift(browser, '/cover', viewport);
      atMost('layout shift', unasked, BUDGETS.layoutShift);
    });
  }

  it('layout shift with the file in two parts, whose second comes to a screen that is there', async () => {
    const [unasked] = await layoutShift(browser, '/split-cover', DEVICES.phone);
    atMost('layout shift', unasked, BUDGETS.layoutShift);
  });

  it('layout shift is seen where there is some: without the line of CSS', async () => {
    const [unasked] = await layoutShift(browser, '/cover-without-css', DEVICES.phone);
    assert.ok(unasked > BUDGETS.layoutShift);
  });

  it('script time to the first question, as a ratio to bare Lit', async () => {
    atMost(
      'the ratio',
      await scriptRatio(browser, ['/first-part', '/bare-trivial'], [], 7),
      BUDGETS.scriptRatio.firstQuestion,
    );
  });

  it('script time through all questions, as a ratio to bare Lit', async () => {
    assert.ok(steps.length > 10);
    atMost(
      'the ratio',
      await scriptRatio(browser, ['/widget', '/bare-stepper'], steps, 9),
      BUDGETS.scriptRatio.allQuestions,
    );
  });

  it('memory: of one widget, as a ratio to bare Lit, and after 100 more have come and gone', async () => {
    const [one, after] = await heap(browser, '/widget', 100);
    const [bare] = await heap(browser, '/bare-trivial', 1);
    atMost('the ratio to bare Lit', one / bare, BUDGETS.heapRatio.one);
    atMost('the growth', after / one, BUDGETS.heapRatio.after);
  });
});
