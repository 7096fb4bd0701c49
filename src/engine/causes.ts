import { evaluate } from './condition.js';
import { fitReaches } from './fit.js';
import { isBelow } from './levels.js';
import type { Cause, Fit, Perspective, Urgency } from './pack.js';
import { bandOf, bestChance, logOddsOf, type Posterior } from './posterior.js';
import type { RankedCause, Weighed } from './session-types.js';
import type { FitLookup, InterviewState } from './interview-state.js';
import { columnOf, findingWeights } from './evidence-model.js';
import { certain, TRUE } from './truth.js';
import { provenance } from './weights.js';

/** The posteriors of the perspectives in play that weigh evidence, by perspective id. */
export type Posteriors = ReadonlyMap<string, Posterior>;

/**
 * Every cause of the perspectives in play, best first within its perspective, then the cards shown
 * by rule. A perspective confined below some urgency is left out at or above it: its explanations
 * must not delay care.
 */
export function rankCauses(
  interview: InterviewState,
  posteriors: Posteriors,
  perspectives: ReadonlySet<string>,
  urgency: Urgency,
): readonly RankedCause[] {
  return interview.pack.json.perspectives
    .filter(
      (perspective) =>
        perspectives.has(perspective.id) &&
        (!perspective.below || isBelow(urgency, perspective.below)),
    )
    .flatMap((perspective) =>
      perspective.method === 'points'
        ? tallied(interview, perspective)
        : [
            ...weighed(interview, posteriors.get(perspective.id)!),
            ...cards(interview, perspective),
          ],
    );
}

/** Answers `fit` conditions by the ranking, one cause at a time. */
export function fitLookup(interview: InterviewState, posteriors: () => Posteriors): FitLookup {
  const fitOf = (id: string): Fit => {
    const cause = interview.pack.json.causes.find((candidate) => candidate.id === id)!;
    if (cause.card) return cardFit(interview, cause);
    if (cause.points) return tallyBand(interview, cause, pointsOf(interview, cause));
    const posterior = posteriors().get(cause.perspective);
    const index = posterior?.model.causes.indexOf(cause) ?? -1;
    return index < 0 ? 'unknown' : fitIn(posterior!, index, bestChance(posterior!));
  };
  return (cause, atLeast) => certain(fitReaches(fitOf(cause), atLeast));
}

/** Bands in the order in which causes are listed. */
const BANDS: readonly Fit[] = ['strong', 'partial', 'weak', 'unknown'];

function weighed({ pack }: InterviewState, posterior: Posterior): readonly RankedCause[] {
  const { model, chance } = posterior;
  const best = bestChance(posterior);
  const explainAt = Math.log(pack.json.limits.explainAt);
  const fits = model.causes.map((_, index) => fitIn(posterior, index, best));
  const band = (index: number): number => BANDS.indexOf(fits[index]!);
  return model.causes
    .map((_, index) => index)
    .sort((a, b) => band(a) - band(b) || chance[b]! - chance[a]!)
    .map((index) => {
      const cause = model.causes[index]!;
      return {
        id: cause.id,
        perspective: cause.perspective,
        fit: fits[index]!,
        logOdds: logOddsOf(posterior, index),
        ...findings(posterior, index, explainAt),
      };
    });
}

/** The band of a cause; no more than partial until the questions that tell it apart speak for it. */
function fitIn(posterior: Posterior, index: number, best: number): Fit {
  const fit = bandOf(posterior, index, best, posterior.model.perspective.fit);
  return fit === 'strong' && unmetNeeds(posterior, index).length > 0 ? 'partial' : fit;
}

/**
 * Of the questions that a cause needs for `strong`, those without an answer, and all of them while
 * no answer speaks for the cause.
 */
export function unmetNeeds(
  { model, answered, states }: Posterior,
  index: number,
): readonly string[] {
  const needs = model.causes[index]!.needs ?? [];
  const speaks = answered.some(({ table, rows }) => {
    const column = needs.includes(table.question.id) ? columnOf(table, index) : -1;
    return column >= 0 && findingWeights(table, rows, column).some(({ weight }) => weight > 0);
  });
  const isAnswered = (id: string): boolean => states.get(id)!.answer?.unsure === false;
  return needs.filter((id) => !speaks || !isAnswered(id));
}

/**
 * What speaks for and against a cause, strongest first: findings that count for `explainAt` (a log
 * ratio) or more.
 */
function findings(
  { answered, model }: Posterior,
  index: number,
  explainAt: number,
): Pick<RankedCause, 'for' | 'against'> {
  const { evidence } = model.causes[index]!;
  const found: Weighed[] = [];
  for (const { table, rows } of answered) {
    const column = columnOf(table, index);
    if (column < 0) continue;
    for (const { option, present, weight } of findingWeights(table, rows, column)) {
      if (Math.abs(weight) < explainAt) continue;
      const { grade, sources } = provenance(evidence![table.question.id]!, option);
      found.push({ question: table.question.id, option, present, weight, grade, sources });
    }
  }
  found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    for: found.filter(({ weight }) => weight > 0),
    against: found.filter(({ weight }) => weight < 0),
  };
}

function causesOf({ pack }: InterviewState, perspective: Perspective): readonly Cause[] {
  return pack.json.causes.filter((cause) => cause.perspective === perspective.id);
}

function cards(interview: InterviewState, perspective: Perspective): readonly RankedCause[] {
  return causesOf(interview, perspective)
    .filter((cause) => cause.card)
    .map((cause) => ({
      id: cause.id,
      perspective: cause.perspective,
      fit: cardFit(interview, cause),
      logOdds: null,
      for: [],
      against: [],
    }));
}

function cardFit({ context }: InterviewState, { card }: Cause): Fit {
  const holds = (condition: NonNullable<Cause['card']>['strong']): boolean =>
    condition !== undefined && evaluate(condition, context) === TRUE;
  return holds(card!.strong) ? 'strong' : holds(card!.partial) ? 'partial' : 'weak';
}

/** A perspective without published ratios is counted in points and never turned into odds. */
function tallied(interview: InterviewState, perspective: Perspective): readonly RankedCause[] {
  return causesOf(interview, perspective)
    .filter((cause) => cause.points)
    .map((cause) => ({ cause, total: pointsOf(interview, cause) }))
    .sort((a, b) => (b.total ?? -Infinity) - (a.total ?? -Infinity))
    .map(({ cause, total }) => ({
      id: cause.id,
      perspective: perspective.id,
      fit: tallyBand(interview, cause, total),
      logOdds: null,
      for: [],
      against: [],
    }));
}

function pointsOf({ states }: InterviewState, cause: Cause): number | null {
  let total: number | null = null;
  for (const [id, points] of Object.entries(cause.points!)) {
    const answer = states.get(id)!.answer;
    if (answer && !answer.unsure)
      total = (total ?? 0) + answer.chosen.reduce((sum, option) => sum + (points[option] ?? 0), 0);
  }
  return total;
}

function tallyBand({ context }: InterviewState, { bands }: Cause, total: number | null): Fit {
  if (total === null) return 'unknown';
  const allowed = !bands!.strongRequires || evaluate(bands!.strongRequires, context) === TRUE;
  return total >= bands!.strong && allowed
    ? 'strong'
    : total >= bands!.partial
      ? 'partial'
      : 'weak';
}
