/**
 * Parts of the engine for the verifier, the simulator and tests: not in the package's exports, free
 * to change.
 */
export { evaluate, walkCondition, type ConditionContext } from './condition.js';
export { parseAnswers, type Given, type ParsedAnswers } from './answers.js';
export { situate, withFits, type QuestionState, type Situation } from './situation.js';
export { judge, type UrgencyResult } from './urgency.js';
export { mostUrgent } from './levels.js';
export { FALSE, OPEN, TRUE, UNKNOWN, type Truth } from './truth.js';
export type { CompiledQuestion, CompiledRule } from './compile.js';
export {
  bandOf,
  bestChance,
  logOddsOf,
  posteriorOf,
  stratumOf,
  type Posterior,
} from './posterior.js';
export { gainsOf } from './route.js';
export { partsOf, rowsOf, totals, type QuestionTable } from './tables.js';
export { outlookOf, expectedGain } from './choice.js';
export { fitLookup, type Posteriors } from './causes.js';
export { optionWeights, provenance } from './weights.js';
