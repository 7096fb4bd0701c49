import { evaluate } from './condition.js';
import type { Cause, Fit, FitThresholds, Perspective, Urgency } from './pack.js';
import type { RankedCause, Weighed } from './session-types.js';
import { standing, type Situation } from './situation.js';
import { TRUE } from './truth.js';
import { isBelow } from './levels.js';
import { provenance, questionTotal, type PerspectiveModel, type QuestionTotal, type RankedModel } from './weights.js';

/** One cause's standing before it is put into words: what its own evidence says, and how it compares. */
export interface CauseScore {
  readonly model: RankedModel;
  /** shrink · Σ W, natural log. */
  readonly evidence: number;
  /** Posterior probability among the causes of the perspective and "something else". */
  readonly posterior: number;
  readonly logOdds: number;
  /** Questions answered that this cause has evidence on. */
  readonly answered: number;
  readonly totals: ReadonlyMap<string, QuestionTotal>;
}

/** The joint posterior of one perspective. */
export interface Ranking {
  readonly scores: readonly CauseScore[];
  readonly other: number;
}

/** The stratum that the answers put the person in, as an index into per-stratum numbers. */
export function stratumOf({ pack, states }: Situation): number {
  const { question, groups, default: fallback } = pack.json.strata;
  const chosen = states.get(question)?.given?.chosen[0];
  const index = groups.findIndex((group) => group.options.includes(chosen ?? ''));
  return index >= 0 ? index : groups.findIndex((group) => group.id === fallback);
}

/**
 * Bayes over the causes of a perspective and "something else", whose weight is always 0:
 * `ln P(c) = ln prior_c(stratum) + shrink · Σ_q W(c, q) − ln Z`, the W as in `weights.ts`.
 */
export function rank(situation: Situation, model: PerspectiveModel): Ranking {
  const stratum = stratumOf(situation);
  const own = model.causes.map((cause) => ownEvidence(situation, model, cause, stratum));
  const logs = own.map((evidence, index) => Math.log(model.causes[index]!.prior[stratum]!) + evidence.evidence);
  const logOther = Math.log(model.otherPrior[stratum]!);
  const all = [...logs, logOther];
  const scores = own.map((evidence, index) => {
    const rest = logSum(all.filter((_, other) => other !== index));
    const logOdds = logs[index]! - rest;
    return { ...evidence, model: model.causes[index]!, logOdds, posterior: 1 / (1 + Math.exp(-logOdds)) };
  });
  return { scores, other: Math.exp(logOther - logSum(all)) };
}

function ownEvidence(situation: Situation, { perspective }: PerspectiveModel, cause: RankedModel, stratum: number): Pick<CauseScore, 'evidence' | 'answered' | 'totals'> {
  const totals = new Map<string, QuestionTotal>();
  for (const [id, weights] of cause.questions[stratum]!) {
    const state = situation.states.get(id)!;
    const given = standing(situation, state);
    if (!given || given.unsure) continue;
    const { question } = state;
    const limit = Math.log(question.questionCap ?? perspective.questionCap);
    totals.set(id, questionTotal(weights, question, given.chosen, state.options.map((option) => option.id), question.share ?? perspective.share, limit));
  }
  const sum = [...totals.values()].reduce((total, part) => total + part.total, 0);
  return { evidence: perspective.shrink * sum, answered: totals.size, totals };
}

function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top === -Infinity ? -Infinity : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}

/**
 * The band shown to the person. Two causes may stand together, so a band needs three things: the cause's own
 * evidence speaks for it, it holds up against the best cause and against "something else", and enough was answered.
 */
export function bandOf(score: CauseScore, ranking: Ranking, thresholds: FitThresholds): Fit {
  if (score.answered < thresholds.minAnswered) return 'unknown';
  const best = Math.max(...ranking.scores.map((other) => other.posterior));
  const reaches = (band: FitThresholds['strong']): boolean =>
    score.evidence >= band.evidence && score.posterior >= band.ofBest * best && score.posterior >= band.ofOther * ranking.other;
  return reaches(thresholds.strong) ? 'strong' : reaches(thresholds.partial) ? 'partial' : 'weak';
}

/**
 * Every cause of the perspectives in play, best first within its perspective, then the cards shown by rule.
 * A perspective confined below some urgency is left out at or above it: its explanations must not delay care.
 */
export function rankCauses(situation: Situation, perspectives: ReadonlySet<string>, urgency: Urgency): readonly RankedCause[] {
  return situation.pack.json.perspectives
    .filter((perspective) => perspectives.has(perspective.id) && (!perspective.below || isBelow(urgency, perspective.below)))
    .flatMap((perspective) => perspective.method === 'points' ? tallied(situation, perspective) : weighed(situation, perspective));
}

function weighed(situation: Situation, perspective: Perspective): readonly RankedCause[] {
  const model = situation.pack.weights.get(perspective.id)!;
  const ranking = rank(situation, model);
  const explainAt = Math.log(situation.pack.json.limits.explainAt);
  const ranked = [...ranking.scores].sort((a, b) => b.posterior - a.posterior).map((score) => ({
    id: score.model.cause.id,
    perspective: perspective.id,
    fit: bandOf(score, ranking, model.perspective.fit),
    logOdds: score.logOdds,
    for: findings(score, (weight) => weight >= explainAt),
    against: findings(score, (weight) => weight <= -explainAt),
  }));
  const cards = causesOf(situation, perspective).filter((cause) => cause.card).map((cause) => card(situation, cause));
  return [...ranked, ...cards];
}

function causesOf({ pack }: Situation, perspective: Perspective): readonly Cause[] {
  return pack.json.causes.filter((cause) => cause.perspective === perspective.id);
}

function findings(score: CauseScore, counts: (weight: number) => boolean): readonly Weighed[] {
  return [...score.totals].flatMap(([question, { parts }]) => parts.filter((part) => counts(part.weight)).map((part) => ({
    question, option: part.option, present: part.present, weight: part.weight,
    grade: provenance(score.model.cause.evidence![question]!, part.option).grade,
    sources: provenance(score.model.cause.evidence![question]!, part.option).sources,
  }))).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function card({ context }: Situation, { id, perspective, card }: Cause): RankedCause {
  const holds = (condition: NonNullable<Cause['card']>['strong']): boolean => condition !== undefined && evaluate(condition, context) === TRUE;
  const fit: Fit = holds(card!.strong) ? 'strong' : holds(card!.partial) ? 'partial' : 'weak';
  return { id, perspective, fit, logOdds: null, for: [], against: [] };
}

/** A perspective without published ratios is counted in points and never turned into odds. */
function tallied(situation: Situation, perspective: Perspective): readonly RankedCause[] {
  return causesOf(situation, perspective).filter((cause) => cause.points && cause.bands)
    .map((cause) => ({ cause, total: pointsOf(situation, cause) }))
    .sort((a, b) => (b.total ?? -Infinity) - (a.total ?? -Infinity))
    .map(({ cause, total }) => ({ id: cause.id, perspective: perspective.id, fit: tallyBand(situation, cause, total), logOdds: null, for: [], against: [] }));
}

function pointsOf({ states }: Situation, cause: Cause): number | null {
  let total: number | null = null;
  for (const [id, points] of Object.entries(cause.points!)) {
    const given = states.get(id)!.given;
    if (given && !given.unsure) total = (total ?? 0) + given.chosen.reduce((sum, option) => sum + (points[option] ?? 0), 0);
  }
  return total;
}

function tallyBand({ context }: Situation, { bands }: Cause, total: number | null): Fit {
  if (total === null) return 'unknown';
  const allowed = !bands!.strongRequires || evaluate(bands!.strongRequires, context) === TRUE;
  return total >= bands!.strong && allowed ? 'strong' : total >= bands!.partial ? 'partial' : 'weak';
}
