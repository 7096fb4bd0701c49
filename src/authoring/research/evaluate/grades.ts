import type { Cause, Grade } from '../../../engine/index.js';

/** How many numbers have each grade. */
export type GradeCounts = Readonly<Record<Grade, number>>;

/** Counts the ratios and probabilities behind a ranking by grade: one for each option that has any. */
export function countGrades(causes: readonly Cause[]): GradeCounts {
  const counts: Record<Grade, number> = { A: 0, B: 0, C: 0 };
  const numbers = causes.flatMap(({ evidence = {} }) => Object.values(evidence));
  for (const { lr = {}, p = {}, grade, perOption = {} } of numbers)
    for (const option of [...Object.keys(lr), ...Object.keys(p)])
      counts[perOption[option]?.grade ?? grade]++;
  return counts;
}
