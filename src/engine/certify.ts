import { bandOf, bestChance, type Posterior } from './posterior.js';
import type { FitThresholds } from './pack.js';
import { boundsOf, type QuestionTable } from './tables.js';

/** Above this many numbers the bounds cost more than the question they might save. */
const MOST_CELLS = 50_000;

/**
 * True if no answers still to come can change what is shown: the band of any cause that is strong or partial, or
 * whether another becomes so. Sound, not complete: every open question is given its extreme weight for each cause at
 * once, and at most `left` of them are counted, the most extreme ones.
 * @param open tables of the questions that may still be asked
 * @param left how many of them may still be asked
 */
export function bandsAreCertain(posterior: Posterior, open: readonly QuestionTable[], left: number): boolean {
  if (open.reduce((cells, table) => cells + table.columns.length, 0) * Math.min(left, open.length) > MOST_CELLS) return false;
  const intervals = intervalsOf(posterior, open, left);
  const best = bestChance(posterior);
  const { fit } = posterior.model.perspective;
  return posterior.model.causes.every((_, index) => {
    const band = bandOf(posterior, index, best, fit);
    const strong = reaches(intervals, index, fit.strong);
    const partial = reaches(intervals, index, fit.partial);
    if (band === 'strong') return strong === 'always';
    if (band === 'partial') return strong === 'never' && partial === 'always';
    return strong === 'never' && partial === 'never';
  });
}

/** Least and greatest evidence (shrunk) and unnormalised log posterior that each cause can end with. */
interface Intervals {
  readonly lowEvidence: Float64Array;
  readonly highEvidence: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** ln of "something else", which no answer moves. */
  readonly other: number;
}

function intervalsOf(posterior: Posterior, open: readonly QuestionTable[], left: number): Intervals {
  const { evidence, logs, model } = posterior;
  const down = sumOfExtremes(open, evidence.length, left, (table) => boundsOf(table).low.map((bound) => -bound)).map((sum) => model.perspective.shrink * sum);
  const up = sumOfExtremes(open, evidence.length, left, (table) => boundsOf(table).high).map((sum) => model.perspective.shrink * sum);
  return {
    lowEvidence: evidence.map((sum, index) => sum - down[index]!),
    highEvidence: evidence.map((sum, index) => sum + up[index]!),
    low: evidence.map((_, index) => logs[index]! - down[index]!),
    high: evidence.map((_, index) => logs[index]! + up[index]!),
    other: logs[logs.length - 1]!,
  };
}

/** For each cause, the sum of the `left` greatest bounds (all ≥ 0) that any open questions could give it. */
function sumOfExtremes(open: readonly QuestionTable[], causes: number, left: number, boundOf: (table: QuestionTable) => Float64Array): Float64Array {
  const perCause: number[][] = Array.from({ length: causes }, () => []);
  for (const table of open) boundOf(table).forEach((bound, column) => perCause[table.columns[column]!]!.push(bound));
  return Float64Array.from(perCause, (bounds) => bounds.sort((a, b) => b - a).slice(0, left).reduce((sum, bound) => sum + bound, 0));
}

/** Whether a cause reaches a band whatever is answered, in no case, or in some. */
function reaches({ lowEvidence, highEvidence, low, high, other }: Intervals, index: number, band: FitThresholds['strong']): 'always' | 'never' | 'sometimes' {
  // A cause is always level with itself, so a band that asks for more than the best cause is never reached.
  const ofBest = (mine: number, theirs: Float64Array): number => Math.min(0, ...theirs.map((log, rival) => rival === index ? 0 : mine - log));
  const always = lowEvidence[index]! >= band.evidence
    && ofBest(low[index]!, high) >= Math.log(band.ofBest)
    && low[index]! - other >= Math.log(band.ofOther);
  if (always) return 'always';
  const possible = highEvidence[index]! >= band.evidence
    && ofBest(high[index]!, low) >= Math.log(band.ofBest)
    && high[index]! - other >= Math.log(band.ofOther);
  return possible ? 'sometimes' : 'never';
}
