import { bandOf, bestChance, type Posterior } from './posterior.js';
import type { FitThresholds } from './pack.js';
import { boundsOf, columnOf, type QuestionTable } from './evidence-model.js';

/** Above this many numbers the bounds cost more than the question they might save. */
const MAX_CELLS = 50_000;

/**
 * A bar that would be met or missed by less counts as open: sums of logarithms taken in another
 * order differ in their last digits.
 */
const ROUNDING = 1e-9;

/**
 * True if no answers still to come can change what is shown: the band of any cause that is strong
 * or partial, or whether another becomes so. Sound, not complete: every open question is given its
 * extreme weight for each cause at once, and at most `left` of them are counted, the most extreme
 * ones. What lies within rounding of a bar is open.
 * @param open tables of the questions that may still be asked
 * @param left how many of them may still be asked
 */
export function bandsAreCertain(
  posterior: Posterior,
  open: readonly QuestionTable[],
  left: number,
): boolean {
  if (open.reduce((cells, table) => cells + table.columns.length, 0) > MAX_CELLS) return false;
  const best = bestChance(posterior);
  if (bestMayChange(posterior, open, left, best)) return false;
  const intervals = intervalsOf(posterior, open, left);
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

/**
 * Whether the best cause's own evidence alone leaves its band open. It is so at most steps, and
 * costs a few columns instead of all: nothing else need be worked out then.
 */
function bestMayChange(
  posterior: Posterior,
  open: readonly QuestionTable[],
  left: number,
  best: number,
): boolean {
  const { model, chance, evidence, logs } = posterior;
  const { fit, shrinkage } = model.perspective;
  const index = chance.indexOf(best);
  const margin = fit.strong.evidence - evidence[index]!;
  if (bandOf(posterior, index, best, fit) === 'strong')
    return canExceed(open, left, {
      cause: index,
      side: 'low',
      need: (-margin - ROUNDING) / shrinkage,
    });
  const behind = Math.log(fit.strong.ofOther) - (logs[index]! - logs[logs.length - 1]!);
  const need = (Math.max(margin, behind) - ROUNDING) / shrinkage;
  return fit.strong.ofBest <= 1 && canExceed(open, left, { cause: index, side: 'high', need });
}

/** A cause, whether its evidence is to fall or to rise, and by more than what (before shrinkage). */
interface Move {
  readonly cause: number;
  readonly side: 'low' | 'high';
  readonly need: number;
}

/**
 * Whether `left` of the open questions can bring a move about. The first ones often do, and then
 * the rest need not be looked at.
 */
function canExceed(
  open: readonly QuestionTable[],
  left: number,
  { cause, side, need }: Move,
): boolean {
  const bounds = new Float64Array(open.length);
  let sum = 0;
  for (let place = 0; place < open.length; place++) {
    const column = columnOf(open[place]!, cause);
    if (column >= 0) bounds[place] = Math.abs(boundsOf(open[place]!)[side][column]!);
    sum += bounds[place]!;
    if (place < left && sum > need) return true;
  }
  return sumOfLargest(bounds, left) > need;
}

/**
 * Least and greatest evidence (shrunk) and unnormalised log posterior that each cause can end with.
 */
interface Intervals {
  readonly lowEvidence: Float64Array;
  readonly highEvidence: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * The two causes that can end highest, and the two whose least end is highest: rivals of all
   * others.
   */
  readonly highest: readonly [number, number];
  readonly leastHighest: readonly [number, number];
  /** ln of "something else", which no answer moves. */
  readonly other: number;
}

function intervalsOf(
  posterior: Posterior,
  open: readonly QuestionTable[],
  left: number,
): Intervals {
  const { evidence, logs, model } = posterior;
  const { shrinkage } = model.perspective;
  const down = sumOfExtremes(open, evidence.length, left, 'low');
  const up = sumOfExtremes(open, evidence.length, left, 'high');
  const low = evidence.map((_, index) => logs[index]! - shrinkage * down[index]!);
  const high = evidence.map((_, index) => logs[index]! + shrinkage * up[index]!);
  return {
    lowEvidence: evidence.map((sum, index) => sum - shrinkage * down[index]!),
    highEvidence: evidence.map((sum, index) => sum + shrinkage * up[index]!),
    low,
    high,
    highest: topTwo(high),
    leastHighest: topTwo(low),
    other: logs[logs.length - 1]!,
  };
}

/**
 * For each cause, the sum of the `left` greatest bounds, in absolute value, that any open questions
 * could give it.
 */
function sumOfExtremes(
  open: readonly QuestionTable[],
  causes: number,
  left: number,
  side: 'low' | 'high',
): Float64Array {
  const ends = new Int32Array(causes + 1);
  for (const { columns } of open)
    for (let column = 0; column < columns.length; column++) ends[columns[column]! + 1]!++;
  for (let cause = 0; cause < causes; cause++) ends[cause + 1]! += ends[cause]!;
  const filled = ends.slice();
  const bounds = new Float64Array(ends[causes]!);
  for (const table of open) {
    const bound = boundsOf(table)[side];
    for (let column = 0; column < bound.length; column++)
      bounds[filled[table.columns[column]!]!++] = Math.abs(bound[column]!);
  }
  return new Float64Array(causes).map((_, cause) =>
    sumOfLargest(bounds.subarray(ends[cause], ends[cause + 1]), left),
  );
}

/** Sum of the `count` greatest; reorders the list. */
function sumOfLargest(values: Float64Array, count: number): number {
  if (values.length > count) values.sort();
  let sum = 0;
  for (let place = Math.max(0, values.length - count); place < values.length; place++)
    sum += values[place]!;
  return sum;
}

/** Places of the two greatest; the second is -1 where there is none. */
function topTwo(values: Float64Array): readonly [number, number] {
  let first = -1;
  let second = -1;
  for (let index = 0; index < values.length; index++) {
    if (first < 0 || values[index]! > values[first]!) [second, first] = [first, index];
    else if (second < 0 || values[index]! > values[second]!) second = index;
  }
  return [first, second];
}

/** Whether a cause reaches a band whatever is answered, in no case, or in some. */
function reaches(
  { lowEvidence, highEvidence, low, high, highest, leastHighest, other }: Intervals,
  index: number,
  band: FitThresholds['strong'],
): 'always' | 'never' | 'sometimes' {
  // A cause is always level with itself, so a band that asks for more than the best cause is never
  // reached.
  const ofBest = (
    mine: number,
    theirs: Float64Array,
    [first, second]: readonly [number, number],
  ): number => {
    const rival = first === index ? second : first;
    return rival < 0 ? 0 : Math.min(0, mine - theirs[rival]!);
  };
  const meets = (evidence: number, ofBest: number, ofOther: number): boolean =>
    evidence >= band.evidence &&
    ofBest >= Math.log(band.ofBest) &&
    ofOther >= Math.log(band.ofOther);
  const [least, most] = [low[index]! - ROUNDING, high[index]! + ROUNDING];
  if (meets(lowEvidence[index]! - ROUNDING, ofBest(least, high, highest), least - other))
    return 'always';
  return meets(highEvidence[index]! + ROUNDING, ofBest(most, low, leastHighest), most - other)
    ? 'sometimes'
    : 'never';
}
