import { forStratum } from '../../engine/weights.js';
import { singleProbabilities, type Evidence } from '../../engine/index.js';
import type { AuthoredCause, AuthoredPack, AuthoredQuestion } from '../authored.js';
import {
  effectiveRatios,
  normalisedPrior,
  normaliser,
  type Effective,
} from '../effective-ratio.js';
import type { Path } from '../yaml-file.js';
import type { Check, ReportProblem } from './check.js';

const MIN = 0.05;
const MAX = 20;
const MAX_PROBABILITY = 0.95;
/** How far a full list of probabilities may be from 1: they are rounded. */
const TOLERANCE = 0.01;
const NORMALISER: readonly [number, number] = [0.8, 1.25];

/**
 * Ratios are possible, agree with the base rates, and mean after normalising what their author
 * meant.
 */
export const likelihoodRatios: Check = {
  name: 'likelihood-ratio',
  description:
    'Ratios lie in 0.05..20, agree with the base rates, keep their sign after normalising, and ask for no P above 0.95.',
  check(pack, report) {
    pack.causes.forEach((cause, i) =>
      Object.entries(cause.evidence ?? {}).forEach(([id, evidence]) => {
        const question = pack.questions.find((candidate) => candidate.id === id);
        if (question)
          checkEvidence({
            pack,
            cause,
            question,
            evidence,
            path: ['causes', i, 'evidence', id],
            report,
          });
      }),
    );
  },
};

interface Block {
  readonly pack: AuthoredPack;
  readonly cause: AuthoredCause;
  readonly question: AuthoredQuestion;
  readonly evidence: Evidence;
  readonly path: Path;
  readonly report: ReportProblem;
}

function checkEvidence(block: Block): void {
  const inRange = checkRange(block);
  const hasBase = checkBase(block);
  const { pack, cause, question, evidence, path, report } = block;
  const groups = pack.head.strata.groups;
  const lists = [...Object.values(evidence.lr ?? {}), ...Object.values(evidence.p ?? {})];
  const complete =
    lists.every((value) => typeof value === 'number' || value.length === groups.length) &&
    (question.options ?? []).every(({ base }) => !base || base.length === groups.length);
  if (!inRange || !hasBase || !complete) return;
  const seen = new Set<string>();
  const once = (at: Path, kind: string, message: string): void => {
    const key = [...at, kind].join(' ');
    if (!seen.has(key)) report('causes.yml', [...path, ...at], message, 'key');
    seen.add(key);
  };
  const prior = normalisedPrior(pack, cause.id);
  groups.forEach(({ id: group }, stratum) => {
    if (question.type === 'single')
      checkNormaliser(block, stratum, (message) =>
        once([], 'sum', `in stratum ${group} ${message}`),
      );
    for (const each of effectiveRatios(question, evidence, stratum, prior[stratum]!)) {
      const at = [evidence.p && each.option in evidence.p ? 'p' : 'lr', each.option];
      checkProbability(each, evidence, stratum, (kind, message) =>
        once(at, kind, `in stratum ${group} ${message}`),
      );
    }
  });
}

function checkRange({ evidence, path, report }: Block): boolean {
  let fine = true;
  const check = (kind: 'lr' | 'p', least: number, most: number, fix: string): void => {
    for (const [option, value] of Object.entries(evidence[kind] ?? {})) {
      for (const number of [value].flat().filter((each) => !(each >= least && each <= most))) {
        fine = false;
        report(
          'causes.yml',
          [...path, kind, option],
          `${number} for "${option}" is outside ${least} to ${most}; ${fix}`,
        );
      }
    }
  };
  check('lr', MIN, MAX, 'no single answer speaks so strongly: give a ratio in that range');
  check('p', 0.001, 1 - 0.001, 'give a probability that leaves room for both answers');
  return fine;
}

function checkBase({ question, evidence, path, report }: Block): boolean {
  let fine = true;
  for (const kind of ['lr', 'p'] as const) {
    for (const id of Object.keys(evidence[kind] ?? {})) {
      const option = question.options?.find((candidate) => candidate.id === id);
      if (!option) fine = false;
      else if (question.type === 'multi' && option.exclusive) {
        report(
          'causes.yml',
          [...path, kind, id],
          `"${id}" stands for not ticking the others, which already counts; remove its number`,
          'key',
        );
      } else if (!option.base) {
        fine = false;
        report(
          'causes.yml',
          [...path, kind, id],
          `"${question.id}.${id}" has no base rate to weigh this against; add "base" to the option in questions.yml`,
          'key',
        );
      }
    }
  }
  return fine;
}

function checkNormaliser(
  { question, evidence }: Block,
  stratum: number,
  report: (message: string) => void,
): void {
  const authored = Object.values(evidence.p ?? {}).reduce<number>(
    (sum, p) => sum + forStratum(p, stratum),
    0,
  );
  const isFull = (question.options ?? []).every(({ id }) => id in (evidence.p ?? {}));
  if (isFull && Math.abs(authored - 1) > TOLERANCE + 1e-9)
    return report(
      `the probabilities of all answers sum to ${authored.toFixed(2)}; make them sum to 1, or leave one answer out to take the rest`,
    );
  if (!isFull && authored >= 1)
    return report(
      `the authored probabilities sum to ${authored.toFixed(2)}; leave something for the other answers`,
    );
  const sum = normaliser(question.options ?? [], evidence, stratum);
  if (sum === null || (sum >= NORMALISER[0] && sum <= NORMALISER[1])) return;
  report(
    `base rates times ratios sum to ${sum.toFixed(2)}, so every ratio is divided by that; bring the sum to ${NORMALISER.join('–')}, or write under "p" how many of the people with this cause give each answer${asCounted(question, evidence, stratum)}`,
  );
}

/** What the ratios come to as they stand, to be corrected rather than worked out. */
function asCounted(question: AuthoredQuestion, evidence: Evidence, stratum: number): string {
  const { options = [] } = question;
  const shares = singleProbabilities({ ...question, options }, evidence, stratum);
  // One answer takes the rest, so that rounding cannot spoil the sum.
  const listed = options
    .slice(0, -1)
    .map(({ id }) => `${id}: ${Number((shares[id] ?? 0).toPrecision(2))}`);
  return listed.length > 0 ? `; now they count as p: {${listed.join(', ')}}` : '';
}

function checkProbability(
  { option, probability, ratio }: Effective,
  evidence: Evidence,
  stratum: number,
  report: (kind: string, message: string) => void,
): void {
  const lr = evidence.lr?.[option];
  const authored = lr === undefined ? undefined : forStratum(lr, stratum);
  if (authored !== undefined && Math.log(authored) * Math.log(ratio) < -1e-9) {
    report(
      'sign',
      `"${option}" is authored as ${authored} but counts as ${ratio.toFixed(2)}, the other way round; change the other ratios, or author its P under "p"`,
    );
  }
  if (probability > MAX_PROBABILITY + 1e-9) {
    report(
      'p',
      `"${option}" would be answered by ${probability.toFixed(2)} of people with this cause; bring P to at most ${MAX_PROBABILITY}: lower the ratio or the base rate`,
    );
  }
}
