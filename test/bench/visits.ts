import { readFileSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  type Locator,
  type Page,
} from 'playwright-core';
import type { Assessment, PackJson } from '../../src/engine/index.js';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
import { servePages } from './page-server.js';
import { stepOf, type Step } from './walk.js';

const PACK = JSON.parse(readFileSync('dist/packs/back-and-knee.json', 'utf8')) as PackJson;
/** "Slow 4G" of the browser's own developer tools: milliseconds, and bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/** Windows in which layout shift is looked for. */
export const DEVICES = {
  desk: { width: 1280, height: 720 },
  phone: { width: 360, height: 740 },
} as const;

/** Whole milliseconds of a frame at 60 a second. */
export const FRAME = 17;

/** How slow the machine and the line are made. */
export interface Conditions {
  readonly cpu?: number;
  readonly slow?: boolean;
}

/** What a visit needs, besides what a context takes. */
export interface Visit extends BrowserContextOptions {
  readonly within: Browser;
  /** What the stepper shows. */
  readonly steps?: readonly Step[];
  /** Called before the page is gone to, to measure it from its start. */
  readonly watch?: (client: CDPSession) => Promise<unknown>;
}

/** A browser of the tests, started anew. */
export const launch = async (...args: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: [...LAUNCH_ARGS, ...args] });

const server = await servePages();

/** Serves more files, by path with its slash. */
export const serve = server.add;

/** Stops serving the pages. */
export const stopServing = (): void => server.close();

/** How to slow down what each page runs on. */
const clients = new WeakMap<Page, CDPSession>();

/** Slows a page's processor down so many times: from 1, none. */
const slow = (page: Page, rate: number): Promise<unknown> =>
  clients.get(page)!.send('Emulation.setCPUThrottlingRate', { rate });

/**
 * Does something in a page on a slower processor, and only for so long: a page that is slowed down
 * keeps a processor busy while it waits for its turn, and takes it from the others.
 */
export async function slowed<T>(page: Page, cpu: number, work: () => Promise<T>): Promise<T> {
  await slow(page, cpu);
  try {
    return await work();
  } finally {
    await slow(page, 1);
  }
}

/**
 * Opens a page in a context of its own, so in a process of its own and with nothing in its cache.
 */
export async function open(
  path: string,
  { cpu = 1, slow: isSlow = false }: Conditions,
  options: Visit,
): Promise<Page> {
  const { steps, within, watch, ...context } = options;
  const page = await (await within.newContext(context)).newPage();
  const client: CDPSession = await page.context().newCDPSession(page);
  clients.set(page, client);
  await slow(page, cpu);
  if (isSlow) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (steps)
    await page.addInitScript((given) => {
      Object.assign(window, { steps: given });
    }, steps);
  await watch?.(client);
  await page.goto(`${server.url}${path}`);
  return page;
}

/**
 * Waits until the rest of the content has come: which question is next rests on it. A page of bare
 * Lit has none.
 */
export const complete = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { assessment } = document.querySelector<HTMLElement & { assessment?: Assessment | null }>(
      '[data-host]',
    )!;
    return !assessment || assessment.causes.length > 0;
  });

/** Bytes that script holds once garbage is collected. */
export async function heapOf(client: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Bytes of a page on a slow line: what had come in whole by its first question, as sent, without
 * the probe; and what script holds once all has come.
 * @throws Error when the page does not show that question with all its answers
 */
export async function costOf(
  within: Browser,
  path: string,
  { title, options }: Pick<Step, 'title' | 'options'>,
): Promise<{ readonly sent: number; readonly heap: number }> {
  const page = await open(path, { slow: true }, { within });
  const radios = page.locator('input[type=radio]');
  await radios
    .last()
    .waitFor({ state: 'attached' })
    .catch((cause: unknown) => {
      throw new Error(`${path} shows no radio button`, { cause });
    });
  if (!(await page.getByText(title).first().isVisible()) || (await radios.count()) < options.length)
    throw new Error(`${path} does not show "${title}" with ${options.length} answers`);
  const sent = await page.evaluate(async () => {
    const until = await window.probe.firstQuestion;
    return [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => !name.endsWith('probe.js') && responseEnd <= until)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  await page.waitForLoadState('networkidle');
  const heap = await heapOf(await page.context().newCDPSession(page));
  await page.context().close();
  return { sent, heap };
}

/** The screen that shows. */
const stepIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-host]')!.dataset['step']!);
/** Ticks what a step says. */
export const choose = (page: Page, { chosen }: Step): Promise<void> =>
  page.evaluate((given) => window.probe.choose(given), chosen);
/** Presses Continue; milliseconds until the next screen is drawn. */
export const next = (page: Page, wait = 0): Promise<number> =>
  page.evaluate((given) => window.probe.next(given), wait);

/** The questions that the widget asks this person, in order. */
export async function findWalk(within: Browser): Promise<readonly Step[]> {
  const page = await open('/widget', {}, { within });
  await page.evaluate(() => window.probe.firstQuestion);
  await complete(page);
  const steps: Step[] = [];
  for (let id = await stepIn(page); id !== 'review' && id !== 'result'; id = await stepIn(page)) {
    steps.push(
      stepOf(
        PACK,
        id,
        await page.evaluate(
          () =>
            document.querySelector('[data-host]')!.shadowRoot!.querySelector('.step')!.innerHTML,
        ),
      ),
    );
    await choose(page, steps.at(-1)!);
    await next(page);
  }
  await page.context().close();
  return steps;
}

/**
 * Layout shift from load to the result with a real mouse, on slow 4G so that the page is seen
 * before the widget: without and with what follows a press.
 */
export async function layoutShift(
  within: Browser,
  path: string,
  viewport: { width: number; height: number },
): Promise<readonly [unasked: number, all: number]> {
  const page = await open(path, { slow: true }, { within, viewport });
  await page.evaluate(() => {
    const sums = Object.assign(window, { shift: [0, 0] as [number, number] });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        sums.shift[1] += value;
        if (!hadRecentInput) sums.shift[0] += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const widget = page.locator('[data-host][data-step]');
  await widget.waitFor();
  await page.waitForTimeout(300);
  // A press before the code is there is answered when it comes.
  const leave = async (id: string, button: Locator): Promise<void> => {
    await button.click();
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('[data-host]')!.dataset['step'] !== before,
      id,
    );
  };
  await leave(await stepIn(page), widget.getByRole('button', { name: 'Start', exact: true }));
  for (let id = await stepIn(page); id !== 'result'; id = await stepIn(page)) {
    if (id !== 'review')
      for (const value of stepOf(PACK, id).chosen)
        await widget.locator(`input[value="${value}"]`).click();
    await leave(id, widget.locator('.button.primary'));
  }
  await page.waitForTimeout(300);
  const sums = await page.evaluate(() => (window as unknown as { shift: [number, number] }).shift);
  await page.context().close();
  return sums;
}
