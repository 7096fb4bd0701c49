import { evaluate } from './condition.js';
import { isBelow } from './levels.js';
import type { Cause, Fit, Perspective, Urgency } from './pack.js';
import { bandOf, bestChance, logOddsOf, type Posterior } from './posterior.js';
import type { RankedCause, Weighed } from './session-types.js';
import type { FitLookup, Situation } from './situation.js';
import { columnOf, partsOf } from './tables.js';
import { FALSE, TRUE } from './truth.js';
import { provenance } from './weights.js';

/** The posteriors of the perspectives in play that weigh evidence, by perspective id. */
export type Posteriors = ReadonlyMap<string, Posterior>;

/**
 * Every cause of the perspectives in play, best first within its perspective, then the cards shown
 * by rule. A perspective confined below some urgency is left out at or above it: its explanations
 * must not delay care.
 */
export function rankCauses(
  situation: Situation,
  posteriors: Posteriors,
  perspectives: ReadonlySet<string>,
  urgency: Urgency,
): readonly RankedCause[] {
  return situation.pack.json.perspectives
    .filter(
      (perspective) =>
        perspectives.has(perspective.id) &&
        (!perspective.below || isBelow(urgency, perspective.below)),
    )
    .flatMap((perspective) =>
      perspective.method === 'points'
        ? tallied(situation, perspective)
        : [
            ...weighed(situation, posteriors.get(perspective.id)!),
            ...cards(situation, perspective),
          ],
    );
}

/** Answers `fit` conditions by the ranking, one cause at a time. */
export function fitLookup(situation: Situation, posteriors: () => Posteriors): FitLookup {
  const fitOf = (id: string): Fit => {
    const cause = situation.pack.json.causes.find((candidate) => candidate.id === id)!;
    if (cause.card) return cardFit(situation, cause);
    if (cause.points) return tallyBand(situation, cause, pointsOf(situation, cause));
    const posterior = posteriors().get(cause.perspective);
    const index = posterior?.model.causes.indexOf(cause) ?? -1;
    return index < 0
      ? 'unknown'
      : bandOf(posterior!, index, bestChance(posterior!), posterior!.model.perspective.fit);
  };
  return (cause, atLeast) => {
    const fit = fitOf(cause);
    return fit === 'strong' || (fit === 'partial' && atLeast === 'partial') ? TRUE : FALSE;
  };
}

function weighed({ pack }: Situation, posterior: Posterior): readonly RankedCause[] {
  const { model, chance } = posterior;
  const best = bestChance(posterior);
  const explainAt = Math.log(pack.json.limits.explainAt);
  return model.causes
    .map((_, index) => index)
    .sort((a, b) => chance[b]! - chance[a]!)
    .map((index) => {
      const cause = model.causes[index]!;
      return {
        id: cause.id,
        perspective: cause.perspective,
        fit: bandOf(posterior, index, best, model.perspective.fit),
        logOdds: logOddsOf(posterior, index),
        ...findings(posterior, index, explainAt),
      };
    });
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
    for (const { option, present, weight } of partsOf(table, rows, column)) {
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

function causesOf({ pack }: Situation, perspective: Perspective): readonly Cause[] {
  return pack.json.causes.filter((cause) => cause.perspective === perspective.id);
}

function cards(situation: Situation, perspective: Perspective): readonly RankedCause[] {
  return causesOf(situation, perspective)
    .filter((cause) => cause.card)
    .map((cause) => ({
      id: cause.id,
      perspective: cause.perspective,
      fit: cardFit(situation, cause),
      logOdds: null,
      for: [],
      against: [],
    }));
}

function cardFit({ context }: Situation, { card }: Cause): Fit {
  const holds = (condition: NonNullable<Cause['card']>['strong']): boolean =>
    condition !== undefined && evaluate(condition, context) === TRUE;
  return holds(card!.strong) ? 'strong' : holds(card!.partial) ? 'partial' : 'weak';
}

/** A perspective without published ratios is counted in points and never turned into odds. */
function tallied(situation: Situation, perspective: Perspective): readonly RankedCause[] {
  return causesOf(situation, perspective)
    .filter((cause) => cause.points)
    .map((cause) => ({ cause, total: pointsOf(situation, cause) }))
    .sort((a, b) => (b.total ?? -Infinity) - (a.total ?? -Infinity))
    .map(({ cause, total }) => ({
      id: cause.id,
      perspective: perspective.id,
      fit: tallyBand(situation, cause, total),
      logOdds: null,
      for: [],
      against: [],
    }));
}

function pointsOf({ states }: Situation, cause: Cause): number | null {
  let total: number | null = null;
  for (const [id, points] of Object.entries(cause.points!)) {
    const given = states.get(id)!.given;
    if (given && !given.unsure)
      total = (total ?? 0) + given.chosen.reduce((sum, option) => sum + (points[option] ?? 0), 0);
  }
  return total;
}

function tallyBand({ context }: Situation, { bands }: Cause, total: number | null): Fit {
  if (total === null) return 'unknown';
  const allowed = !bands!.strongRequires || evaluate(bands!.strongRequires, context) === TRUE;
  return total >= bands!.strong && allowed
    ? 'strong'
    : total >= bands!.partial
      ? 'partial'
      : 'weak';
}
