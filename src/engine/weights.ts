import type { Cause, Evidence, Grade, PackJson, Perspective, PerStratum, Question } from './pack.js';

/** Log ratios of one cause's one question in one stratum, after the cap on single weights. */
export interface QuestionWeights {
  /** ln(P(option | cause) / base), option by option; for a multi-choice option, of its being ticked. */
  readonly ticked: Readonly<Record<string, number>>;
  /** Multi-choice only: ln((1 − P) / (1 − base)), of the option's not being ticked. */
  readonly unticked: Readonly<Record<string, number>>;
  /** P(option | cause), for the expected gain of asking. */
  readonly probability: Readonly<Record<string, number>>;
}

/** One cause that is ranked by likelihood ratios. */
export interface RankedModel {
  readonly cause: Cause;
  /** Normalised prior, by stratum. */
  readonly prior: readonly number[];
  /** By stratum, then by question. */
  readonly questions: readonly ReadonlyMap<string, QuestionWeights>[];
}

/** All that ranking needs of one likelihood-ratio perspective. */
export interface PerspectiveModel {
  readonly perspective: Required<Pick<Perspective, 'shrink' | 'cap' | 'questionCap' | 'share' | 'fit'>> & Perspective;
  /** Normalised prior of "something else", by stratum. */
  readonly otherPrior: readonly number[];
  readonly causes: readonly RankedModel[];
}

/** Likelihood-ratio models by perspective id. */
export type Weights = ReadonlyMap<string, PerspectiveModel>;

/** The value for a stratum of a number that may be one for all. */
export function forStratum(value: PerStratum, stratum: number): number {
  return typeof value === 'number' ? value : value[stratum]!;
}

/** Grade and sources of one option's number. */
export function provenance(evidence: Evidence, option: string): { readonly grade: Grade; readonly sources: readonly string[] } {
  return evidence.at?.[option] ?? evidence;
}

/**
 * P(option | cause) for each option of a single-choice question: `b·LR / Σ b·LR`, where options with an
 * authored probability keep it and the others share what is left. An option without a ratio has ratio 1.
 */
export function singleProbabilities(question: Question, evidence: Evidence, stratum: number): Record<string, number> {
  const authored = evidence.p ?? {};
  const fixed = Object.values(authored).reduce<number>((sum, p) => sum + forStratum(p, stratum), 0);
  const mass = (option: Question['options'][number]): number =>
    option.id in authored ? 0 : (option.base?.[stratum] ?? 0) * forStratum(evidence.lr?.[option.id] ?? 1, stratum);
  const total = question.options.reduce((sum, option) => sum + mass(option), 0);
  return Object.fromEntries(question.options.filter((option) => option.base).map((option) => [
    option.id,
    option.id in authored ? forStratum(authored[option.id]!, stratum) : total > 0 ? (1 - fixed) * mass(option) / total : 0,
  ]));
}

/**
 * P(ticked | cause) for an option of a multi-choice question. The authored ratio compares the cause with all else,
 * and the base rate is the mixture of both, so `p0 = b / (1 + π(LR − 1))` and `P = LR·p0` with π the cause's prior.
 */
export function multiProbability(base: number, ratio: number, prior: number): number {
  return ratio * base / (1 + prior * (ratio - 1));
}

/** Works out every weight of a pack once: cause × question × option × stratum. */
export function compileWeights(json: PackJson, questions: readonly Question[]): Weights {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return new Map(json.perspectives.filter((perspective) => perspective.method === 'likelihood-ratio')
    .map((perspective) => [perspective.id, perspectiveModel(perspective as PerspectiveModel['perspective'], json, byId)]));
}

function perspectiveModel(perspective: PerspectiveModel['perspective'], json: PackJson, byId: ReadonlyMap<string, Question>): PerspectiveModel {
  const strata = json.strata.groups.map((_, stratum) => stratum);
  const causes = json.causes.filter((cause) => cause.perspective === perspective.id && cause.prior);
  const other = perspective.otherPrior ?? strata.map(() => 0);
  const totals = strata.map((s) => causes.reduce((sum, cause) => sum + cause.prior![s]!, other[s]!));
  return {
    perspective,
    otherPrior: strata.map((s) => other[s]! / totals[s]!),
    causes: causes.map((cause) => {
      const prior = strata.map((s) => cause.prior![s]! / totals[s]!);
      return { cause, prior, questions: strata.map((s) => causeWeights(cause, prior[s]!, s, perspective, byId)) };
    }),
  };
}

function causeWeights(cause: Cause, prior: number, stratum: number, perspective: Perspective, byId: ReadonlyMap<string, Question>): Map<string, QuestionWeights> {
  const limit = Math.log(perspective.cap ?? Infinity);
  return new Map(Object.entries(cause.evidence ?? {}).map(([id, evidence]) => {
    const question = byId.get(id)!;
    const weights = question.type === 'multi'
      ? multiWeights(question, evidence, prior, stratum, limit)
      : singleWeights(question, evidence, stratum, limit);
    return [id, weights];
  }));
}

function clip(weight: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, weight));
}

/** ln(p / base), capped; an answer that nobody gives says nothing. */
function logRatio(p: number, base: number, limit: number): number {
  return base > 0 ? clip(Math.log(p / base), limit) : 0;
}

function singleWeights(question: Question, evidence: Evidence, stratum: number, limit: number): QuestionWeights {
  const probability = singleProbabilities(question, evidence, stratum);
  const ticked = Object.fromEntries(question.options.filter((option) => option.base).map((option) =>
    [option.id, logRatio(probability[option.id]!, option.base![stratum]!, limit)]));
  return { ticked, unticked: {}, probability };
}

function multiWeights(question: Question, evidence: Evidence, prior: number, stratum: number, limit: number): QuestionWeights {
  const ticked: Record<string, number> = {};
  const unticked: Record<string, number> = {};
  const probability: Record<string, number> = {};
  for (const option of question.options) {
    const ratio = evidence.lr?.[option.id];
    const authored = evidence.p?.[option.id];
    if (ratio === undefined && authored === undefined) continue;
    const base = option.base![stratum]!;
    const p = authored === undefined ? multiProbability(base, forStratum(ratio!, stratum), prior) : forStratum(authored, stratum);
    probability[option.id] = p;
    ticked[option.id] = logRatio(p, base, limit);
    unticked[option.id] = logRatio(1 - p, 1 - base, limit);
  }
  return { ticked, unticked, probability };
}

/** Total log ratio of one question for one cause, before shrink, with each finding's part in it. */
export interface QuestionTotal {
  readonly total: number;
  readonly parts: readonly { readonly option: string; readonly present: boolean; readonly weight: number }[];
}

const NOTHING: QuestionTotal = { total: 0, parts: [] };

/**
 * What an answer to a question is worth for a cause: the strongest finding whole, the others by `share`
 * because they depend on each other, the total clipped to ±`limit` (ln of the question cap).
 */
export function questionTotal(weights: QuestionWeights, question: Question, chosen: readonly string[], visible: readonly string[], share: number, limit: number): QuestionTotal {
  const multi = question.type === 'multi';
  const options = multi ? visible.filter((option) => option in weights.ticked) : chosen.filter((option) => option in weights.ticked);
  const findings = options.map((option) => {
    const present = chosen.includes(option);
    return { option, present, weight: (present ? weights.ticked : weights.unticked)[option]! };
  }).filter((finding) => finding.weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  if (findings.length === 0) return NOTHING;
  const parts = findings.map((finding, rank) => ({ ...finding, weight: rank === 0 ? finding.weight : finding.weight * share }));
  return { total: clip(parts.reduce((sum, part) => sum + part.weight, 0), limit), parts };
}
