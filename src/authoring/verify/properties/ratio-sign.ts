import { forStratum } from '../../../engine/weights.js';
import { effectiveRatios, normalisedPrior } from '../../effective-ratio.js';
import type { AuthoredCause, AuthoredPack } from '../../authored.js';
import { Findings, type Property } from '../property.js';

/** Ratios this strong, either way, must be claimed. */
const TELLING = 1.5;
const EPSILON = 1e-9;

/** Numbers say what the words say. */
export const ratioSign: Property = {
  id: 'ratio-sign',
  description:
    'Each finding counts on the side that the cause claims for it, in every stratum and after normalising; each telling ratio is claimed.',
  methods: ['exhaustive'],
  check({ authored }) {
    const findings = new Findings();
    for (const cause of authored.causes.filter(({ evidence }) => evidence))
      checkCause(authored, cause, findings);
    return findings;
  },
};

/** Ratios by `question.option`. */
export type Ratios = ReadonlyMap<string, Strata>;
/** A ratio as authored and as it counts, one per stratum; a probability is authored as none. */
export type Strata = readonly { readonly authored: number | null; readonly effective: number }[];

/** Which way a finding speaks of a cause. */
export type Side = 'for' | 'against';

function checkCause(pack: AuthoredPack, cause: AuthoredCause, findings: Findings): void {
  const ratios = ratiosOf(pack, cause);
  for (const side of ['for', 'against'] as const) {
    for (const finding of cause.claims?.[side] ?? []) {
      findings.states++;
      const claim = `cause "${cause.id}" claims ${finding} speaks ${side} it, but`;
      const strata = ratios.get(finding);
      if (!strata) findings.fail(`${claim} has no number for it`);
      else if (!agrees(strata, side))
        findings.fail(
          `${claim} it counts as ${strata.map(({ effective }) => effective.toFixed(2)).join(', ')}`,
        );
    }
  }
  const groups = pack.head.strata.groups.map(({ id }) => id);
  const before = findings.failures.length;
  for (const [finding, strata] of ratios)
    checkClaimed({ cause, finding, groups, numbers: numbersOf(strata) }, findings);
  if (findings.failures.length > before) findings.notes.push(proposal(cause, ratios));
}

/** What is held against the claims, by stratum: the authored ratio, else as it counts. */
export function numbersOf(strata: Strata): readonly number[] {
  return strata.map(({ authored, effective }) => authored ?? effective);
}

/** The sides on which numbers are telling, in one group or more. */
export function sidesOf(numbers: readonly number[]): readonly Side[] {
  return [
    ...(Math.max(...numbers) >= TELLING ? (['for'] as const) : []),
    ...(Math.min(...numbers) <= 0.67 ? (['against'] as const) : []),
  ];
}

interface Counted {
  readonly cause: AuthoredCause;
  readonly finding: string;
  readonly groups: readonly string[];
  /** By group. */
  readonly numbers: readonly number[];
}

/** A telling ratio is claimed on its side; what is telling on both sides can be claimed on none. */
function checkClaimed({ cause, finding, groups, numbers }: Counted, findings: Findings): void {
  const sides = sidesOf(numbers);
  const byGroup = groups.map((group, i) => `${group}: ${numbers[i]!.toFixed(2)}`).join(', ');
  if (sides.length > 1)
    return findings.fail(
      `cause "${cause.id}" counts ${finding} for it in one group and against it in another (${byGroup}), so no claim can hold; correct the numbers`,
    );
  for (const side of sides) {
    if (cause.claims?.[side]?.includes(finding)) continue;
    const telling = side === 'for' ? Math.max(...numbers) : Math.min(...numbers);
    findings.fail(
      `cause "${cause.id}" counts ${finding} as ${telling.toFixed(2)}, but does not claim it under claims.${side} (${byGroup})`,
    );
  }
}

/** The line that says of the numbers what they say; whether they should is for a clinician. */
function proposal({ id, claims }: AuthoredCause, ratios: Ratios): string {
  const line = (['for', 'against'] as const).flatMap((side) => {
    const telling = [...ratios].flatMap(([finding, strata]) => {
      const sides = sidesOf(numbersOf(strata));
      return sides.length === 1 && sides[0] === side ? [finding] : [];
    });
    const kept = (claims?.[side] ?? []).filter((finding) => {
      const strata = ratios.get(finding);
      return strata && !telling.includes(finding) && agrees(strata, side);
    });
    const all = [...kept, ...telling];
    return all.length > 0 ? [`${side}: [${all.join(', ')}]`] : [];
  });
  return `cause "${id}": its numbers say "claims: {${line.join(', ')}}"; have a clinician confirm each, and paste the line into causes.yml`;
}

/** Never on the wrong side, and on the right one wherever the author did not write 1. */
export function agrees(strata: Strata, side: Side): boolean {
  const sign = side === 'for' ? 1 : -1;
  const logs = strata.map(({ authored, effective }) => ({
    neutral: authored === 1,
    log: sign * Math.log(effective),
  }));
  return (
    logs.every(({ neutral, log }) => neutral || log > EPSILON) &&
    logs.some(({ log }) => log > EPSILON)
  );
}

/** Every ratio of a cause. */
export function ratiosOf(pack: AuthoredPack, cause: AuthoredCause): Ratios {
  const prior = normalisedPrior(pack, cause.id);
  const ratios = new Map<string, { authored: number | null; effective: number }[]>();
  for (const [id, evidence] of Object.entries(cause.evidence ?? {})) {
    const question = pack.questions.find((candidate) => candidate.id === id);
    if (!question) continue;
    prior.forEach((share, stratum) => {
      for (const { option, ratio } of effectiveRatios(question, evidence, stratum, share)) {
        const lr = evidence.lr?.[option];
        const list = ratios.get(`${id}.${option}`) ?? [];
        ratios.set(`${id}.${option}`, [
          ...list,
          { authored: lr === undefined ? null : forStratum(lr, stratum), effective: ratio },
        ]);
      }
    });
  }
  return ratios;
}
