import { multiProbability, singleProbabilities, type Evidence } from '../engine/index.js';
import { forStratum } from '../engine/weights.js';
import type { AuthoredOption, AuthoredPack, AuthoredQuestion } from './authored.js';

/** What the engine makes of one authored number in one stratum. */
export interface Effective {
  readonly option: string;
  /** P(option | cause). */
  readonly probability: number;
  /** P(option | cause) / base rate: what the finding really counts for. */
  readonly ratio: number;
}

/**
 * By what a single-choice question divides its ratios: `Σ b·LR / (1 − Σ p)` over the options
 * without an authored probability. 1 when the ratios agree with the base rates; null where no ratio
 * is authored.
 */
export function normaliser(
  options: readonly AuthoredOption[],
  evidence: Evidence,
  stratum: number,
): number | null {
  if (!evidence.lr) return null;
  const authored = evidence.p ?? {};
  const left =
    1 - Object.values(authored).reduce<number>((sum, p) => sum + forStratum(p, stratum), 0);
  const mass = options
    .filter(({ id }) => !(id in authored))
    .reduce(
      (sum, { id, base }) =>
        sum + (base?.[stratum] ?? 0) * forStratum(evidence.lr?.[id] ?? 1, stratum),
      0,
    );
  return mass / left;
}

/**
 * What the engine makes of the authored numbers of a question; options without a base rate are left
 * out.
 */
export function effectiveRatios(
  question: AuthoredQuestion,
  evidence: Evidence,
  stratum: number,
  prior: number,
): readonly Effective[] {
  const options = question.options ?? [];
  const { lr = {}, p = {} } = evidence;
  const authored = options.filter(({ id, base }) => base && (id in lr || id in p));
  const single =
    question.type === 'single'
      ? singleProbabilities({ ...question, options }, evidence, stratum)
      : null;
  return authored.map(({ id, base }) => {
    const share = base![stratum]!;
    const given = p[id] === undefined ? undefined : forStratum(p[id], stratum);
    const probability =
      single?.[id] ?? given ?? multiProbability(share, forStratum(lr[id]!, stratum), prior);
    return { option: id, probability, ratio: probability / share };
  });
}

/**
 * Prior of a cause by stratum, normalised over the ranked causes of its perspective and "something
 * else".
 */
export function normalisedPrior(pack: AuthoredPack, causeId: string): readonly number[] {
  const cause = pack.causes.find(({ id }) => id === causeId)!;
  const rivals = pack.causes.filter(
    ({ perspective, prior }) => prior && perspective === cause.perspective,
  );
  const other = pack.head.perspectives.find(({ id }) => id === cause.perspective)?.otherPrior ?? [];
  return pack.head.strata.groups.map((_, s) => {
    const total = rivals.reduce((sum, rival) => sum + (rival.prior!.values[s] ?? 0), other[s] ?? 0);
    return total > 0 ? (cause.prior?.values[s] ?? 0) / total : 0;
  });
}
