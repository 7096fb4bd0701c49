import { UNSURE, type Condition, type Pack } from '../../engine/index.js';
import { evaluate, type ConditionContext } from '../../engine/condition.js';
import { foldCondition, optionsNamed, walkCondition } from '../../engine/fold-condition.js';
import { OPEN, TRUE, UNKNOWN, type Truth } from '../../engine/truth.js';

/**
 * The ways in which a condition can hold, each without a choice: it holds exactly where one of
 * them does. A search merges answers that its own condition cannot tell apart, and rules beside it may
 * tell them apart; so each way is searched by itself. What neither a rule nor the visibility of a question
 * tells apart stays together.
 * @returns null where there are too many ways to look at each
 */
export function alternatives(
  pack: Pack,
  condition: Condition,
  rules: readonly Conditional[],
): readonly Way[] | null {
  const signatures = signaturesOf(pack, rules);
  const isCountable = countWays(pack, condition, signatures) <= MAX_WAYS;
  return isCountable ? waysOf(pack, condition, signatures) : null;
}

/** Ways of one condition that are looked at. The built-in pack's largest has some 3,000. */
const MAX_WAYS = 50_000;

/** How many `waysOf` gives, without making them: choices beside each other multiply. */
function countWays(pack: Pack, condition: Condition, signatures: Signatures): number {
  const counts = (parts: readonly Condition[]): readonly number[] =>
    parts.map((part) => countWays(pack, part, signatures));
  const one = (): number => 1;
  return foldCondition<number, undefined>(
    condition,
    {
      any: ({ any }) => counts(any).reduce((sum, count) => sum + count, 0),
      all: ({ all }) => counts(all).reduce((product, count) => product * count, 1),
      in: ({ q, in: options }) => apart(q, options, signatures).length,
      ref: ({ ref }) => countWays(pack, pack.json.conditions[ref]!, signatures),
      is: one,
      not: one,
      count: one,
      fit: one,
      answered: one,
      within: one,
    },
    undefined,
  );
}

/** A rule, or what is stated of some. */
export interface Conditional {
  readonly when: Condition;
}

/** Conditions that hold together. */
export type Way = readonly Condition[];

type Signatures = ReadonlyMap<string, string>;

function waysOf(pack: Pack, condition: Condition, signatures: Signatures): readonly Way[] {
  const whole = (): readonly Way[] => [[condition]];
  const waysIn = (parts: readonly Condition[]): readonly (readonly Way[])[] =>
    parts.map((part) => waysOf(pack, part, signatures));
  return foldCondition<readonly Way[], undefined>(
    condition,
    {
      any: ({ any }) => waysIn(any).flat(),
      all: ({ all }) =>
        waysIn(all).reduce<readonly Way[]>(
          (before, next) => before.flatMap((way) => next.map((more) => [...way, ...more])),
          [[]],
        ),
      in: ({ q, in: options }) =>
        apart(q, options, signatures).map((option) => [{ q, is: option }]),
      ref: ({ ref }) => waysOf(pack, pack.json.conditions[ref]!, signatures),
      is: whole,
      not: whole,
      count: whole,
      fit: whole,
      answered: whole,
      within: whole,
    },
    undefined,
  );
}

/** One option of each kind that is told apart. */
function apart(
  question: string,
  options: readonly string[],
  signatures: Signatures,
): readonly string[] {
  const kinds = new Map<string, string>();
  for (const option of options) {
    const kind = signatures.get(`${question}.${option}`) ?? '';
    if (!kinds.has(kind)) kinds.set(kind, option);
  }
  return [...kinds.values()];
}

/**
 * By `question.option`: which conditions of rules, questions and options name it, when it is offered and
 * whether it stands alone.
 */
function signaturesOf(pack: Pack, rules: readonly Conditional[]): Signatures {
  const names = new Map<string, string>();
  let place = 0;
  const note = (condition: Condition | undefined): void => {
    if (!condition) return;
    walkCondition(
      condition,
      (part) => {
        place++;
        if (!('q' in part)) return;
        for (const option of optionsNamed(part)) {
          const key = `${part.q}.${option}`;
          names.set(key, `${names.get(key) ?? ''} ${place}`);
        }
      },
      pack.json.conditions,
    );
  };
  rules.forEach(({ when }) => note(when));
  for (const { when, options } of pack.questions) {
    note(when);
    options.forEach((option) => note(option.when));
  }
  for (const { id, options } of pack.questions)
    for (const { id: option, when, exclusive = false } of options) {
      const key = `${id}.${option}`;
      names.set(key, `${names.get(key) ?? ''} ${exclusive} ${JSON.stringify(when ?? null)}`);
    }
  return names;
}

/**
 * Whether one of the rules certainly holds once the parts of a way do, with all else left open: a proof
 * that needs no search, since whatever is answered besides can only make an open value more certain.
 */
export function isSettledBy(pack: Pack, way: Way, rules: readonly Conditional[]): boolean {
  const ticked = new Set(
    way.flatMap((part) => ('q' in part && 'is' in part ? [part.q, `${part.q}.${part.is}`] : [])),
  );
  const named = new Map<string, Truth>();
  const context: ConditionContext = {
    chose: (question, option) =>
      ticked.has(`${question}.${option}`) ? TRUE : option === UNSURE ? OPEN & ~UNKNOWN : OPEN,
    answered: (question) => (ticked.has(question) ? TRUE : OPEN & ~UNKNOWN),
    within: () => OPEN,
    causeFitAtLeast: () => OPEN & ~UNKNOWN,
    namedCondition: (name) => {
      const truth = named.get(name) ?? evaluate(pack.json.conditions[name]!, context);
      named.set(name, truth);
      return truth;
    },
  };
  return rules.some(({ when }) => evaluate(when, context) === TRUE);
}
