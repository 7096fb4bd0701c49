export { createSession } from './session.js';
export { isDangerScreen } from './danger-screen.js';
export { analyze, type Analysis } from './analysis.js';
export {
  runInterview,
  InterviewError,
  type Answerer,
  type InterviewOptions,
} from './run-interview.js';
export { isDenial, reassuringAnswer } from './reassuring-answer.js';
export { MANDATORY_ROLES, type Pack } from './compile-pack.js';
export { loadPack } from './load-pack.js';
export { flagRules } from './flag-rules.js';
export { PackError, type PackErrorCode } from './errors.js';
export { isShownFit } from './fit.js';
export { foldCondition, type ConditionCases } from './fold-condition.js';
export { URGENCIES, isBelow } from './levels.js';
export { UNSURE } from './unsure.js';
export { MISSING_FLAG, UNSURE_FLAG } from './urgency.js';
export { multiProbability, singleProbabilities } from './weights.js';
export type * from './pack.js';
export type * from './session-types.js';
