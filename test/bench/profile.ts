/**
 * `npm run bench:profile`: what the browser's main thread does while a person waits, in
 * milliseconds of each kind of work, at a processor slowed down four times: from Continue to the
 * next question, a mean over the questions of one walk, and from the start of the page to its first
 * question. Each visit is alone in its browser; medians of `-- --rounds 5`.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { KINDS, mainThreadTimes, type Times } from './main-thread.js';
import { percentile, table } from './measure.js';
import { choose, complete, findWalk, FRAME, launch, next, open, stopServing } from './visits.js';
import type { Step } from './walk.js';

const CPU = 4;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

/** A visit that is alone in its browser, and what of it is looked at. */
async function visit(path: string, steps: readonly Step[] | undefined): Promise<Times> {
  const browser = await launch();
  const come = async (): Promise<Page> => {
    const page = await open(path, { cpu: CPU }, { steps, within: browser });
    await page.evaluate(() => window.probe.firstQuestion);
    return page;
  };
  if (!steps) return mainThreadTimes(browser, come).finally(() => browser.close());
  const page = await come();
  await complete(page);
  const times = await mainThreadTimes(browser, async () => {
    for (const [screen, step] of steps.slice(0, -1).entries()) {
      await choose(page, step);
      await next(page, (screen * 7) % FRAME);
    }
  });
  await browser.close();
  return times;
}

/** The median of each kind over some visits, divided by so many presses. */
async function row(
  path: string,
  presses: number,
  steps?: readonly Step[],
): Promise<readonly number[]> {
  const visits: Times[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(path, steps));
  return [...KINDS, 'all' as const].map(
    (kind) =>
      percentile(
        visits.map((times) => times[kind]),
        0.5,
      ) / presses,
  );
}

const browser = await launch();
const steps = await findWalk(browser);
await browser.close();
console.log(
  `From Continue to the next question, ms of the main thread, ${CPU}x CPU; ${rounds} visits\n`,
);
const presses = steps.length - 1;
table(
  ['', ...KINDS, 'with waiting'],
  [
    ['widget', ...(await row('/widget', presses, steps))],
    ['same screens', ...(await row('/same-screens', presses, steps))],
    ['bare Lit', ...(await row('/bare-stepper', presses, steps))],
  ],
);
console.log(
  `From the page to the first question, ms of the main thread, ${CPU}x CPU; ${rounds} visits\n`,
);
table(
  ['', ...KINDS, 'with waiting'],
  [
    ['in parts', ...(await row('/split', 1))],
    ['one file', ...(await row('/widget', 1))],
    ['bare Lit', ...(await row('/bare-trivial', 1))],
  ],
);
stopServing();
