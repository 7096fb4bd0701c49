import type { Pack } from '../../src/engine/index.js';
import type { QuestionTable } from '../../src/engine/evidence-model.js';

/**
 * The yardstick: the engine's arithmetic as the plainest loop over preallocated arrays, with
 * nothing around it. No answers to read, no questions that may not apply, no objects: what the
 * numbers alone cost.
 */
export interface BareLoop {
  /**
   * Sums the vectors of the answers, adds ln prior, normalises: leaves the posterior in `chance`.
   */
  update: (answers: readonly (readonly [columns: Int32Array, totals: Float64Array])[]) => void;
  /**
   * Expected gain of each open question from `chance`: leaves them in `gains` and returns the place
   * of the greatest.
   */
  choose: (open: readonly QuestionTable[]) => number;
  readonly chance: Float64Array;
  readonly gains: Float64Array;
}

/** Lays a pack's first perspective out for the bare loop. */
export function bareLoopOf(pack: Pack): BareLoop {
  const model = [...pack.models.values()][0]!;
  const { priors, tables } = model.stratum(0);
  const { shrinkage } = model.perspective;
  const n = priors.length;
  const logPrior = priors.map(Math.log);
  const logs = new Float64Array(n);
  const chance = new Float64Array(n);
  const logChance = new Float64Array(n);
  const gains = new Float64Array(tables.size);

  const update: BareLoop['update'] = (answers) => {
    logs.set(logPrior);
    for (const [columns, totals] of answers)
      for (let i = 0; i < columns.length; i++) logs[columns[i]!]! += shrinkage * totals[i]!;
    let top = -Infinity;
    for (let i = 0; i < n; i++) if (logs[i]! > top) top = logs[i]!;
    let total = 0;
    for (let i = 0; i < n; i++) total += chance[i] = Math.exp(logs[i]! - top);
    for (let i = 0; i < n; i++) chance[i]! /= total;
  };

  const choose: BareLoop['choose'] = (open) => {
    let entropy = 0;
    for (let i = 0; i < n; i++) {
      logChance[i] = chance[i]! > 0 ? Math.log(chance[i]!) : 0;
      entropy -= chance[i]! * logChance[i]!;
    }
    let best = 0;
    for (let place = 0; place < open.length; place++) {
      gains[place] = gainOf(open[place]!, chance, logChance, entropy, shrinkage);
      if (gains[place]! > gains[best]!) best = place;
    }
    return best;
  };
  return { update, choose, chance, gains };
}

function gainOf(
  {
    columns,
    base,
    ticked,
    tickedFactor,
    unticked,
    untickedFactor,
    dependenceDiscount: share,
  }: QuestionTable,
  chance: Float64Array,
  logChance: Float64Array,
  entropy: number,
  shrinkage: number,
): number {
  const width = columns.length;
  const multi = unticked.length > 0;
  let restMass = 1;
  let restSum = -entropy;
  for (let i = 0; i < width; i++) {
    const cause = columns[i]!;
    restMass -= chance[cause]!;
    restSum -= chance[cause]! * logChance[cause]!;
  }
  let expected = 0;
  let probabilities = 0;
  let sum = 0;
  let best = 0;
  for (let row = 0; row < base.length; row++) {
    const start = row * width;
    let mass = restMass;
    let plogp = restSum;
    for (let i = 0; i < width; i++) {
      const cause = columns[i]!;
      const moved = chance[cause]! * tickedFactor[start + i]!;
      mass += moved;
      plogp += moved * (logChance[cause]! + shrinkage * ticked[start + i]!);
    }
    const left = base[row]! * (mass * Math.log(mass) - plogp);
    if (!multi) {
      expected += left;
      probabilities += base[row]! * mass;
      continue;
    }
    let noMass = restMass;
    let noPlogp = restSum;
    for (let i = 0; i < width; i++) {
      const cause = columns[i]!;
      const moved = chance[cause]! * untickedFactor[start + i]!;
      noMass += moved;
      noPlogp += moved * (logChance[cause]! + shrinkage * unticked[start + i]!);
    }
    const gain = Math.max(
      0,
      entropy -
        (left + (1 - base[row]!) * (noMass * Math.log(noMass) - noPlogp)) /
          (base[row]! * mass + (1 - base[row]!) * noMass),
    );
    sum += gain;
    if (gain > best) best = gain;
  }
  return multi ? best + share * (sum - best) : Math.max(0, entropy - expected / probabilities);
}
