import type { CompiledQuestion } from './compile.js';
import { currentRankings, expectedGain } from './choice.js';
import { isBelow } from './levels.js';
import type { SessionOptions } from './session-types.js';
import type { QuestionState, Situation } from './situation.js';
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
 * Gates, red flags and what they open come first, in authored order; then evidence, the most telling first;
 * then the questions of perspectives that are counted in points. An emergency interrupts at once.
 */
export function nextQuestion(situation: Situation, judged: UrgencyResult, settings: Settings): CompiledQuestion | null {
  if (isOver(judged)) return null;
  const states = [...situation.pack.questions].map((question) => situation.states.get(question.id)!);
  const fixed = states.find((state) => state.question.fixed && waiting(state));
  if (fixed) return fixed.question;
  return nextEvidence(situation, judged, settings, states) ?? nextPattern(situation, judged, states);
}

function isOver({ urgency, ended }: UrgencyResult): boolean {
  return urgency === 'emergency' || ended;
}

function nextEvidence(situation: Situation, judged: UrgencyResult, settings: Settings, states: readonly QuestionState[]): CompiledQuestion | null {
  const candidates = states.filter((state) => state.question.role === 'evidence' && waiting(state)).map((state) => state.question);
  const needed = candidates.filter((question) => judged.undecided.has(question.id));
  const left = settings.maxQuestions - states.filter((state) => state.question.role === 'evidence' && state.given).length;
  if (left <= needed.length) return bestOf(needed, situation, settings)?.question ?? null;
  const best = bestOf(candidates, situation, settings);
  if (best && (best.gain >= situation.pack.json.limits.minGain || needed.includes(best.question))) return best.question;
  // Nothing left is worth a screen for the ranking, but the urgency must be settled before a result.
  return bestOf(needed, situation, settings)?.question ?? null;
}

function bestOf(candidates: readonly CompiledQuestion[], situation: Situation, settings: Settings): { question: CompiledQuestion; gain: number } | null {
  if (candidates.length === 0) return null;
  if (settings.order === 'authored') return { question: candidates[0]!, gain: Infinity };
  const rankings = currentRankings(situation, settings.perspectives);
  return candidates.map((question) => ({ question, gain: expectedGain(question, situation, rankings) }))
    .reduce((best, candidate) => candidate.gain > best.gain ? candidate : best);
}

function nextPattern({ pack }: Situation, { urgency }: UrgencyResult, states: readonly QuestionState[]): CompiledQuestion | null {
  const inPlay = (question: CompiledQuestion): boolean => {
    const below = pack.json.perspectives.find((perspective) => perspective.id === question.perspective)?.below;
    return !below || isBelow(urgency, below);
  };
  return states.find((state) => state.question.role === 'pattern' && waiting(state) && inPlay(state.question))?.question ?? null;
}

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
