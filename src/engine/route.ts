import { bandsAreCertain } from './certify.js';
import type { Posteriors } from './causes.js';
import { expectedGain, outlookOf } from './choice.js';
import type { CompiledQuestion } from './compile.js';
import { isBelow } from './levels.js';
import type { Option } from './pack.js';
import type { SessionOptions } from './session-types.js';
import type { QuestionState, Situation } from './situation.js';
import type { QuestionTable } from './tables.js';
import { FALSE } from './truth.js';
import type { UrgencyResult } from './urgency.js';

/** Session options with their defaults filled in. */
export interface Settings {
  readonly perspectives: ReadonlySet<string>;
  readonly maxQuestions: number;
  readonly order: NonNullable<SessionOptions['order']>;
}

const waiting = (state: QuestionState): boolean => state.shown && !state.given;

/**
 * The question to ask now, or null when the interview is over.
 * Gates, red flags and what they open come first, in authored order; then evidence, the most
 * telling first; then the questions of perspectives that are counted in points. An emergency
 * interrupts at once.
 */
export function nextQuestion(
  situation: Situation,
  judged: UrgencyResult,
  settings: Settings,
  posteriors: () => Posteriors,
): CompiledQuestion | null {
  if (judged.urgency === 'emergency' || judged.ended) return null;
  const states = situation.pack.questions.map((question) => situation.states.get(question.id)!);
  const fixed = states.find((state) => state.question.fixed && waiting(state));
  if (fixed) return fixed.question;
  return (
    nextEvidence(situation, judged, settings, states, posteriors) ??
    nextPattern(situation, judged, states)
  );
}

/**
 * Stops at the limit, or when no question is worth a screen, or when the bands of what is shown are
 * certain; but never while the urgency could still rise: it must be settled before a result.
 */
function nextEvidence(
  situation: Situation,
  judged: UrgencyResult,
  settings: Settings,
  states: readonly QuestionState[],
  posteriors: () => Posteriors,
): CompiledQuestion | null {
  const candidates = states
    .filter((state) => state.question.role === 'evidence' && waiting(state))
    .map((state) => state.question);
  const needed = candidates.filter((question) => judged.undecided.has(question.id));
  const left =
    settings.maxQuestions -
    states.filter((state) => state.question.role === 'evidence' && state.given).length;
  const choose = (from: readonly CompiledQuestion[]): Candidate | null =>
    best(from, situation, settings, posteriors);
  if (left <= needed.length) return choose(needed)?.question ?? null;
  const chosen = choose(candidates);
  if (chosen && needed.includes(chosen.question)) return chosen.question;
  const isWorthIt = chosen !== null && chosen.gain >= situation.pack.json.limits.minGain;
  return isWorthIt && !isCertain(situation, states, settings, left, posteriors())
    ? chosen.question
    : (choose(needed)?.question ?? null);
}

interface Candidate {
  readonly question: CompiledQuestion;
  readonly gain: number;
}

function best(
  candidates: readonly CompiledQuestion[],
  situation: Situation,
  settings: Settings,
  posteriors: () => Posteriors,
): Candidate | null {
  if (candidates.length === 0) return null;
  if (settings.order === 'authored') return { question: candidates[0]!, gain: Infinity };
  const gains = gainsOf(candidates, situation, posteriors());
  return candidates
    .map((question, index) => ({ question, gain: gains[index]! }))
    .reduce((top, candidate) => (candidate.gain > top.gain ? candidate : top));
}

/** Expected gain (nats) of each question, summed over the perspectives that weigh evidence. */
export function gainsOf(
  candidates: readonly CompiledQuestion[],
  { states }: Situation,
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
          question.guarded ? rowsAmong(table, states.get(question.id)!.options) : table.rows,
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
  { pack }: Situation,
  states: readonly QuestionState[],
  settings: Settings,
  left: number,
  posteriors: Posteriors,
): boolean {
  if (settings.order === 'authored') return false;
  const open = states.filter(({ given, applies }) => !given && applies !== FALSE);
  const stratumKnown =
    !pack.json.strata ||
    states.some((state) => state.question.id === pack.json.strata!.question && state.given);
  return (
    stratumKnown &&
    [...posteriors.values()].every((posterior) => {
      const tables = open
        .map(({ question }) => posterior.stratum.byPlace[question.index])
        .filter((table): table is QuestionTable => table !== undefined);
      // What is not chosen by gain is asked besides, whatever the limit.
      const besides = tables.filter((table) => table.question.role !== 'evidence').length;
      return bandsAreCertain(posterior, tables, left + besides);
    })
  );
}

function nextPattern(
  { pack }: Situation,
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
