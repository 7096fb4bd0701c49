export { createSession } from './session.js';
export { loadPack, type Pack } from './load-pack.js';
export { flagRules } from './flag-rules.js';
export { PackError, type PackErrorCode } from './errors.js';
export { URGENCIES, isBelow } from './levels.js';
export { MISSING_FLAG, UNSURE_FLAG } from './urgency.js';
export { multiProbability, singleProbabilities } from './weights.js';
export type * from './pack.js';
export type * from './session-types.js';
