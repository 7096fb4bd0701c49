import type { Condition } from './pack.js';

/** The shape of a condition that has a key: `ConditionShape<'all'>` is `{ all: … }`. */
export type ConditionShape<K extends string> = Extract<Condition, Record<K, unknown>>;

/** The keys by which every shape is told apart, but the comparison of a number. */
type Key = 'all' | 'any' | 'not' | 'count' | 'ref' | 'fit' | 'answered' | 'is' | 'in';

/** The comparison of a numeric answer with bounds: what is left without the other shapes. */
export type NumberComparison = Exclude<Condition, { [K in Key]: Record<K, unknown> }[Key]>;

/**
 * What to make of each shape of condition. A case that wants the parts inside goes into them with
 * `foldCondition` itself, so it may stop early or hand them another state.
 */
export type ConditionCases<T, S> = {
  readonly [K in Key]: (condition: ConditionShape<K>, state: S) => T;
} & {
  readonly within: (condition: NumberComparison, state: S) => T;
};

/**
 * Takes a condition apart: the one place that knows its shapes. A shape that the language gains does
 * not compile until every fold has a case for it.
 * @param state whatever the cases need on the way down, such as answers, a place or a sign
 */
export function foldCondition<T, S>(
  condition: Condition,
  cases: ConditionCases<T, S>,
  state: S,
): T {
  if ('q' in condition) {
    if ('is' in condition) return cases.is(condition, state);
    return 'in' in condition ? cases.in(condition, state) : cases.within(condition, state);
  }
  if ('all' in condition) return cases.all(condition, state);
  if ('any' in condition) return cases.any(condition, state);
  if ('ref' in condition) return cases.ref(condition, state);
  if ('not' in condition) return cases.not(condition, state);
  if ('count' in condition) return cases.count(condition, state);
  return 'fit' in condition ? cases.fit(condition, state) : cases.answered(condition, state);
}

const NONE: readonly Condition[] = [];
const none = (): readonly Condition[] => NONE;

const PARTS: ConditionCases<readonly Condition[], undefined> = {
  all: ({ all }) => all,
  any: ({ any }) => any,
  not: ({ not }) => [not],
  count: ({ count }) => count,
  ref: none,
  fit: none,
  answered: none,
  is: none,
  in: none,
  within: none,
};

/** Named conditions by name, as a pack holds them. */
export type NamedConditions = Readonly<Record<string, Condition>>;

/**
 * Calls `visit` for a condition and every condition inside it, outermost first.
 * @param named where to look up named conditions, each of which is then gone into right after its
 * name; without them names are not followed
 */
export function walkCondition(
  condition: Condition,
  visit: (part: Condition) => void,
  named?: NamedConditions,
): void {
  visit(condition);
  for (const part of foldCondition(condition, PARTS, undefined)) walkCondition(part, visit, named);
  if (named && 'ref' in condition) walkCondition(named[condition.ref]!, visit, named);
}

/**
 * Whether a condition reads how well a cause fits.
 * @param named as for `walkCondition`
 */
export function readsFit(condition: Condition, named?: NamedConditions): boolean {
  let reads = false;
  walkCondition(condition, (part) => (reads ||= 'fit' in part), named);
  return reads;
}

/** The options that a condition itself names; what stands inside it is not looked at. */
export function optionsNamed(condition: Condition): readonly string[] {
  if ('is' in condition) return [condition.is];
  return 'in' in condition ? condition.in : [];
}
