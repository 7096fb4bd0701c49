/**
 * `npm run bench`: what the engine costs, as ratios measured in one run on this machine.
 *
 * How to read it. `update` is the posterior after an answer, `choice` the expected gain of every
 * open question, `step` a whole `createSession` with its next question. Beside each stands the same
 * arithmetic as a bare loop over preallocated arrays; both are checked to give the same numbers
 * first. A ratio holds on any machine, a time only here. The peers express a part of what the
 * engine does: the comparison says which part. Nothing here asserts a time.
 */
import { benchEngine, benchIncrement } from './engine-bench.js';
import { benchPeers } from './peers.js';

await benchEngine();
await benchIncrement();
await benchPeers();
