import type { Cause, PackJson, Question } from './pack.js';
import {
  clip,
  normalisedPriors,
  optionWeights,
  type OptionWeight,
  type WeighingPerspective,
} from './weights.js';

/**
 * One question's weights in one stratum as rows of numbers: a row per option, a column per cause
 * that the question has evidence on. Causes without evidence are not there, so a sparse pack costs
 * what its evidence costs.
 */
export interface QuestionTable {
  readonly question: Question;
  /** Which causes the columns stand for: indices into the model's causes, ascending. */
  readonly columns: Int32Array;
  readonly options: readonly string[];
  /** The number of every row. */
  readonly rows: readonly number[];
  readonly base: Float64Array;
  /** Log ratios of choosing the option, row by row. */
  readonly ticked: Float64Array;
  /** exp(shrinkage · ticked): what choosing the option multiplies a cause's odds by. */
  readonly tickedFactor: Float64Array;
  /** The same for leaving it unticked; empty unless multi-choice. */
  readonly unticked: Float64Array;
  readonly untickedFactor: Float64Array;
  readonly dependenceDiscount: number;
  /** ln of the question's cap. */
  readonly limit: number;
  /** Answers met before, with what they are worth. */
  readonly remembered: Map<string, Answered>;
}

/** A question answered, as far as a perspective has evidence on it. */
export interface Answered {
  readonly table: QuestionTable;
  readonly rows: ChosenRows;
  /** By column of the table; natural logs before shrinkage. */
  readonly totals: Float64Array;
}

/** A perspective in one stratum: all that ranking and choosing need. */
export interface StratumModel {
  /** Normalised priors, "something else" last. */
  readonly priors: Float64Array;
  readonly logPriors: Float64Array;
  readonly tables: ReadonlyMap<string, QuestionTable>;
  /** The same by the question's place in the pack; undefined where there is no evidence. */
  readonly byPlace: readonly (QuestionTable | undefined)[];
}

/** A perspective that weighs evidence, ready to rank. */
export interface PerspectiveModel {
  readonly perspective: WeighingPerspective;
  readonly causes: readonly Cause[];
  /** Worked out at first use: a person has one stratum, and the others need not be paid for. */
  stratum: (index: number) => StratumModel;
}

/** The models of a pack's weighing perspectives, by perspective id. */
export function compileModels(
  json: PackJson,
  questions: readonly Question[],
): ReadonlyMap<string, PerspectiveModel> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return new Map(
    json.perspectives
      .filter((perspective) => perspective.method === 'likelihood-ratio')
      .map((perspective) => {
        const causes = json.causes.filter(
          (cause) => cause.perspective === perspective.id && cause.prior,
        );
        const built = new Map<number, StratumModel>();
        const stratum = (index: number): StratumModel => {
          const known =
            built.get(index) ??
            stratumModel(perspective as WeighingPerspective, causes, byId, index);
          built.set(index, known);
          return known;
        };
        return [
          perspective.id,
          { perspective: perspective as WeighingPerspective, causes, stratum },
        ];
      }),
  );
}

function stratumModel(
  perspective: WeighingPerspective,
  causes: readonly Cause[],
  byId: ReadonlyMap<string, Question>,
  stratum: number,
): StratumModel {
  const priors = normalisedPriors(perspective, causes, stratum);
  const limit = Math.log(perspective.lrCap);
  const columns = new Map<
    string,
    { readonly cause: number; readonly weights: ReadonlyMap<string, OptionWeight> }[]
  >();
  causes.forEach(({ evidence: all = {} }, index) => {
    const cause = { prior: priors[index]!, stratum };
    for (const [id, evidence] of Object.entries(all)) {
      const weights = optionWeights(byId.get(id)!, evidence, cause, limit);
      const list = columns.get(id);
      if (list) list.push({ cause: index, weights });
      else columns.set(id, [{ cause: index, weights }]);
    }
  });
  const tables = new Map(
    [...columns].map(([id, list]) => [id, layOut(byId.get(id)!, list, perspective, stratum)]),
  );
  return {
    priors,
    logPriors: priors.map(Math.log),
    tables,
    byPlace: [...byId.keys()].map((id) => tables.get(id)),
  };
}

function layOut(
  question: Question,
  list: readonly { readonly cause: number; readonly weights: ReadonlyMap<string, OptionWeight> }[],
  perspective: WeighingPerspective,
  stratum: number,
): QuestionTable {
  const rated = question.options.filter((option) => option.base);
  const multi = question.type === 'multi';
  const fill = (pick: (weight: OptionWeight) => number): Float64Array =>
    Float64Array.from(
      rated.flatMap((option) =>
        list.map(({ weights }) => {
          const weight = weights.get(option.id);
          return weight ? pick(weight) : 0;
        }),
      ),
    );
  const factor = (weights: Float64Array): Float64Array =>
    weights.map((weight) => Math.exp(perspective.shrinkage * weight));
  const ticked = fill((weight) => weight.ticked);
  const unticked = multi ? fill((weight) => weight.unticked) : new Float64Array();
  return {
    question,
    columns: Int32Array.from(list, ({ cause }) => cause),
    options: rated.map((option) => option.id),
    rows: rated.map((_, row) => row),
    base: Float64Array.from(rated, (option) => option.base![stratum]!),
    ticked,
    tickedFactor: factor(ticked),
    unticked,
    untickedFactor: factor(unticked),
    dependenceDiscount: question.dependenceDiscount ?? perspective.dependenceDiscount,
    limit: Math.log(question.questionCap ?? perspective.questionCap),
    remembered: new Map(),
  };
}

/** The column that stands for a cause, or -1. */
export function columnOf({ columns }: QuestionTable, cause: number): number {
  if (columns[cause] === cause) return cause;
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (columns[middle] === cause) return middle;
    if (columns[middle]! < cause) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** An answer as rows of a table: which options were offered, and which of them chosen. */
export interface ChosenRows {
  /** Row numbers of what counts as a finding. */
  readonly rows: readonly number[];
  /** By row of `rows`: chosen or left unticked. */
  readonly present: readonly boolean[];
}

/**
 * The findings in an answer: the chosen option, or every offered option of a multi-choice question.
 */
export function rowsOf(
  table: QuestionTable,
  chosen: readonly string[],
  offered: readonly string[],
): ChosenRows {
  const multi = table.question.type === 'multi';
  const rows: number[] = [];
  const present: boolean[] = [];
  table.options.forEach((option, row) => {
    const ticked = chosen.includes(option);
    if (!ticked && !(multi && offered.includes(option))) return;
    rows.push(row);
    present.push(ticked);
  });
  return { rows, present };
}

/**
 * What an answer is worth for each cause of the table (its columns): the strongest finding whole,
 * the others by the discount because they depend on each other, the total clipped to the question's
 * cap. Natural logs, before shrinkage.
 */
export function totals(table: QuestionTable, { rows, present }: ChosenRows): Float64Array {
  const width = table.columns.length;
  const result = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    let sum = 0;
    let strongest = 0;
    for (let i = 0; i < rows.length; i++) {
      const weight = (present[i] ? table.ticked : table.unticked)[rows[i]! * width + column]!;
      sum += weight;
      if (Math.abs(weight) > Math.abs(strongest)) strongest = weight;
    }
    result[column] = clip(strongest + table.dependenceDiscount * (sum - strongest), table.limit);
  }
  return result;
}

/** One finding's part in a question's total. */
export interface FindingWeight {
  readonly option: string;
  readonly present: boolean;
  readonly weight: number;
}

/**
 * The parts of a question's total for one column, strongest first; they add up to the total before
 * its cap.
 */
export function findingWeights(
  table: QuestionTable,
  { rows, present }: ChosenRows,
  column: number,
): readonly FindingWeight[] {
  const width = table.columns.length;
  const parts: FindingWeight[] = [];
  for (let i = 0; i < rows.length; i++) {
    const weight = (present[i] ? table.ticked : table.unticked)[rows[i]! * width + column]!;
    if (weight !== 0)
      parts.push({ option: table.options[rows[i]!]!, present: present[i]!, weight });
  }
  if (parts.length < 2) return parts;
  return parts
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((part, place) =>
      place === 0 ? part : { ...part, weight: part.weight * table.dependenceDiscount },
    );
}

/** Least and greatest total that any answer, or none, could give each column. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const BOUNDS = new WeakMap<QuestionTable, Bounds>();

/**
 * Bounds over every answer. For a multi-choice question the greatest total is at most the greatest
 * part whole and all other positive parts by the discount (moving the largest into the whole place can
 * only raise a sum with discount ≤ 1), and a strongest part of the other sign only lowers it; likewise
 * downwards. "Not sure" gives 0.
 */
export function boundsOf(table: QuestionTable): Bounds {
  const known = BOUNDS.get(table) ?? { low: extreme(table, -1), high: extreme(table, 1) };
  BOUNDS.set(table, known);
  return known;
}

function extreme(table: QuestionTable, sign: 1 | -1): Float64Array {
  const width = table.columns.length;
  const multi = table.unticked.length > 0;
  return new Float64Array(width).map((_, column) => {
    let sum = 0;
    let best = 0;
    for (let row = 0; row < table.options.length; row++) {
      const cell = row * width + column;
      const part = Math.max(
        0,
        sign * table.ticked[cell]!,
        multi ? sign * table.unticked[cell]! : 0,
      );
      sum += part;
      best = Math.max(best, part);
    }
    return sign * clip(multi ? best + table.dependenceDiscount * (sum - best) : best, table.limit);
  });
}
