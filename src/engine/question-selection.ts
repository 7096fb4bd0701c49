import type { Posterior } from './posterior.js';
import type { QuestionTable } from './evidence-model.js';

/**
 * What the gain of every question shares: the entropy now, and the parts from which the entropy
 * after an answer follows.
 */
export interface Outlook {
  readonly posterior: Posterior;
  /** ln of each chance. */
  readonly logs: Float64Array;
  /** Σ p ln p over all causes and "something else". */
  readonly total: number;
  /**
   * Room to put the chances and logs of one table's causes side by side: read once, used for every
   * option.
   */
  readonly here: Float64Array;
  readonly hereLogs: Float64Array;
}

/** Prepares a posterior for reckoning gains. */
export function outlookOf(posterior: Posterior): Outlook {
  const { chance } = posterior;
  const logs = new Float64Array(chance.length);
  let total = 0;
  for (let index = 0; index < chance.length; index++) {
    const p = chance[index]!;
    logs[index] = p > 0 ? Math.log(p) : 0;
    total += p * logs[index]!;
  }
  return {
    posterior,
    logs,
    total,
    here: new Float64Array(chance.length),
    hereLogs: new Float64Array(chance.length),
  };
}

/**
 * Expected reduction of the entropy (nats) over the causes from asking a question now, by the
 * model's own predictive chances. A multi-choice question counts its most telling option whole and
 * the others by the discount, as its answer would. Costs three multiplications and three additions per
 * number in the table: causes on which the question says nothing enter through the totals.
 * @param offered rows of the table that the person would be offered
 */
export function expectedGain(
  table: QuestionTable,
  outlook: Outlook,
  offered: readonly number[],
): number {
  const rest = restOf(table, outlook);
  return table.unticked.length > 0
    ? multiGain(table, outlook, rest, offered)
    : singleGain(table, outlook, rest, offered);
}

/**
 * Σ p and Σ p ln p: over the causes that are not in a table, or over all after an answer, relative
 * to its base rate.
 */
interface Sums {
  readonly mass: number;
  readonly plogp: number;
}

function restOf(
  { columns }: QuestionTable,
  { posterior: { chance }, logs, total, here, hereLogs }: Outlook,
): Sums {
  let mass = 1;
  let plogp = total;
  for (let column = 0; column < columns.length; column++) {
    const cause = columns[column]!;
    const p = chance[cause]!;
    const log = logs[cause]!;
    here[column] = p;
    hereLogs[column] = log;
    mass -= p;
    plogp -= p * log;
  }
  return { mass, plogp };
}

/** What one side of a table's options says, row by row: log ratios and their factors on the odds. */
interface Side {
  readonly width: number;
  readonly weights: Float64Array;
  readonly factors: Float64Array;
}

/** The sums after an answer, from those over the causes that the table says nothing of. */
function after(
  { posterior, here, hereLogs }: Outlook,
  rest: Sums,
  { width, weights, factors }: Side,
  row: number,
): Sums {
  const { shrinkage } = posterior.model.perspective;
  let { mass, plogp } = rest;
  for (let column = 0, cell = row * width; column < width; column++, cell++) {
    const moved = here[column]! * factors[cell]!;
    mass += moved;
    plogp += moved * (hereLogs[column]! + shrinkage * weights[cell]!);
  }
  return { mass, plogp };
}

const tickedSide = ({ columns, ticked, tickedFactor }: QuestionTable): Side => ({
  width: columns.length,
  weights: ticked,
  factors: tickedFactor,
});

const untickedSide = ({ columns, unticked, untickedFactor }: QuestionTable): Side => ({
  width: columns.length,
  weights: unticked,
  factors: untickedFactor,
});

/** Mass times the entropy of what it is made of. */
function unrest({ mass, plogp }: Sums): number {
  return mass > 0 ? mass * Math.log(mass) - plogp : 0;
}

function singleGain(
  table: QuestionTable,
  outlook: Outlook,
  rest: Sums,
  offered: readonly number[],
): number {
  let expected = 0;
  let probabilities = 0;
  const ticked = tickedSide(table);
  for (const row of offered) {
    const sums = after(outlook, rest, ticked, row);
    expected += table.base[row]! * unrest(sums);
    probabilities += table.base[row]! * sums.mass;
  }
  return probabilities > 0 ? Math.max(0, -outlook.total - expected / probabilities) : 0;
}

function multiGain(
  table: QuestionTable,
  outlook: Outlook,
  rest: Sums,
  offered: readonly number[],
): number {
  const [ticked, unticked] = [tickedSide(table), untickedSide(table)];
  let sum = 0;
  let best = 0;
  for (const row of offered) {
    const base = table.base[row]!;
    if (base <= 0) continue;
    const yes = after(outlook, rest, ticked, row);
    const no = after(outlook, rest, unticked, row);
    const probabilities = base * yes.mass + (1 - base) * no.mass;
    const gain = Math.max(
      0,
      -outlook.total - (base * unrest(yes) + (1 - base) * unrest(no)) / probabilities,
    );
    sum += gain;
    best = Math.max(best, gain);
  }
  return best + table.dependenceDiscount * (sum - best);
}
