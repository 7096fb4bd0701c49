const FULL = 300;
const scale = Number(process.env['LAW_RUNS'] ?? FULL) / FULL;
const seed = process.env['LAW_SEED'];

/**
 * How often a property is tried: `full` times, scaled by `LAW_RUNS` of 300 (30 tries everything a
 * tenth as often, 30000 a hundred times as often). `LAW_SEED` fixes the samples, and then a failure
 * is not shrunk: mutation testing needs the same verdict each time, and no counterexample.
 */
export function runs(full: number): {
  readonly numRuns: number;
  readonly seed?: number;
  readonly endOnFailure?: boolean;
} {
  return {
    numRuns: Math.max(1, Math.round(full * scale)),
    ...(seed !== undefined && { seed: Number(seed), endOnFailure: true }),
  };
}

/**
 * All of a list, or in a run that is not in full (`LAW_RUNS` below 300) the first of each kind:
 * always the same ones.
 */
export function sampleOf<T>(items: readonly T[], kindOf: (item: T) => string): readonly T[] {
  return scale >= 1
    ? items
    : items.filter(
        (item, index) => items.findIndex((each) => kindOf(each) === kindOf(item)) === index,
      );
}

/**
 * Least number of encounters that a property must have had, given how many a full run has at least.
 */
export function atLeast(encounters: number): number {
  return Math.floor((encounters * scale) / 2);
}
