import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from './browser.js';

const CYCLES = 200;
/**
 * What the engine itself may keep (compiled code, caches of styles), for all cycles together, in
 * bytes. Widgets that stay hold some 190,000 each.
 */
const SPARE = 1_000_000;

type Widget = HTMLElement & { updateComplete: Promise<unknown>; start: () => void };
interface Counts {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
  readonly alive: number;
}

/** Puts a widget on the page, goes a step into it, and takes it away again, that many times. */
function cycle(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const gone = ((window as unknown as { gone?: WeakRef<Element>[] }).gone ??= []);
    for (let done = 0; done < count; done++) {
      const widget = document.createElement('triage-widget') as Widget;
      for (const [name, value] of Object.entries({
        persist: 'none',
        history: '',
        'auto-advance': '',
        name: 'triage',
      }))
        widget.setAttribute(name, value);
      document.querySelector('main')!.append(widget);
      while (!widget.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
      widget.start();
      await widget.updateComplete;
      widget.shadowRoot!.querySelector<HTMLElement>('input')!.click();
      await widget.updateComplete;
      // Half of them are moved before they go.
      if (done % 2) document.body.append(widget);
      widget.remove();
      gone.push(new WeakRef(widget));
    }
  }, times);
}

async function counts(page: Page, session: CDPSession): Promise<Counts> {
  // A step that still slides in is held by its animation, also off the page.
  await page.waitForTimeout(1000);
  for (let runs = 0; runs < 3; runs++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const alive = await page.evaluate(
    () =>
      (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((each) => each.deref())
        .length,
  );
  return { nodes, listeners: jsEventListeners, heap: usedSize, alive };
}

describe('widgets that come and go', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it(`${CYCLES} leave no element, node, listener or memory behind`, async () => {
    const { page, complaints } = await browser.visit('/plain.html');
    const session = await page.context().newCDPSession(page);
    await cycle(page, 20);
    const first = await counts(page, session);
    await cycle(page, CYCLES);
    const last = await counts(page, session);
    // The newest may still stand in a register or a cache of the engine.
    assert.ok(last.alive <= 1, `${last.alive} of ${CYCLES + 20} are still there`);
    assert.ok(
      last.listeners - first.listeners <= 5,
      `listeners: ${first.listeners}, then ${last.listeners}`,
    );
    assert.ok(last.nodes - first.nodes <= 200, `nodes: ${first.nodes}, then ${last.nodes}`);
    assert.ok(last.heap - first.heap <= SPARE, `heap: ${first.heap}, then ${last.heap}`);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
