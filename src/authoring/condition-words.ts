import type { Condition, Fit, PackText } from '../engine/index.js';

/** A condition in words: a line, and the parts that stand below it. */
export interface ConditionTree {
  readonly line: string;
  readonly parts: readonly ConditionTree[];
}

/** What conditions are put into words with. */
export interface Vocabulary {
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly text: Pick<PackText, 'questions' | 'causes'>;
  /** Whose options a repeated question offers. */
  readonly repeats: ReadonlyMap<string, string>;
}

/** The vocabulary of a pack in one language. */
export function vocabularyOf(
  pack: {
    readonly questions: readonly { readonly id: string; readonly repeats?: string }[];
    readonly conditions: Vocabulary['conditions'];
  },
  text: Vocabulary['text'],
): Vocabulary {
  const repeats = new Map(
    pack.questions.flatMap(({ id, repeats: original }) =>
      original === undefined ? [] : [[id, original] as const],
    ),
  );
  return { conditions: pack.conditions, text, repeats };
}

/**
 * A condition as a reader meets it: questions by their short names, answers by their labels, named
 * conditions written out. The words that join them are English.
 */
export function conditionTree(condition: Condition, words: Vocabulary): ConditionTree {
  const below = (line: string, parts: readonly Condition[]): ConditionTree => ({
    line,
    parts: parts.map((part) => conditionTree(part, words)),
  });
  if ('all' in condition)
    return condition.all.length === 1
      ? conditionTree(condition.all[0]!, words)
      : below('all of these', condition.all);
  if ('any' in condition)
    return condition.any.length === 1
      ? conditionTree(condition.any[0]!, words)
      : below('any of these', condition.any);
  if ('count' in condition) return below(`${amount(condition)} of these`, condition.count);
  if ('not' in condition) return below('known not to be so', [condition.not]);
  if ('ref' in condition) return named(condition.ref, words);
  return { line: atom(condition, words), parts: [] };
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
  if (!condition) return { line: `[${name}]`, parts: [] };
  const { line, parts } = conditionTree(condition, words);
  return { line: `${line} [${name}]`, parts };
}

type Atom = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { not: unknown } | { count: unknown } | { ref: unknown }
>;

function atom(condition: Atom, words: Vocabulary): string {
  if ('fit' in condition)
    return `${words.text.causes[condition.fit]?.name ?? condition.fit}: fits ${FITS[condition.atLeast]}`;
  if ('answered' in condition) return `${shortOf(condition.answered, words)}: answered`;
  const short = shortOf(condition.q, words);
  if ('is' in condition) return `${short}: ${labelOf(condition.q, condition.is, words)}`;
  if ('in' in condition)
    return `${short}: ${condition.in.map((id) => labelOf(condition.q, id, words)).join(', or ')}`;
  return `${short}: ${amount(condition)}`;
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

/** An answer's label; a repeated question has those of the one it repeats. */
export function labelOf(question: string, option: string, { text, repeats }: Vocabulary): string {
  if (option === 'unsure') return '"not sure"';
  const label = text.questions[repeats.get(question) ?? question]?.options?.[option]?.label;
  return label === undefined ? option : `"${label}"`;
}
