/**
 * Parts of the engine for the verifier, the simulator and tests: not in the package's exports, free
 * to change.
 */
export { evaluate, walkCondition, type ConditionContext } from './condition.js';
export { parseAnswers, type NormalizedAnswer, type ParsedAnswers } from './answers.js';
export {
  resolveQuestions,
  withRanking,
  type QuestionState,
  type InterviewState,
} from './interview-state.js';
export { assessUrgency, type UrgencyResult } from './urgency.js';
export { mostUrgent } from './levels.js';
export { FALSE, OPEN, TRUE, UNKNOWN, type Truth } from './truth.js';
export type { CompiledQuestion, CompiledRule } from './load-pack.js';
export {
  bandOf,
  bestChance,
  logOddsOf,
  posteriorOf,
  stratumOf,
  type Posterior,
} from './posterior.js';
export { gainsOf } from './next-question.js';
export { findingWeights, rowsOf, totals, type QuestionTable } from './evidence-model.js';
export { outlookOf, expectedGain } from './question-selection.js';
export { fitLookup, type Posteriors } from './causes.js';
export { optionWeights, provenance } from './weights.js';
