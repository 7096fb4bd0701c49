/**
 * `npm run bench:screens`: what a person waits for, in the Chromium of the tests, paired in one run: the widget and
 * what it is compared with take turns, so that what else the machine does meets both alike. `-- --rounds 20` for more.
 *
 * How to read it. A time holds here only; a ratio on most machines. At 60 frames a second is what a person sees: both
 * wait for the next frame. Without that limit a frame is drawn at once, and what is left is the work. Nothing here
 * asserts a time.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright-core';
import type { PackJson } from '../../src/engine/index.js';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
import { percentile, table } from './measure.js';
import { servePages } from './page-server.js';
import { stepOf, type Step } from './walk.js';

const PACK = JSON.parse(readFileSync('dist/packs/back-and-knee.json', 'utf8')) as PackJson;
/** "Slow 4G" of the browser's own developer tools: milliseconds, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** Whole milliseconds of a frame at 60 a second. */
const FRAME = 17;

interface Conditions { readonly cpu?: number; readonly slow?: boolean }

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const server = await servePages();
const launch = async (...args: readonly string[]): Promise<Browser> => chromium.launch({ executablePath: await chromiumPath(), args: [...LAUNCH_ARGS, ...args] });
const browser = await launch();
const unlimited = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync');

/** Opens a page in a context of its own, so in a process of its own and with nothing in its cache. */
async function open(path: string, { cpu = 1, slow = false }: Conditions, options: BrowserContextOptions & { steps?: readonly Step[]; within?: Browser } = {}): Promise<Page> {
  const { steps, within = browser, ...context } = options;
  const page = await (await within.newContext(context)).newPage();
  const client: CDPSession = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (slow) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (steps) await page.addInitScript((given) => { Object.assign(window, { steps: given }); }, steps);
  await page.goto(`${server.url}${path}`);
  return page;
}

const stepIn = (page: Page): Promise<string> => page.evaluate(() => document.querySelector<HTMLElement>('[data-host]')!.dataset['step']!);
const choose = (page: Page, { chosen }: Step): Promise<void> => page.evaluate((given) => window.probe.choose(given), chosen);
const next = (page: Page, wait = 0): Promise<number> => page.evaluate((given) => window.probe.next(given), wait);

/** The questions that the widget asks this person, in order. */
async function findWalk(): Promise<readonly Step[]> {
  const page = await open('/widget', {});
  await page.evaluate(() => window.probe.firstQuestion);
  const steps: Step[] = [];
  for (let id = await stepIn(page); id !== 'review' && id !== 'result'; id = await stepIn(page)) {
    steps.push(stepOf(PACK, id, await page.evaluate(() => document.querySelector('[data-host]')!.shadowRoot!.querySelector('.step')!.innerHTML)));
    await choose(page, steps.at(-1)!);
    await next(page);
  }
  await page.context().close();
  return steps;
}

/** The widget, and what it is compared with: its screens as ready-made DOM, and the same questions in a stepper of the fewest elements. */
const STEPPERS = ['/widget', '/same-screens', '/bare-stepper'] as const;

/** Milliseconds from Continue to the next question, of each of them, screen by screen in turn; a new visit each round. */
async function answerToScreen(steps: readonly Step[], cpu: number, within: Browser): Promise<readonly (readonly number[])[]> {
  const times: number[][] = STEPPERS.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const pages = await Promise.all(STEPPERS.map((path) => open(path, { cpu }, { steps, within })));
    await Promise.all(pages.map((page) => page.evaluate(() => window.probe.firstQuestion)));
    for (const [screen, step] of steps.slice(0, -1).entries()) {
      for (const turn of STEPPERS.keys()) {
        const side = (turn + screen + round) % STEPPERS.length;
        await choose(pages[side]!, step);
        times[side]!.push(await next(pages[side]!, (screen * 7 + round * 5) % FRAME));
      }
    }
    await Promise.all(pages.map((page) => page.context().close()));
  }
  return times;
}

/** Milliseconds from the start of the navigation to the first question, of each page in turn. */
async function firstQuestion(paths: readonly string[], conditions: Conditions): Promise<readonly (readonly number[])[]> {
  const times: number[][] = paths.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const index of paths.map((_, place) => (place + round) % paths.length)) {
      const page = await open(paths[index]!, conditions);
      times[index]!.push(await page.evaluate(() => window.probe.firstQuestion));
      await page.context().close();
    }
  }
  return times;
}

/** Layout shift from load to the result with a real mouse, on slow 4G so that the page is seen before the widget: without and with what follows a press. */
async function layoutShift(path: string, viewport: { width: number; height: number }): Promise<readonly [unasked: number, all: number]> {
  const page = await open(path, { slow: true }, { viewport });
  await page.evaluate(() => {
    const sums = Object.assign(window, { shift: [0, 0] as [number, number] });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        sums.shift[1] += value;
        if (!hadRecentInput) sums.shift[0] += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const widget = page.locator('[data-host][data-step]');
  await widget.waitFor();
  await page.waitForTimeout(300);
  await widget.getByRole('button', { name: 'Start', exact: true }).click();
  for (let id = await stepIn(page); id !== 'result'; id = await stepIn(page)) {
    if (id !== 'review') for (const value of stepOf(PACK, id).chosen) await widget.locator(`input[value="${value}"]`).click();
    await widget.locator('.button.primary').click();
    await page.waitForFunction((before) => document.querySelector<HTMLElement>('[data-host]')!.dataset['step'] !== before, id);
  }
  await page.waitForTimeout(300);
  const sums = await page.evaluate(() => (window as unknown as { shift: [number, number] }).shift);
  await page.context().close();
  return sums;
}

/** The widget's figure, then each other's with the widget's as a multiple of it. */
const compared = ([ours, ...others]: readonly (readonly number[])[], share: number): readonly number[] =>
  [percentile(ours!, share), ...others.flatMap((other) => [percentile(other, share), percentile(ours!, share) / percentile(other, share)])];

const steps = await findWalk();
for (const [name, within] of [['at 60 frames a second', browser], ['without a limit to frames', unlimited]] as const) {
  console.log(`Continue to the next of ${steps.length} questions, ${name}, ms; ${rounds} visits\n`);
  const rows: (readonly (string | number)[])[] = [];
  for (const cpu of [1, 4]) {
    const times = await answerToScreen(steps, cpu, within);
    rows.push([`${cpu}x CPU, median`, ...compared(times, 0.5)], [`${cpu}x CPU, 95th percentile`, ...compared(times, 0.95)]);
  }
  table(['', 'widget', 'same screens', 'ratio', 'bare Lit', 'ratio'], rows);
}

console.log(`Navigation to the first question, ms; median of ${rounds} visits\n`);
const shown: (readonly (string | number)[])[] = [];
for (const [name, conditions] of Object.entries({ '1x CPU': {}, '4x CPU': { cpu: 4 }, 'slow 4G': { slow: true }, '4x CPU, slow 4G': { cpu: 4, slow: true } })) {
  shown.push([name, ...compared(await firstQuestion(['/widget', '/bare-trivial'], conditions), 0.5)]);
}
table(['', 'widget', 'bare Lit', 'ratio'], shown);

console.log('Layout shift from load to result, on slow 4G\n');
const shifts: (readonly (string | number)[])[] = [];
for (const [name, path] of [['with the line of CSS', '/cover'], ['without it', '/cover-without-css']] as const) {
  for (const [device, viewport] of [['desk', { width: 1280, height: 720 }], ['phone', { width: 360, height: 740 }]] as const) {
    shifts.push([`${name}, ${device}`, ...(await layoutShift(path, viewport)).map((value) => value.toFixed(4))]);
  }
}
table(['', 'not asked for', 'with what follows a press'], shifts);
await Promise.all([browser.close(), unlimited.close()]);
server.close();
