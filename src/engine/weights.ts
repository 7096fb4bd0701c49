import type {
  Evidence,
  Grade,
  Option,
  PackJson,
  Perspective,
  PerStratum,
  Question,
} from './pack.js';

/**
 * The arithmetic that turns authored numbers into weights of evidence. Pure functions of content;
 * `evidence-model.ts` lays their results out for speed.
 */

/** The value for a stratum of a number that may be one for all. */
export function forStratum(value: PerStratum, stratum: number): number {
  return typeof value === 'number' ? value : value[stratum]!;
}

/** Grade and sources of one option's number. */
export function provenance(
  evidence: Evidence,
  option: string,
): { readonly grade: Grade; readonly sources: readonly string[] } {
  return evidence.perOption?.[option] ?? evidence;
}

/**
 * P(option | cause) for each option of a single-choice question: `b·LR / Σ b·LR`, where options
 * with an authored probability keep it and the others share what is left. An option without a ratio
 * has ratio 1.
 */
export function singleProbabilities(
  question: Question,
  evidence: Evidence,
  stratum: number,
): Record<string, number> {
  const authored = evidence.p ?? {};
  const mandatory = Object.values(authored).reduce<number>(
    (sum, p) => sum + forStratum(p, stratum),
    0,
  );
  const mass = (option: Question['options'][number]): number =>
    option.id in authored
      ? 0
      : (option.base?.[stratum] ?? 0) * forStratum(evidence.lr?.[option.id] ?? 1, stratum);
  const total = question.options.reduce((sum, option) => sum + mass(option), 0);
  return Object.fromEntries(
    question.options
      .filter((option) => option.base)
      .map((option) => [
        option.id,
        option.id in authored
          ? forStratum(authored[option.id]!, stratum)
          : total > 0
            ? ((1 - mandatory) * mass(option)) / total
            : 0,
      ]),
  );
}

/**
 * P(ticked | cause) for an option of a multi-choice question. The authored ratio compares the cause
 * with all else, and the base rate is the mixture of both, so `p0 = b / (1 + π(LR − 1))` and `P =
 * LR·p0` with π the cause's prior.
 */
export function multiProbability(base: number, ratio: number, prior: number): number {
  return (ratio * base) / (1 + prior * (ratio - 1));
}

/**
 * Log ratios of one option for one cause: of its being chosen and, in a multi-choice question, of
 * its not being ticked.
 */
export interface OptionWeight {
  readonly ticked: number;
  readonly unticked: number;
}

/** The cause whose weights are worked out: its prior, normalised, in one stratum. */
export interface CauseInStratum {
  readonly prior: number;
  readonly stratum: number;
}

/**
 * Log ratio P(option | cause) / base of every option that speaks, clipped to ±`limit` (ln of the
 * cap). An answer that nobody gives says nothing.
 */
export function optionWeights(
  question: Question,
  evidence: Evidence,
  cause: CauseInStratum,
  limit: number,
): ReadonlyMap<string, OptionWeight> {
  const { stratum } = cause;
  // A ratio can ask for more than certainty; the linter refuses it, and here it counts as
  // certainty.
  const log = (p: number, base: number): number =>
    base > 0 ? clip(Math.log(Math.max(0, Math.min(1, p)) / base), limit) : 0;
  if (question.type !== 'multi') {
    const probabilities = singleProbabilities(question, evidence, stratum);
    return new Map(
      question.options
        .filter((option) => option.base)
        .map((option) => [
          option.id,
          { ticked: log(probabilities[option.id]!, option.base![stratum]!), unticked: 0 },
        ]),
    );
  }
  const weights = new Map<string, OptionWeight>();
  for (const option of question.options) {
    const p = ticking(evidence, option, cause);
    if (p !== undefined) {
      const base = option.base![stratum]!;
      weights.set(option.id, { ticked: log(p, base), unticked: log(1 - p, 1 - base) });
    }
  }
  return weights;
}

function ticking(
  evidence: Evidence,
  { id, base }: Option,
  { prior, stratum }: CauseInStratum,
): number | undefined {
  const authored = evidence.p?.[id];
  if (authored !== undefined) return forStratum(authored, stratum);
  const ratio = evidence.lr?.[id];
  return ratio === undefined
    ? undefined
    : multiProbability(base?.[stratum] ?? 0, forStratum(ratio, stratum), prior);
}

/** A number held within ±`limit`. */
export function clip(weight: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, weight));
}

/** A perspective that weighs evidence, with all of its numbers. */
export type WeighingPerspective = Perspective &
  Required<Pick<Perspective, 'shrinkage' | 'lrCap' | 'questionCap' | 'dependenceDiscount' | 'fit'>>;

/** Priors of a perspective's ranked causes in a stratum, then of "something else", normalised. */
export function normalisedPriors(
  perspective: Perspective,
  causes: PackJson['causes'],
  stratum: number,
): Float64Array {
  const priors = Float64Array.from([
    ...causes.map((cause) => cause.prior![stratum]!),
    perspective.otherPrior![stratum]!,
  ]);
  const total = priors.reduce((sum, prior) => sum + prior, 0);
  return priors.map((prior) => prior / total);
}
