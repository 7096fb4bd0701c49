import type { Session, Urgency } from '../engine/index.js';
import { isShown } from './conventions.js';

/** The gist of a result: its level, and the first causes that fit. */
export interface Outcome {
  readonly urgency: Urgency;
  readonly causes: readonly string[];
}

/** What a changed answer did to the result that was shown before; without `now` it did nothing. */
export interface Change {
  readonly before: Outcome;
  readonly now?: Outcome;
}

/** How many causes a person is told of when a result changes. */
const FIRST = 3;

/**
 * Remembers the last result that was shown, so that the next one can say what is different. In
 * memory alone.
 */
export class OutcomeMemory {
  #last?: { readonly answers: string; readonly outcome: Outcome };

  /**
   * Notes a result that is shown now; gives what differs from the one before, and nothing when no
   * answer does.
   */
  show(session: Session): Change | null {
    const last = this.#last;
    const now = { answers: JSON.stringify(session.answers), outcome: outcomeOf(session) };
    this.#last = now;
    if (!last || last.answers === now.answers) return null;
    const isSame = JSON.stringify(last.outcome) === JSON.stringify(now.outcome);
    return { before: last.outcome, ...(!isSame && { now: now.outcome }) };
  }

  /** Forgets, when the answers are cleared. */
  forget(): void {
    this.#last = undefined;
  }
}

/**
 * Causes are those of the first, biomedical, perspective that have cards; an emergency names none.
 */
function outcomeOf({ assessment: { urgency, causes } }: Session): Outcome {
  const shown = causes.filter(
    (cause) => cause.perspective === causes[0]!.perspective && isShown(cause),
  );
  return {
    urgency,
    causes: urgency === 'emergency' ? [] : shown.slice(0, FIRST).map(({ id }) => id),
  };
}
