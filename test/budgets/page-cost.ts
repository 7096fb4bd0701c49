import type { Browser, CDPSession, Page } from 'playwright-core';
import { percentile } from '../bench/measure.js';
import { choose, complete, heapOf, next, open } from '../bench/visits.js';
import type { Step } from '../bench/walk.js';

/**
 * How many times as long the widget's page runs script as the bare one: the median of visits in
 * pairs, each side first in turn.
 */
export async function scriptRatio(
  within: Browser,
  [ours, bare]: readonly [ours: string, bare: string],
  steps: readonly Step[],
  pairs: number,
): Promise<number> {
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const times: Record<string, number> = {};
    for (const path of pair % 2 ? [bare, ours] : [ours, bare])
      times[path] = await visit(within, path, steps);
    ratios.push(times[ours]! / times[bare]!);
  }
  return percentile(ratios, 0.5);
}

/**
 * Seconds of running script from the start of the navigation to the first question, and through the
 * given steps.
 */
async function visit(within: Browser, path: string, steps: readonly Step[]): Promise<number> {
  let client: CDPSession | undefined;
  const page = await open(
    path,
    {},
    { within, steps, watch: (given) => (client = given).send('Performance.enable') },
  );
  await page.evaluate(() => window.probe.firstQuestion);
  if (steps.length) await complete(page);
  for (const step of steps.slice(0, -1)) {
    await choose(page, step);
    await next(page);
  }
  const { metrics } = await client!.send('Performance.getMetrics');
  await page.context().close();
  return metrics.find(({ name }) => name === 'ScriptDuration')!.value;
}

/**
 * Bytes on a page with its first question, then after the element was taken off and a new one put
 * there that many times.
 */
export async function heap(
  within: Browser,
  path: string,
  times: number,
): Promise<readonly [first: number, after: number]> {
  const page = await open(path, {}, { within });
  await page.evaluate(() => window.probe.firstQuestion);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  // What is made once and kept, and what the browser compiles, is there after some.
  await remount(page, 50);
  const first = await heapOf(client);
  await remount(page, times);
  const after = await heapOf(client);
  await page.context().close();
  return [first, after];
}

/**
 * Each new element is used a little: one answer is given, so that there is something to let go of.
 */
function remount(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn++) {
      const old = document.querySelector<HTMLElement>('[data-host]')!;
      const next = document.createElement(old.localName);
      for (const name of ['data-host', 'start'])
        if (old.hasAttribute(name)) next.setAttribute(name, old.getAttribute(name)!);
      sessionStorage.clear();
      old.replaceWith(next);
      while (!next.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
      next.shadowRoot!.querySelector<HTMLElement>('input')!.click();
      next.shadowRoot!.querySelector<HTMLElement>('button')?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
}
