/**
 * Counts by name. Whole numbers only, so that adding them up gives the same result in every order
 * and the outcome does not depend on the number of threads.
 */
export type Tally = Map<string, number>;

/** Adds to one count. */
export function count(tally: Tally, name: string, by = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + by);
}

/** Adds every count of `from` to `into`. */
export function merge(into: Tally, from: Tally): void {
  for (const [name, by] of from) count(into, name, by);
}

/**
 * A histogram's values and how often each was met, smallest first; its counts are named
 * `<name>.<value>`.
 */
export function histogram(tally: Tally, name: string): readonly (readonly [number, number])[] {
  return [...tally]
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, times]) => [Number(key.slice(name.length + 1)), times] as const)
    .sort(([a], [b]) => a - b);
}

/** Mean of a histogram; NaN where it is empty. */
export function mean(values: readonly (readonly [number, number])[]): number {
  const total = values.reduce((sum, [, times]) => sum + times, 0);
  return values.reduce((sum, [value, times]) => sum + value * times, 0) / total;
}

/**
 * The least value that at least this share of a histogram does not exceed; NaN where it is empty.
 */
export function quantile(values: readonly (readonly [number, number])[], share: number): number {
  const total = values.reduce((sum, [, times]) => sum + times, 0);
  let reached = 0;
  for (const [value, times] of values) {
    reached += times;
    if (reached >= share * total) return value;
  }
  return NaN;
}
