import type { Posterior } from './posterior.js';
import type { QuestionTable } from './tables.js';

/** What the gain of every question shares: the entropy now, and the parts from which the entropy after an answer follows. */
export interface Outlook {
  readonly posterior: Posterior;
  /** ln of each chance. */
  readonly logs: Float64Array;
  /** Σ p ln p over all causes and "something else". */
  readonly total: number;
}

/** Prepares a posterior for reckoning gains. */
export function outlookOf(posterior: Posterior): Outlook {
  const logs = posterior.chance.map((p) => p > 0 ? Math.log(p) : 0);
  let total = 0;
  posterior.chance.forEach((p, index) => { total += p * logs[index]!; });
  return { posterior, logs, total };
}

/**
 * Expected reduction of the entropy (nats) over the causes from asking a question now, by the model's own
 * predictive chances. A multi-choice question counts its most telling option whole and the others by the share, as
 * its answer would. Costs one multiplication and two additions per number in the table: causes on which the
 * question says nothing enter through the totals.
 * @param offered rows of the table that the person would be offered
 */
export function expectedGain(table: QuestionTable, outlook: Outlook, offered: readonly number[]): number {
  return table.unticked.length > 0 ? multiGain(table, outlook, offered) : singleGain(table, outlook, offered);
}

/** Mass of an outcome relative to its base rate, and the entropy that it would leave. */
interface Outcome { readonly mass: number; readonly entropy: number }

/** Σ p and Σ p ln p over the causes that are not in the table. */
function restOf(table: QuestionTable, { posterior, logs, total }: Outlook): readonly [number, number] {
  let mass = 1;
  let entropy = total;
  for (let column = 0; column < table.columns.length; column++) {
    const cause = table.columns[column]!;
    mass -= posterior.chance[cause]!;
    entropy -= posterior.chance[cause]! * logs[cause]!;
  }
  return [mass, entropy];
}

function outcomeOf(table: QuestionTable, { posterior, logs }: Outlook, rest: readonly [number, number], row: number, factors: Float64Array, weights: Float64Array): Outcome {
  const { columns } = table;
  const { shrink } = posterior.model.perspective;
  const width = columns.length;
  let [mass, sum] = rest;
  for (let column = 0, cell = row * width; column < width; column++, cell++) {
    const cause = columns[column]!;
    const moved = posterior.chance[cause]! * factors[cell]!;
    mass += moved;
    sum += moved * (logs[cause]! + shrink * weights[cell]!);
  }
  return { mass, entropy: mass > 0 ? Math.log(mass) - sum / mass : 0 };
}

function singleGain(table: QuestionTable, outlook: Outlook, offered: readonly number[]): number {
  const rest = restOf(table, outlook);
  let expected = 0;
  let chances = 0;
  for (const row of offered) {
    const { mass, entropy } = outcomeOf(table, outlook, rest, row, table.tickedFactor, table.ticked);
    expected += table.base[row]! * mass * entropy;
    chances += table.base[row]! * mass;
  }
  return chances > 0 ? Math.max(0, -outlook.total - expected / chances) : 0;
}

function multiGain(table: QuestionTable, outlook: Outlook, offered: readonly number[]): number {
  const rest = restOf(table, outlook);
  let sum = 0;
  let best = 0;
  for (const row of offered) {
    const base = table.base[row]!;
    if (base <= 0) continue;
    const yes = outcomeOf(table, outlook, rest, row, table.tickedFactor, table.ticked);
    const no = outcomeOf(table, outlook, rest, row, table.untickedFactor, table.unticked);
    const chances = base * yes.mass + (1 - base) * no.mass;
    const gain = Math.max(0, -outlook.total - (base * yes.mass * yes.entropy + (1 - base) * no.mass * no.entropy) / chances);
    sum += gain;
    best = Math.max(best, gain);
  }
  return best + table.share * (sum - best);
}
