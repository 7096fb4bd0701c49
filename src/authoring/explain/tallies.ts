import type { Analysis, Cause, Condition, Fit } from '../../engine/index.js';
import type { InterviewState } from '../../engine/interview-state.js';
import { answerOf, truthOf, type Verdict } from './possible-values.js';

/** A condition that a band asks for, and what it came to. */
export interface Required {
  readonly verdict: Verdict;
  readonly because: readonly string[];
}

/** A cause scored by points: what each answer gave, and what the bands ask for. */
export interface TallyLines {
  readonly id: string;
  /** Null where the result shows nothing of the cause at this urgency. */
  readonly fit: Fit | null;
  readonly answers: readonly {
    readonly question: string;
    readonly said: string;
    readonly points: number;
  }[];
  readonly total: number;
  readonly bands: { readonly strong: number; readonly partial: number };
  readonly strongRequires: Required | null;
}

/** A cause shown by rule: what each band asks for. */
export interface CardLines {
  readonly id: string;
  readonly fit: Fit | null;
  readonly bands: readonly (Required & { readonly band: 'strong' | 'partial' })[];
}

const fitIn = ({ assessment }: Analysis, id: string): Fit | null =>
  assessment.causes.find((cause) => cause.id === id)?.fit ?? null;

const required = (condition: Condition | undefined, interview: InterviewState): Required | null =>
  condition ? truthOf(condition, interview) : null;

/** Every cause that is counted in points. */
export function tallies(analysis: Analysis): readonly TallyLines[] {
  return analysis.pack.json.causes
    .filter(({ points, bands }) => points && bands)
    .map((cause) => tally(analysis, cause));
}

function tally(analysis: Analysis, { id, points, bands }: Cause): TallyLines {
  const { interview } = analysis;
  const answers = Object.entries(points!).map(([question, values]) => ({
    question,
    said: answerOf(question, interview),
    points:
      interview.states
        .get(question)!
        .answer?.chosen.reduce((sum, option) => sum + (values[option] ?? 0), 0) ?? 0,
  }));
  return {
    id,
    fit: fitIn(analysis, id),
    answers,
    total: answers.reduce((sum, answer) => sum + answer.points, 0),
    bands: bands!,
    strongRequires: required(bands!.strongRequires, interview),
  };
}

/** Every cause that is shown by rule and never ranked. */
export function cards(analysis: Analysis): readonly CardLines[] {
  return analysis.pack.json.causes
    .filter(({ card }) => card)
    .map(({ id, card }) => ({
      id,
      fit: fitIn(analysis, id),
      bands: (['strong', 'partial'] as const).flatMap((band) => {
        const condition = required(card![band], analysis.interview);
        return condition ? [{ band, ...condition }] : [];
      }),
    }));
}
