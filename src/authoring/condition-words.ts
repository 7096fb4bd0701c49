import {
  foldCondition,
  UNSURE,
  type Condition,
  type ConditionCases,
  type Fit,
  type PackText,
} from '../engine/index.js';

/** A condition in words: a line, and the parts that stand below it. */
export interface ConditionTree {
  readonly line: string;
  readonly parts: readonly ConditionTree[];
}

/** What conditions are put into words with. */
export interface Vocabulary {
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly text: Pick<PackText, 'questions' | 'causes'>;
}

/** The vocabulary of a pack in one language. */
export function vocabularyOf(
  { conditions }: Pick<Vocabulary, 'conditions'>,
  text: Vocabulary['text'],
): Vocabulary {
  return { conditions, text };
}

/**
 * A condition as a reader meets it: questions by their short names, answers by their labels, named
 * conditions written out. The words that join them are English.
 */
export function conditionTree(condition: Condition, words: Vocabulary): ConditionTree {
  return foldCondition(condition, TREE, words);
}

const TREE: ConditionCases<ConditionTree, Vocabulary> = {
  all: ({ all }, words) => joined('all of these', all, words),
  any: ({ any }, words) => joined('any of these', any, words),
  count: (condition, words) => below(`${amount(condition)} of these`, condition.count, words),
  not: ({ not }, words) => below('known not to be so', [not], words),
  ref: ({ ref }, words) => named(ref, words),
  fit: ({ fit, atLeast }, { text }) =>
    line(`${text.causes[fit]?.name ?? fit}: fits ${FITS[atLeast]}`),
  answered: ({ answered }, words) => line(`${shortOf(answered, words)}: answered`),
  is: ({ q, is }, words) => line(`${shortOf(q, words)}: ${labelOf(q, is, words)}`),
  in: ({ q, in: options }, words) =>
    line(
      `${shortOf(q, words)}: ${options.map((option) => labelOf(q, option, words)).join(', or ')}`,
    ),
  within: (condition, words) => line(`${shortOf(condition.q, words)}: ${amount(condition)}`),
};

function line(text: string): ConditionTree {
  return { line: text, parts: [] };
}

function below(text: string, parts: readonly Condition[], words: Vocabulary): ConditionTree {
  return { line: text, parts: parts.map((part) => conditionTree(part, words)) };
}

/** A list of one is that one. */
function joined(text: string, parts: readonly Condition[], words: Vocabulary): ConditionTree {
  return parts.length === 1 ? conditionTree(parts[0]!, words) : below(text, parts, words);
}

/** The same on one line, with brackets. */
export function conditionLine(condition: Condition, words: Vocabulary): string {
  return flat(conditionTree(condition, words));
}

function flat({ line, parts }: ConditionTree): string {
  return parts.length === 0 ? line : `${line} (${parts.map(flat).join('; ')})`;
}

/** A condition's own name tells what its author meant, so it stands beside what it says. */
function named(name: string, words: Vocabulary): ConditionTree {
  const condition = words.conditions[name];
  if (!condition) return line(`[${name}]`);
  const tree = conditionTree(condition, words);
  return { ...tree, line: `${tree.line} [${name}]` };
}

const FITS: Readonly<Record<Extract<Fit, 'strong' | 'partial'>, string>> = {
  strong: 'strongly',
  partial: 'at least partly',
};

function amount({
  atLeast,
  atMost,
}: {
  readonly atLeast?: number;
  readonly atMost?: number;
}): string {
  if (atLeast === undefined) return `at most ${atMost}`;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
}

function shortOf(question: string, { text }: Vocabulary): string {
  return text.questions[question]?.short ?? question;
}

/** An answer's label. */
export function labelOf(question: string, option: string, { text }: Vocabulary): string {
  if (option === UNSURE) return '"not sure"';
  const label = text.questions[question]?.options?.[option]?.label;
  return label === undefined ? option : `"${label}"`;
}
