import type { Settings } from './route.js';
import type { Situation } from './situation.js';
import { FALSE } from './truth.js';

/** How far along, and about how much is left. */
export interface Progress {
  /** Never falls while answering forward: every answer adds one to what is done, and what may remain can only shrink. */
  readonly progress: number;
  readonly remaining: number;
}

/**
 * Clarifying questions are left out of what remains: they open only on "not sure", and would make progress fall.
 * A question whose turn depends on an open answer counts as remaining until it is known not to apply.
 */
export function progressOf({ states }: Situation, finished: boolean, settings: Settings): Progress {
  const list = [...states.values()];
  const answered = list.filter((state) => state.given).length;
  const open = list.filter((state) => !state.given && state.applies !== FALSE && state.question.role !== 'clarifier' && !state.question.repeats);
  const evidence = open.filter((state) => state.question.role === 'evidence');
  const left = Math.max(0, settings.maxQuestions - list.filter((state) => state.question.role === 'evidence' && state.given).length);
  const most = open.length - evidence.length + Math.min(left, evidence.length);
  const likely = open.filter((state) => state.question.role !== 'evidence' && state.shown).length + Math.min(left, evidence.length);
  if (finished) return { progress: 1, remaining: 0 };
  return { progress: answered / (answered + Math.max(1, most)), remaining: Math.max(1, likely) };
}
