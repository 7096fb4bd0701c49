import { bandsAreCertain } from './stopping-rule.js';
import { unmetNeeds, type Posteriors } from './causes.js';
import { bandOf, bestChance, type Posterior } from './posterior.js';
import { expectedGain, outlookOf } from './question-selection.js';
import type { CompiledQuestion } from './load-pack.js';
import { isBelow } from './levels.js';
import type { Option } from './pack.js';
import type { SessionOptions } from './session-types.js';
import type { QuestionState, InterviewState } from './interview-state.js';
import type { QuestionTable } from './evidence-model.js';
import { FALSE } from './truth.js';
import type { UrgencyResult } from './urgency.js';

/** Session options with their defaults filled in. */
export interface Settings {
  readonly perspectives: ReadonlySet<string>;
  readonly maxQuestions: number;
  readonly order: NonNullable<SessionOptions['order']>;
}

const waiting = (state: QuestionState): boolean => state.shown && !state.answer;

/** All that the choice of a question looks at. */
interface Choice {
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
 * Stops at the limit, or when no question is worth a screen, or when the bands of what is shown are
 * certain; but never while the urgency could still rise: it must be settled before a result.
 */
function nextEvidence(choice: Choice, assessed: UrgencyResult): CompiledQuestion | null {
  const { interview, settings, states } = choice;
  const candidates = waitingEvidence(states);
  const needed = candidates.filter((question) => assessed.undecided.has(question.id));
  const left =
    settings.maxQuestions -
    states.filter((state) => state.question.role === 'evidence' && state.answer).length;
  if (left <= needed.length) return best(needed, choice)?.question ?? null;
  const chosen = best(candidates, choice);
  if (chosen && needed.includes(chosen.question)) return chosen.question;
  const isWorthIt = chosen !== null && chosen.gain >= interview.pack.json.limits.minGain;
  return isWorthIt && !isCertain(choice, left)
    ? chosen.question
    : (best(needed, choice)?.question ?? null);
}

/** Evidence questions that are shown and not answered yet, in the order of the states. */
export function waitingEvidence(states: readonly QuestionState[]): readonly CompiledQuestion[] {
  return states
    .filter((state) => state.question.role === 'evidence' && waiting(state))
    .map((state) => state.question);
}

interface Candidate {
  readonly question: CompiledQuestion;
  readonly gain: number;
}

function best(
  candidates: readonly CompiledQuestion[],
  { interview, settings, posteriors }: Choice,
): Candidate | null {
  if (candidates.length === 0) return null;
  if (settings.order === 'authored') return { question: candidates[0]!, gain: Infinity };
  const gains = gainsOf(candidates, interview, posteriors());
  return candidates
    .map((question, index) => ({ question, gain: gains[index]! }))
    .reduce((top, candidate) => (candidate.gain > top.gain ? candidate : top));
}

/** Expected gain (nats) of each question, summed over the perspectives that weigh evidence. */
export function gainsOf(
  candidates: readonly CompiledQuestion[],
  { states }: InterviewState,
  posteriors: Posteriors,
): readonly number[] {
  const outlooks = [...posteriors.values()].map(outlookOf);
  return candidates.map((question) => {
    let gain = 0;
    for (const outlook of outlooks) {
      const table = outlook.posterior.stratum.byPlace[question.index];
      if (table)
        gain += expectedGain(
          table,
          outlook,
          question.hasConditionalOptions
            ? rowsAmong(table, states.get(question.id)!.options)
            : table.rows,
        );
    }
    return gain;
  });
}

function rowsAmong(table: QuestionTable, options: readonly Option[]): readonly number[] {
  return table.rows.filter((row) => options.some((option) => option.id === table.options[row]));
}

/** The certified stop: what may still be asked cannot change what is shown. */
function isCertain(
  { interview: { pack }, states, settings, posteriors }: Choice,
  left: number,
): boolean {
  if (settings.order === 'authored') return false;
  const open = states.filter(({ answer, applies }) => !answer && applies !== FALSE);
  const stratumKnown =
    !pack.json.strata ||
    states.some((state) => state.question.id === pack.json.strata!.question && state.answer);
  return (
    stratumKnown &&
    [...posteriors().values()].every((posterior) => {
      const tables = open
        .map(({ question }) => posterior.stratum.byPlace[question.index])
        .filter((table): table is QuestionTable => table !== undefined);
      // What is not chosen by gain is asked besides, whatever the limit.
      const besides = tables.filter((table) => table.question.role !== 'evidence').length;
      return (
        !mayBecomeStrong(posterior, open) && bandsAreCertain(posterior, tables, left + besides)
      );
    })
  );
}

/** A cause is held back from `strong` by a question that may still be asked. */
function mayBecomeStrong(posterior: Posterior, open: readonly QuestionState[]): boolean {
  const ids = new Set(open.map(({ question }) => question.id));
  const best = bestChance(posterior);
  const { model } = posterior;
  return model.causes.some(
    (_, index) =>
      bandOf(posterior, index, best, model.perspective.fit) === 'strong' &&
      unmetNeeds(posterior, index).some((id) => ids.has(id)),
  );
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
