import { parentPort, workerData } from 'node:worker_threads';
import type { Part } from './plan.js';
import { observePart } from './observe-part.js';

/**
 * What a worker sends: how many people it has seen since it last said so, and its counts once it
 * has seen them all.
 */
export type Report = { readonly seen: number } | { readonly tally: ReadonlyMap<string, number> };

const port = parentPort!;
const tally = observePart(workerData as Part, (seen) =>
  port.postMessage({ seen } satisfies Report),
);
port.postMessage({ tally } satisfies Report);
