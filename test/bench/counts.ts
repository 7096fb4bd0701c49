import { randomOf } from './synthetic.js';

/**
 * What a data set of consultations comes down to: how many people with each condition gave each
 * answer.
 */
export interface Counts {
  readonly conditions: Readonly<Record<string, number>>;
  readonly evidences: Readonly<
    Record<
      string,
      { readonly type: 'binary' | 'categorical' | 'multi'; readonly values: readonly string[] }
    >
  >;
  /** counts[condition][evidence][value] */
  readonly counts: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
  >;
}

/** One person: a condition and the values of every evidence. */
export interface Patient {
  readonly condition: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/**
 * A made-up data set in the shape of the public ones: 49 conditions; 223 evidences, of which 208
 * are yes/no, 10 have one of several values and 5 any of several. Each condition has its own
 * typical evidences; all others are rare.
 */
export function syntheticCounts(
  seed: number,
  people = 50_000,
): { readonly counts: Counts; readonly patients: readonly Patient[] } {
  const random = randomOf(seed);
  const evidences: Counts['evidences'] = Object.fromEntries(
    Array.from({ length: 223 }, (_, index) => [
      `E${index}`,
      index < 208
        ? { type: 'binary', values: ['yes', 'no'] }
        : { type: index < 218 ? 'categorical' : 'multi', values: ['a', 'b', 'c', 'd', 'e'] },
    ]),
  );
  const probabilities = Array.from({ length: 49 }, () =>
    Object.fromEntries(
      Object.entries(evidences).map(([id, { values }]) => {
        const typical = random() < 0.09;
        return [id, values.map(() => (typical ? 0.3 + 0.6 * random() : 0.02 * random()))];
      }),
    ),
  );
  const conditions: Record<string, number> = {};
  const counts: Record<string, Record<string, Record<string, number>>> = {};
  const patients: Patient[] = [];
  for (let triage = 0; triage < people; triage++) {
    const index = Math.floor(49 * random() ** 1.5);
    const condition = `D${index}`;
    const values = Object.fromEntries(
      Object.entries(evidences).map(([id, { type, values }]) => [
        id,
        draw(type, values, probabilities[index]![id]!, random),
      ]),
    );
    conditions[condition] = (conditions[condition] ?? 0) + 1;
    const of = (counts[condition] ??= {});
    for (const [id, chosen] of Object.entries(values))
      for (const value of chosen) (of[id] ??= {})[value] = (of[id]?.[value] ?? 0) + 1;
    if (triage >= people - 500) patients.push({ condition, values });
  }
  return { counts: { conditions, evidences, counts }, patients };
}

function draw(
  type: string,
  values: readonly string[],
  probabilities: readonly number[],
  random: () => number,
): readonly string[] {
  if (type === 'binary') return [random() < probabilities[0]! ? 'yes' : 'no'];
  if (type === 'multi') return values.filter((_, index) => random() < probabilities[index]!);
  let left = random() * probabilities.reduce((sum, chance) => sum + chance, 0);
  return [values.find((_, index) => (left -= probabilities[index]!) < 0) ?? values[0]!];
}
