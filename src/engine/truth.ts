/**
 * What a condition may still turn out to be, as a set of final values.
 * A set says more than a third value: "not sure" has been answered and stays unknown, while an
 * unanswered question may become anything. `{true}` is certain whatever is answered next.
 */
export type Truth = number;

/** The final values. */
export const TRUE = 1;
export const FALSE = 2;
/** Answered "not sure": finally unknown, and never the same as false. */
export const UNKNOWN = 4;
/** Not answered yet: any value is still possible. */
export const OPEN = TRUE | FALSE | UNKNOWN;

const VALUES = [FALSE, UNKNOWN, TRUE] as const;

/** All results of a Kleene operation over every pair of possible values. */
function combine(a: Truth, b: Truth, pick: (i: number, j: number) => number): Truth {
  let result = 0;
  for (let i = 0; i < 3; i++) {
    if (!(a & VALUES[i]!)) continue;
    for (let j = 0; j < 3; j++) if (b & VALUES[j]!) result |= VALUES[pick(i, j)]!;
  }
  return result;
}

/** Kleene "and": the least of the two, with false < unknown < true. */
export function and(a: Truth, b: Truth): Truth {
  return combine(a, b, Math.min);
}

/** Kleene "or": the greatest of the two. */
export function or(a: Truth, b: Truth): Truth {
  return combine(a, b, Math.max);
}

/** Kleene "not": swaps true and false; unknown stays unknown. */
export function not(a: Truth): Truth {
  return (a & UNKNOWN) | (a & TRUE ? FALSE : 0) | (a & FALSE ? TRUE : 0);
}

/** Truth of a plain comparison. */
export function certain(value: boolean): Truth {
  return value ? TRUE : FALSE;
}

/**
 * Truth of "at least `min` and at most `max` of these hold".
 * Counts how many are surely true, may be true, and may be not false, so that unknown items keep the count unknown.
 */
export function countBetween(items: readonly Truth[], min: number, max: number): Truth {
  let result = 0;
  for (const [sure, maybe] of spreads(items)) {
    if (sure >= min && maybe <= max) result |= TRUE;
    else if (maybe < min || sure > max) result |= FALSE;
    else result |= UNKNOWN;
  }
  return result;
}

/** Every pair (number true, number true or unknown) that the items can reach. */
function spreads(items: readonly Truth[]): Iterable<readonly [number, number]> {
  let pairs = new Map<string, readonly [number, number]>([['0,0', [0, 0]]]);
  for (const item of items) {
    const next = new Map<string, readonly [number, number]>();
    for (const [sure, maybe] of pairs.values()) {
      if (item & TRUE) next.set(`${sure + 1},${maybe + 1}`, [sure + 1, maybe + 1]);
      if (item & UNKNOWN) next.set(`${sure},${maybe + 1}`, [sure, maybe + 1]);
      if (item & FALSE) next.set(`${sure},${maybe}`, [sure, maybe]);
    }
    pairs = next;
  }
  return pairs.values();
}
