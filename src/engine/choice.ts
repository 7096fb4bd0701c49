import type { CompiledQuestion } from './compile.js';
import { rank, stratumOf, type Ranking } from './causes.js';
import type { Situation } from './situation.js';
import type { PerspectiveModel } from './weights.js';

/**
 * Expected reduction of uncertainty (entropy in nats) about the causes from asking a question now, summed over
 * the perspectives that weigh evidence. A multi-choice question counts its most telling option whole and the
 * others by the share, as its answer would.
 */
export function expectedGain(question: CompiledQuestion, situation: Situation, rankings: ReadonlyMap<PerspectiveModel, Ranking>): number {
  const stratum = stratumOf(situation);
  const offered = situation.states.get(question.id)!.options.map((option) => option.id);
  let gain = 0;
  for (const [model, ranking] of rankings) {
    const prior = [...ranking.scores.map((score) => score.posterior), ranking.other];
    gain += question.type === 'multi'
      ? multiGain(question, offered, model, prior, stratum)
      : singleGain(question, offered, model, prior, stratum);
  }
  return gain;
}

/** The rankings from which gains are reckoned, one per perspective that weighs evidence. */
export function currentRankings(situation: Situation, perspectives: ReadonlySet<string>): ReadonlyMap<PerspectiveModel, Ranking> {
  return new Map([...situation.pack.weights].filter(([id]) => perspectives.has(id)).map(([, model]) => [model, rank(situation, model)]));
}

function entropy(distribution: readonly number[]): number {
  return -distribution.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
}

/** Gain of learning one outcome among several, each given by log weights over the causes ("something else" last). */
function gainOf(prior: readonly number[], outcomes: readonly { readonly base: number; readonly weights: readonly number[] }[], shrink: number): number {
  let expected = 0;
  let total = 0;
  for (const { base, weights } of outcomes) {
    const chance = base * prior.reduce((sum, p, index) => sum + p * Math.exp(weights[index]!), 0);
    const posterior = prior.map((p, index) => p * Math.exp(shrink * weights[index]!));
    const mass = posterior.reduce((sum, p) => sum + p, 0);
    if (mass <= 0) continue;
    expected += chance * entropy(posterior.map((p) => p / mass));
    total += chance;
  }
  return total > 0 ? Math.max(0, entropy(prior) - expected / total) : 0;
}

function weightsFor(model: PerspectiveModel, stratum: number, question: string, kind: 'ticked' | 'unticked', option: string): readonly number[] {
  return [...model.causes.map((cause) => cause.questions[stratum]!.get(question)?.[kind][option] ?? 0), 0];
}

function baseOf(question: CompiledQuestion, option: string, stratum: number): number {
  return question.options.find((candidate) => candidate.id === option)?.base?.[stratum] ?? 0;
}

function singleGain(question: CompiledQuestion, offered: readonly string[], model: PerspectiveModel, prior: readonly number[], stratum: number): number {
  const outcomes = offered.map((option) => ({ base: baseOf(question, option, stratum), weights: weightsFor(model, stratum, question.id, 'ticked', option) }));
  return gainOf(prior, outcomes, model.perspective.shrink);
}

function multiGain(question: CompiledQuestion, offered: readonly string[], model: PerspectiveModel, prior: readonly number[], stratum: number): number {
  const gains = offered.filter((option) => baseOf(question, option, stratum) > 0).map((option) => {
    const base = baseOf(question, option, stratum);
    return gainOf(prior, [
      { base, weights: weightsFor(model, stratum, question.id, 'ticked', option) },
      { base: 1 - base, weights: weightsFor(model, stratum, question.id, 'unticked', option) },
    ], model.perspective.shrink);
  });
  const best = Math.max(0, ...gains);
  const share = question.share ?? model.perspective.share;
  return best + share * (gains.reduce((sum, gain) => sum + gain, 0) - best);
}
