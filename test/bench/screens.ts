/**
 * `npm run bench:screens`: what a person waits for, in the Chromium of the tests, paired in one
 * run: the widget and what it is compared with take turns, so that what else the machine does meets
 * both alike. `-- --rounds 20` for more.
 *
 * How to read it. A time holds here only; a ratio on most machines. At 60 frames a second is what a
 * person sees: both wait for the next frame. Without that limit a frame is drawn at once, and what
 * is left is the work. Nothing here asserts a time.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { percentile, table } from './measure.js';
import {
  choose,
  complete,
  DEVICES,
  findWalk,
  launch,
  layoutShift,
  next,
  open,
  stopServing,
  type Conditions,
} from './visits.js';
import type { Step } from './walk.js';

/** Whole milliseconds of a frame at 60 a second. */
const FRAME = 17;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const browser = await launch();
const unlimited = await launch('--disable-frame-rate-limit', '--disable-gpu-vsync');

/**
 * The widget, and what it is compared with: its screens as ready-made DOM, and the same questions
 * in a stepper of the fewest elements.
 */
const STEPPERS = ['/widget', '/same-screens', '/bare-stepper'] as const;

/**
 * Milliseconds from Continue to the next question, of each of them, screen by screen in turn; a new
 * visit each round.
 */
async function answerToScreen(
  steps: readonly Step[],
  cpu: number,
  within: Browser,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = STEPPERS.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const pages = await Promise.all(STEPPERS.map((path) => open(path, { cpu }, { steps, within })));
    await Promise.all(pages.map((page) => page.evaluate(() => window.probe.firstQuestion)));
    await Promise.all(pages.map(complete));
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
async function firstQuestion(
  paths: readonly string[],
  conditions: Conditions,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = paths.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const index of paths.map((_, place) => (place + round) % paths.length)) {
      const page = await open(paths[index]!, conditions, { within: browser });
      times[index]!.push(await page.evaluate(() => window.probe.firstQuestion));
      await page.context().close();
    }
  }
  return times;
}

/** The widget's figure, then each other's with the widget's as a multiple of it. */
const compared = (
  [ours, ...others]: readonly (readonly number[])[],
  share: number,
): readonly number[] => [
  percentile(ours!, share),
  ...others.flatMap((other) => [
    percentile(other, share),
    percentile(ours!, share) / percentile(other, share),
  ]),
];

/** Bare Lit's median, then each other's with its ratio to bare Lit, visit by visit. */
const paired = ([bare, ...others]: readonly (readonly number[])[]): readonly number[] => [
  percentile(bare!, 0.5),
  ...others.flatMap((other) => [
    percentile(other, 0.5),
    percentile(
      other.map((time, visit) => time / bare![visit]!),
      0.5,
    ),
  ]),
];

const steps = await findWalk(browser);
for (const [name, within] of [
  ['at 60 frames a second', browser],
  ['without a limit to frames', unlimited],
] as const) {
  console.log(`Continue to the next of ${steps.length} questions, ${name}, ms; ${rounds} visits\n`);
  const rows: (readonly (string | number)[])[] = [];
  for (const cpu of [1, 4]) {
    const times = await answerToScreen(steps, cpu, within);
    rows.push(
      [`${cpu}x CPU, median`, ...compared(times, 0.5)],
      [`${cpu}x CPU, 95th percentile`, ...compared(times, 0.95)],
    );
  }
  table(['', 'widget', 'same screens', 'ratio', 'bare Lit', 'ratio'], rows);
}

console.log(`Navigation to the first question, ms; median of ${rounds} visits\n`);
const shown: (readonly (string | number)[])[] = [];
for (const [name, conditions] of Object.entries({
  '1x CPU': {},
  '4x CPU': { cpu: 4 },
  'slow 4G': { slow: true },
  '4x CPU, slow 4G': { cpu: 4, slow: true },
})) {
  shown.push([
    name,
    ...paired(await firstQuestion(['/bare-trivial', '/split', '/widget'], conditions)),
  ]);
}
table(['', 'bare Lit', 'in two parts', 'ratio', 'one file', 'ratio'], shown);

console.log('Layout shift from load to result, on slow 4G\n');
const shifts: (readonly (string | number)[])[] = [];
for (const [name, path] of [
  ['with the line of CSS', '/cover'],
  ['without it', '/cover-without-css'],
] as const) {
  for (const [device, viewport] of Object.entries(DEVICES)) {
    shifts.push([
      `${name}, ${device}`,
      ...(await layoutShift(browser, path, viewport)).map((value) => value.toFixed(4)),
    ]);
  }
}
table(['', 'not asked for', 'with what follows a press'], shifts);
await Promise.all([browser.close(), unlimited.close()]);
stopServing();
