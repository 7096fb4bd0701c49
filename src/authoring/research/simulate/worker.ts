import { parentPort, workerData } from 'node:worker_threads';
import type { WorkPart } from './plan.js';
import { recordPart } from './record-part.js';

/**
 * What a worker sends: how many people it has seen since it last said so, and its counts once it
 * has seen them all.
 */
export type WorkerMessage =
  { readonly seen: number } | { readonly tally: ReadonlyMap<string, number> };

const port = parentPort!;
const tally = recordPart(workerData as WorkPart, (seen) =>
  port.postMessage({ seen } satisfies WorkerMessage),
);
port.postMessage({ tally } satisfies WorkerMessage);
