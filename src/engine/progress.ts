import type { Settings } from './next-question.js';
import type { InterviewState } from './interview-state.js';
import { FALSE, UNKNOWN } from './truth.js';

/** How far along, and about how much is left. */
export interface Progress {
  /**
   * Never falls while answering forward: every answer adds one to what is done, and what may remain
   * can only shrink.
   */
  readonly progress: number;
  readonly remaining: number;
}

/**
 * A question whose turn depends on an open answer counts as remaining until it is known not to be
 * asked.
 */
export function progressOf(
  { states, answered }: InterviewState,
  finished: boolean,
  settings: Settings,
): Progress {
  if (finished) return { progress: 1, remaining: 0 };
  const evidence = { answered: 0, open: 0 };
  const others = { possible: 0, shown: 0 };
  for (const { answer, applies, shown, question } of states.values()) {
    if (answer) evidence.answered += question.role === 'evidence' ? 1 : 0;
    else if (applies === FALSE || (applies === UNKNOWN && !shown)) continue;
    else if (question.role === 'evidence') evidence.open++;
    else {
      others.possible++;
      if (shown) others.shown++;
    }
  }
  const left = Math.min(evidence.open, Math.max(0, settings.maxQuestions - evidence.answered));
  return {
    progress: answered.length / (answered.length + Math.max(1, others.possible + left)),
    remaining: Math.max(1, others.shown + left),
  };
}
