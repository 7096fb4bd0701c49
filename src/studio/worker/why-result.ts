import {
  isBelow,
  isShownFit,
  type Answers,
  type Assessment,
  type Fit,
  type Pack,
  type Urgency,
  type Weighed,
} from '../../engine/index.js';
import { causeLinesById } from '../../authoring/explain/arithmetic.js';
import { ruleValues } from '../../authoring/explain/possible-values.js';
import { replay, type Replay, type Why } from '../../authoring/explain/replay.js';
import { nearestChanges, type NearestChanges } from './nearest-changes.js';

/** A cause that shows, with what speaks for and against it. */
export interface WhyCause {
  readonly id: string;
  readonly fit: Fit;
  readonly for: readonly Weighed[];
  readonly against: readonly Weighed[];
  /** Its chance among the causes of its perspective, without and with the answers; null for a tally. */
  readonly before: number | null;
  readonly after: number | null;
  /** Questions whose answers must speak for it before it can fit well. */
  readonly heldBy: readonly string[];
}

/** Why a set of answers comes out as it does. */
export interface WhyAnswer {
  readonly assessment: Pick<
    Assessment,
    'urgency' | 'settled' | 'reasons' | 'doubts' | 'withoutDoubts' | 'advice' | 'finished'
  >;
  readonly asked: readonly {
    readonly question: string;
    readonly answer: readonly string[];
    readonly why: Why;
  }[];
  readonly end: Replay['end'];
  readonly causes: readonly WhyCause[];
  /** Rules of a higher level that would hold, or not, but for a "not sure". */
  readonly almost: readonly { readonly id: string; readonly urgency: Urgency }[];
  readonly nearest: NearestChanges;
}

/** The whole of "why this result?", and what would have changed it. */
export function whyResult(pack: Pack, answers: Answers): WhyAnswer {
  const whole = replay(pack, answers);
  const { analysis, steps, end } = whole;
  const { urgency, settled, reasons, doubts, withoutDoubts, advice, finished } =
    analysis.assessment;
  return {
    assessment: { urgency, settled, reasons, doubts, withoutDoubts, advice, finished },
    asked: steps.map(({ question, answer, why }) => ({
      question,
      answer: [answer].flat().map(String),
      why,
    })),
    end,
    causes: causesOf(whole),
    almost: ruleValues(analysis.interview)
      .filter((rule) => rule.verdict === 'unknown' && isBelow(urgency, rule.urgency))
      .map(({ id, urgency: level }) => ({ id, urgency: level })),
    nearest: nearestChanges(pack, answers),
  };
}

function causesOf({ analysis }: Replay): readonly WhyCause[] {
  const lines = causeLinesById(analysis);
  return analysis.assessment.causes
    .filter(({ fit }) => isShownFit(fit))
    .map(({ id, fit, for: speaksFor, against }) => {
      const known = lines.get(id);
      return {
        id,
        fit,
        for: speaksFor,
        against,
        before: known?.prior ?? null,
        after: known?.chance ?? null,
        heldBy: known?.heldBy ?? [],
      };
    });
}
