import { evaluate } from './condition.js';
import { isShownFit } from './fit.js';
import type { Advice, Urgency } from './pack.js';
import type { RankedCause } from './session-types.js';
import type { InterviewState } from './interview-state.js';
import { FALSE, TRUE } from './truth.js';

/**
 * Ids of the advice that may be shown, in authored order. An exclusion that cannot be ruled out
 * hides the item: an exercise or a medicine is never shown to somebody who was not sure whether it
 * is for them.
 */
export function adviceFor(
  interview: InterviewState,
  urgency: Urgency,
  causes: readonly RankedCause[],
): readonly string[] {
  const fitting = new Set(causes.filter((cause) => isShownFit(cause.fit)).map((cause) => cause.id));
  const allowed = (item: Advice): boolean =>
    item.levels.includes(urgency) &&
    (!item.causes || item.causes.some((cause) => fitting.has(cause))) &&
    (!item.when || evaluate(item.when, interview.context) === TRUE) &&
    (!item.unless || evaluate(item.unless, interview.context) === FALSE);
  return interview.pack.json.advice.filter(allowed).map((item) => item.id);
}

/** Ids of the dangers to watch for. In an emergency there is one message only, so the list is empty. */
export function safetyNetFor(interview: InterviewState, urgency: Urgency): readonly string[] {
  if (urgency === 'emergency') return [];
  return interview.pack.json.safetyNet
    .filter((item) => !item.when || evaluate(item.when, interview.context) !== FALSE)
    .map((item) => item.danger);
}
