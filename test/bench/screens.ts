/**
 * `npm run bench:screens`: what a person waits for, in the Chromium of the tests, paired in one
 * run: the widget and what it is compared with take turns, so that what else the machine does meets
 * both alike. `-- --rounds 20` for more; `-- --peers` also shows the first question in other
 * projects, which it installs from npm's registry into a temporary folder.
 *
 * How to read it. A time holds here only; a ratio on most machines. At 60 frames a second is what a
 * person sees: both wait for the next frame. Without that limit a frame is drawn at once, and what
 * is left is the work. Nothing here asserts a time.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildPeers } from './built-peers.js';
import { percentile, table } from './measure.js';
import { peerPage } from './peer-pages.js';
import { kilobytes } from './size.js';
import {
  choose,
  complete,
  costOf,
  DEVICES,
  findWalk,
  FRAME,
  launch,
  layoutShift,
  next,
  open,
  serve,
  slowed,
  stopServing,
  type Conditions,
} from './visits.js';
import type { Step } from './walk.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const peers = values.peers ? buildPeers() : [];
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
    const pages = await Promise.all(STEPPERS.map((path) => open(path, {}, { steps, within })));
    await Promise.all(pages.map((page) => page.evaluate(() => window.probe.firstQuestion)));
    await Promise.all(pages.map(complete));
    for (const [screen, step] of steps.slice(0, -1).entries()) {
      for (const turn of STEPPERS.keys()) {
        const side = (turn + screen + round) % STEPPERS.length;
        const page = pages[side]!;
        const time = await slowed(page, cpu, async () => {
          await choose(page, step);
          return next(page, (screen * 7 + round * 5) % FRAME);
        });
        times[side]!.push(time);
      }
    }
    await Promise.all(pages.map((page) => page.context().close()));
  }
  return times;
}

/** Bare Lit and the two ways to ship the widget. */
const OURS = { 'bare Lit': '/bare-trivial', 'in parts': '/split', 'one file': '/widget' } as const;

/** Milliseconds from the start of the navigation to the first question, of each page in turn. */
async function firstQuestion(
  paths: readonly string[],
  conditions: Conditions,
  within: Browser,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = paths.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const index of paths.map((_, place) => (place + round) % paths.length)) {
      const page = await open(paths[index]!, conditions, { within });
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

/** The median ratio of times to bare Lit's, visit by visit. */
const ratio = (times: readonly number[], bare: readonly number[]): number =>
  percentile(
    times.map((time, visit) => time / bare[visit]!),
    0.5,
  );

/** Bare Lit's median, then each other's with its ratio to bare Lit, visit by visit. */
const paired = ([bare, ...others]: readonly (readonly number[])[]): readonly number[] => [
  percentile(bare!, 0.5),
  ...others.flatMap((other) => [percentile(other, 0.5), ratio(other, bare!)]),
];

/**
 * Prints what each page with that question sends and holds; with the peers, also how much longer
 * than bare Lit each makes a person wait.
 */
async function compareCosts(question: Step): Promise<void> {
  const pages: Record<string, string> = { ...OURS };
  for (const peer of peers) {
    const [path, files] = peerPage(peer, question);
    serve(files);
    pages[peer.name] = path;
  }
  // Nothing is asked of another machine, such as the fonts that some styles name.
  const alone = await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  const head = ['', 'kB brotli', 'heap MB'];
  const rows: string[][] = [];
  for (const [name, path] of Object.entries(pages)) {
    // Bare Lit has fewer answers.
    const options = path === OURS['bare Lit'] ? [] : question.options;
    const { sent, heap } = await costOf(alone, path, { ...question, options });
    rows.push([name, kilobytes(sent), (heap / 1e6).toFixed(1)]);
  }
  for (const [name, conditions] of Object.entries(peers.length ? BESIDE_PEERS : {})) {
    const times = await firstQuestion(Object.values(pages), conditions, alone);
    head.push(name);
    for (const [place, row] of rows.entries()) row.push(ratio(times[place]!, times[0]!).toFixed(2));
  }
  await alone.close();
  console.log(
    peers.length
      ? `Sent up to the first question, heap with all that came; time to it over bare Lit's, median of ${rounds} visits\n`
      : 'Sent up to the first question, heap with all that came; `-- --peers` adds other projects, from the npm registry\n',
  );
  table(head, rows);
}

/** What the widget and its peers are compared under. */
const BESIDE_PEERS: Readonly<Record<string, Conditions>> = {
  'x Lit, 1x CPU': {},
  '4x CPU': { cpu: 4 },
  '4x CPU, slow 4G': { cpu: 4, slow: true },
};

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
  shown.push([name, ...paired(await firstQuestion(Object.values(OURS), conditions, browser))]);
}
table(['', 'bare Lit', 'in parts', 'ratio', 'one file', 'ratio'], shown);

await compareCosts(steps[0]!);

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
