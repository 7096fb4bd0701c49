import type { Fit, FitThresholds } from './pack.js';
import type { InterviewState, QuestionState } from './interview-state.js';
import {
  rowsOf,
  totals,
  type Answered,
  type PerspectiveModel,
  type QuestionTable,
  type StratumModel,
} from './evidence-model.js';

/**
 * The joint posterior of one perspective. Arrays run over its causes; those with one more end with
 * "something else".
 */
export interface Posterior {
  readonly model: PerspectiveModel;
  readonly stratum: StratumModel;
  readonly states: InterviewState['states'];
  readonly answered: readonly Answered[];
  /** shrinkage · Σ W for each cause. */
  readonly evidence: Float64Array;
  /** How many answered questions each cause has evidence on. */
  readonly counts: Int32Array;
  /** ln prior + evidence, "something else" last; not normalised. */
  readonly logs: Float64Array;
  /** Normalised, "something else" last. */
  readonly chance: Float64Array;
  /** Place of the greatest chance, and the sum of all chances relative to it. */
  readonly top: number;
  readonly total: number;
}

/** The stratum that the answers put the person in, as an index into per-stratum numbers. */
export function stratumOf({ pack, states }: InterviewState): number {
  const { strata } = pack.json;
  if (!strata) return 0;
  const chosen = states.get(strata.question)!.answer?.chosen[0];
  const index = strata.groups.findIndex((group) => group.options.includes(chosen ?? ''));
  return index >= 0 ? index : strata.groups.findIndex((group) => group.id === strata.default);
}

/**
 * Bayes over the causes of a perspective and "something else", whose weight is always 0:
 * `ln P(c) = ln prior_c(stratum) + shrinkage · Σ_q W(c, q) − ln Z`, the W as in `evidence-model.ts`.
 * Vectors of single answers are remembered, so that one more answer costs one more addition.
 */
export function posteriorOf(interview: InterviewState, model: PerspectiveModel): Posterior {
  const stratum = model.stratum(stratumOf(interview));
  const answered = answersIn(interview, stratum);
  const { shrinkage } = model.perspective;
  const evidence = new Float64Array(model.causes.length);
  const counts = new Int32Array(model.causes.length);
  for (const {
    table: { columns },
    totals: weights,
  } of answered) {
    for (let column = 0; column < weights.length; column++) {
      const cause = columns[column]!;
      evidence[cause]! += shrinkage * weights[column]!;
      counts[cause]!++;
    }
  }
  const logs = stratum.logPriors.slice();
  for (let index = 0; index < evidence.length; index++) logs[index]! += evidence[index]!;
  const { states } = interview;
  return { model, stratum, states, answered, evidence, counts, logs, ...normalise(logs) };
}

function normalise(logs: Float64Array): Pick<Posterior, 'chance' | 'top' | 'total'> {
  let top = 0;
  for (let index = 1; index < logs.length; index++) if (logs[index]! > logs[top]!) top = index;
  const most = logs[top]!;
  const chance = new Float64Array(logs.length);
  let total = 0;
  for (let index = 0; index < logs.length; index++)
    total += chance[index] = Math.exp(logs[index]! - most);
  for (let index = 0; index < logs.length; index++) chance[index]! /= total;
  return { chance, top, total };
}

/**
 * ln(P / (1 − P)) of one cause, exact also where P is next to 0 or 1: of all but the likeliest, 1 −
 * P is at least a half, so the subtraction loses nothing; for the likeliest, the others are summed.
 */
export function logOddsOf({ logs, chance, top, total }: Posterior, index: number): number {
  const most = logs[top]!;
  if (index !== top) return logs[index]! - most - Math.log(total) - Math.log1p(-chance[index]!);
  let second = -Infinity;
  logs.forEach((log, other) => {
    if (other !== top && log > second) second = log;
  });
  let rest = 0;
  logs.forEach((log, other) => {
    if (other !== top) rest += Math.exp(log - second);
  });
  return most - second - Math.log(rest);
}

function answersIn(interview: InterviewState, stratum: StratumModel): readonly Answered[] {
  const found: Answered[] = [];
  for (const state of interview.answered) {
    const table = stratum.byPlace[state.question.index];
    if (table && !state.answer!.unsure) found.push(remember(table, state.answer!.chosen, state));
  }
  return found;
}

const MAX_REMEMBERED = 64;

/**
 * The vector of an answer, worked out once: the same answer is met again at every step of an
 * interview.
 */
function remember(
  table: QuestionTable,
  chosen: readonly string[],
  { question, options }: QuestionState,
): Answered {
  // What was offered and not ticked counts in a multi-choice question only.
  const offered =
    options === question.options || question.type !== 'multi'
      ? null
      : options.map((option) => option.id);
  // Ids hold no comma and no stroke.
  const key = offered ? `${chosen.join()}|${offered.join()}` : chosen.join();
  const found = table.remembered.get(key);
  if (found) return found;
  if (table.remembered.size >= MAX_REMEMBERED) table.remembered.clear();
  const rows = rowsOf(table, chosen, offered ?? table.options);
  const answered = { table, rows, totals: totals(table, rows) };
  table.remembered.set(key, answered);
  return answered;
}

/**
 * The band shown to the person. Two causes may stand together, so a band needs three things: the
 * cause's own evidence speaks for it, it holds up against the best cause and against "something
 * else", and enough was answered.
 */
export function bandOf(
  { counts, evidence, chance }: Posterior,
  index: number,
  best: number,
  thresholds: FitThresholds,
): Fit {
  if (counts[index]! < thresholds.minAnswered) return 'unknown';
  const other = chance[chance.length - 1]!;
  const reaches = (band: FitThresholds['strong']): boolean =>
    evidence[index]! >= band.evidence &&
    chance[index]! >= band.ofBest * best &&
    chance[index]! >= band.ofOther * other;
  return reaches(thresholds.strong) ? 'strong' : reaches(thresholds.partial) ? 'partial' : 'weak';
}

/** The greatest chance among the causes, "something else" left out. */
export function bestChance({ chance }: Posterior): number {
  let best = 0;
  for (let index = 0; index < chance.length - 1; index++) best = Math.max(best, chance[index]!);
  return best;
}
