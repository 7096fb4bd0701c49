import { isShownFit, type Session, type Urgency } from '../engine/index.js';
import { toJson } from './to-json.js';

/** The gist of a result: its level, and the first causes that fit. */
export interface Outcome {
  readonly urgency: Urgency;
  readonly causes: readonly string[];
}

/** What changed answers did to the result that was shown before; without `after` they did nothing. */
export interface OutcomeChange {
  readonly before: Outcome;
  readonly after?: Outcome;
}

/** How many causes a person is told of when a result changes. */
const MAX_CAUSES = 3;

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
  record(session: Session): OutcomeChange | null {
    const last = this.#last;
    const current = { answers: toJson(session.answers), outcome: outcomeOf(session) };
    this.#last = current;
    if (!last || last.answers === current.answers) return null;
    const isSame = toJson(last.outcome) === toJson(current.outcome);
    return { before: last.outcome, ...(!isSame && { after: current.outcome }) };
  }

  /** Notes that the result which shows has come to hold more, though no answer has changed. */
  renew(session: Session): void {
    this.#last = { answers: toJson(session.answers), outcome: outcomeOf(session) };
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
    (cause) => cause.perspective === causes[0]!.perspective && isShownFit(cause.fit),
  );
  return {
    urgency,
    causes: urgency === 'emergency' ? [] : shown.slice(0, MAX_CAUSES).map(({ id }) => id),
  };
}
