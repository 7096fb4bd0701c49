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

/**
 * All results of a Kleene operation, for every two sets of possible values: that of `a` and `b`
 * stands at `a * 8 + b`.
 */
function tableOf(pick: (i: number, j: number) => number): Uint8Array {
  return new Uint8Array(64).map((_, index) => {
    let result = 0;
    VALUES.forEach((left, i) =>
      VALUES.forEach((right, j) => {
        if ((index >> 3) & left && index & right) result |= VALUES[pick(i, j)]!;
      }),
    );
    return result;
  });
}

const AND = tableOf(Math.min);
const OR = tableOf(Math.max);

/** Kleene "and": the least of the two, with false < unknown < true. */
export function and(a: Truth, b: Truth): Truth {
  return AND[a * 8 + b]!;
}

/** Kleene "or": the greatest of the two. */
export function or(a: Truth, b: Truth): Truth {
  return OR[a * 8 + b]!;
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
 * Truth of "at least `min` and at most `max` of these hold", with unknown items keeping the count
 * unknown. Of n items let t end true and f end false: true needs t ≥ min and f ≥ n − max, false
 * needs f > n − min or t > max, unknown the rest. Items choose freely among their values, so
 * counting who may choose what answers for every choice.
 */
export function countBetween(items: readonly Truth[], min: number, max: number): Truth {
  const of = (test: (item: Truth) => boolean): number => items.filter(test).length;
  const onlyTrue = of((item) => item === TRUE);
  const onlyFalse = of((item) => item === FALSE);
  const decided = of((item) => !(item & UNKNOWN));
  const mayTrue = of((item) => (item & TRUE) !== 0);
  const mayFalse = of((item) => (item & FALSE) !== 0);
  const either = of((item) => (item & TRUE) !== 0 && (item & FALSE) !== 0);
  const n = items.length;
  const least = Math.max(0, Math.ceil(min));
  const most = Math.min(n, Math.floor(max));
  const noneFalse = n - most;
  const isPossible =
    mayTrue >= least && mayFalse >= noneFalse && mayTrue + mayFalse - either >= least + noneFalse;
  /** Some choice has at most this many true and at most this many false. */
  const fits = (trues: number, falses: number): boolean =>
    onlyTrue <= trues && onlyFalse <= falses && decided <= trues + falses;
  const isOpen =
    fits(Math.min(least - 1, most), n - least) || fits(most, Math.min(noneFalse - 1, n - least));
  return (
    (isPossible ? TRUE : 0) |
    (mayFalse > n - least || mayTrue > most ? FALSE : 0) |
    (isOpen ? UNKNOWN : 0)
  );
}
