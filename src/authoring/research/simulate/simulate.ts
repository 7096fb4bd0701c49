import { Worker } from 'node:worker_threads';
import { loadPack, type PackJson } from '../../../engine/index.js';
import { probabilitiesOf } from './probabilities.js';
import { recordPart } from './record-part.js';
import type { WorkPart, Plan } from './plan.js';
import { merge, type Tally } from './tally.js';
import type { WorkerMessage } from './worker.js';

/**
 * Thrown for a pack in which no perspective weighs evidence: there is no model to draw people from.
 */
export class NothingToSimulate extends Error {}

/**
 * Runs a simulation on a number of threads; the counts are the same for any number.
 * @param tell called with how many people have been seen so far
 * @throws NothingToSimulate for a pack without a perspective that weighs evidence
 */
export async function simulate(
  json: PackJson,
  plan: Plan,
  threads: number,
  tell: (seen: number) => void = () => undefined,
): Promise<Tally> {
  if (!probabilitiesOf(loadPack(json)))
    throw new NothingToSimulate(
      'no perspective of the pack weighs evidence; there is no model to draw people from',
    );
  let seen = 0;
  const reported = (more: number): void => tell((seen += more));
  if (threads <= 1) return recordPart({ json, plan, first: 0, step: 1 }, reported);
  const parts = Array.from({ length: threads }, (_, first): WorkPart => ({
    json,
    plan,
    first,
    step: threads,
  }));
  const tallies = await Promise.all(parts.map((part) => inWorker(part, reported)));
  const total: Tally = new Map();
  tallies.forEach((tally) => merge(total, tally));
  return total;
}

function inWorker(part: WorkPart, reported: (more: number) => void): Promise<Tally> {
  const worker = startWorker(part);
  return new Promise((resolve, reject) => {
    worker.on('message', (report: WorkerMessage) =>
      'seen' in report ? reported(report.seen) : resolve(new Map(report.tally)),
    );
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a worker ended early with code ${code}`)));
  });
}

/**
 * The bundled command finds the bundled worker beside it.
 *
 * Node 20 does not hand a loader for TypeScript on to workers, so from the sources (in tests) they
 * register their own.
 */
function startWorker(part: WorkPart): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./worker.js', import.meta.url), { workerData: part });
  const entry = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${entry}); })`,
    { eval: true, workerData: part },
  );
}
