import type { Posteriors } from './causes.js';
import type { CompiledQuestion } from './compile-pack.js';
import { isBelow } from './levels.js';
import type { SessionOptions } from './session-types.js';
import type { QuestionState, InterviewState } from './interview-state.js';
import type { UrgencyResult } from './urgency.js';

/** Session options with their defaults filled in. */
export interface Settings {
  readonly perspectives: ReadonlySet<string>;
  readonly maxQuestions: number;
  readonly order: NonNullable<SessionOptions['order']>;
}

const waiting = (state: QuestionState): boolean => state.shown && !state.answer;

/** All that the choice of an evidence question looks at. */
export interface EvidenceChoice {
  readonly interview: InterviewState;
  readonly settings: Settings;
  /** In authored order. */
  readonly states: readonly QuestionState[];
  readonly posteriors: () => Posteriors;
}

/**
 * The question to ask now, or null when the interview is over.
 * Intake, danger signs and what they open come first, in authored order; then evidence, the most
 * telling first; then the questions of perspectives that are counted in points. An emergency
 * interrupts at once.
 */
export function nextQuestion(
  interview: InterviewState,
  assessed: UrgencyResult,
  settings: Settings,
  posteriors: () => Posteriors,
): CompiledQuestion | null {
  if (assessed.urgency === 'emergency' || assessed.ended) return null;
  const states = interview.pack.questions.map((question) => interview.states.get(question.id)!);
  const mandatory = states.find((state) => state.question.mandatory && waiting(state));
  if (mandatory) return mandatory.question;
  return (
    nextEvidence({ interview, settings, states, posteriors }, assessed) ??
    nextPattern(interview, assessed, states)
  );
}

/**
 * Where causes are ranked, what tells them apart is asked too; else only that on which the level
 * still depends.
 */
function nextEvidence(choice: EvidenceChoice, assessed: UrgencyResult): CompiledQuestion | null {
  const { ranking } = choice.interview.pack;
  if (ranking) return ranking.nextEvidence(choice, assessed);
  return waitingEvidence(choice.states).find(({ id }) => assessed.undecided.has(id)) ?? null;
}

/** Evidence questions that are shown and not answered yet, in the order of the states. */
export function waitingEvidence(states: readonly QuestionState[]): readonly CompiledQuestion[] {
  return states
    .filter((state) => state.question.role === 'evidence' && waiting(state))
    .map((state) => state.question);
}

function nextPattern(
  { pack }: InterviewState,
  { urgency }: UrgencyResult,
  states: readonly QuestionState[],
): CompiledQuestion | null {
  const inPlay = (question: CompiledQuestion): boolean => {
    const below = pack.json.perspectives.find(
      (perspective) => perspective.id === question.perspective,
    )?.below;
    return !below || isBelow(urgency, below);
  };
  return (
    states.find(
      (state) => state.question.role === 'pattern' && waiting(state) && inPlay(state.question),
    )?.question ?? null
  );
}
