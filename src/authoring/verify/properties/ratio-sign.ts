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

/** Ratios by `question.option`: as authored and as they count, one per stratum. */
type Ratios = ReadonlyMap<
  string,
  readonly { readonly authored: number | null; readonly effective: number }[]
>;

type Side = 'for' | 'against';

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
  for (const [finding, strata] of ratios) {
    const numbers = strata.map(({ authored, effective }) => authored ?? effective);
    checkClaimed(cause, finding, numbers, findings);
  }
}

/** A telling ratio is claimed on its side. */
function checkClaimed(
  { id, claims }: AuthoredCause,
  finding: string,
  ratios: readonly number[],
  findings: Findings,
): void {
  const unclaimed = (ratio: number, side: Side): void => {
    if (!claims?.[side]?.includes(finding))
      findings.fail(
        `cause "${id}" counts ${finding} as ${ratio.toFixed(2)}, but does not claim it under claims.${side}`,
      );
  };
  const [most, least] = [Math.max(...ratios), Math.min(...ratios)];
  if (most >= TELLING) unclaimed(most, 'for');
  if (least <= 0.67) unclaimed(least, 'against');
}

/** Never on the wrong side, and on the right one wherever the author did not write 1. */
function agrees(
  strata: Ratios extends ReadonlyMap<string, infer List> ? List : never,
  side: Side,
): boolean {
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

function ratiosOf(pack: AuthoredPack, cause: AuthoredCause): Ratios {
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
