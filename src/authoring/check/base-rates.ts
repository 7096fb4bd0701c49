import type { AuthoredPack, AuthoredQuestion } from '../authored.js';
import type { Path } from '../yaml-file.js';
import type { Check, ReportProblem } from './check.js';

const TOLERANCE = 0.01;

/**
 * Lists have a number per stratum, shares lie between 0 and 1, and those of a single-choice
 * question sum to 1.
 */
export const baseRates: Check = {
  name: 'base-rate',
  description:
    'Lists have one number per stratum; shares and priors lie in 0..1; shares of a single-choice question sum to 1.',
  check(pack, report) {
    const groups = pack.head.strata.groups.map(({ id }) => id);
    pack.questions.forEach((question, i) => {
      const path = ['questions', i];
      const inQuestions: ReportAt = (at, message) =>
        report('questions.yml', [...path, ...at], message);
      const options = question.options ?? [];
      options.forEach(({ base }, j) =>
        checkShares(base, groups, under(inQuestions, ['options', j, 'base'])),
      );
      const isWhole = options.every(({ base }) => !base || base.length === groups.length);
      if (question.type === 'single' && isWhole) checkSums(question, groups, inQuestions);
    });
    checkPriors(pack, groups, report);
  },
};

/** Reports a problem at a path from some place in a file. */
type ReportAt = (path: Path, message: string) => void;

function under(report: ReportAt, root: Path): ReportAt {
  return (path, message) => report([...root, ...path], message);
}

function checkShares(
  shares: readonly number[] | undefined,
  groups: readonly string[],
  report: ReportAt,
): void {
  if (!shares) return;
  if (shares.length !== groups.length) {
    report(
      [],
      `the list has ${shares.length} numbers; give ${groups.length}, one per stratum: ${groups.join(', ')}`,
    );
  }
  shares.forEach((share, i) => {
    if (!(share >= 0 && share <= 1))
      report([i], `${share} is not a share; give a number from 0 to 1`);
  });
}

function checkSums(
  { id, options = [] }: AuthoredQuestion,
  groups: readonly string[],
  report: ReportAt,
): void {
  const given = options.filter(({ base }) => base);
  if (given.length === 0) return;
  const without = options.filter(({ base }) => !base).map((option) => option.id);
  if (without.length > 0) {
    report(
      ['id'],
      `"${id}" gives base rates, but not for ${without.join(', ')}; give one to every option, or to none`,
    );
    return;
  }
  groups.forEach((group, i) => {
    const sum = given.reduce((total, { base }) => total + base![i]!, 0);
    if (Math.abs(sum - 1) > TOLERANCE + 1e-9) {
      report(
        ['id'],
        `base rates of "${id}" sum to ${sum.toFixed(3)} in stratum ${group}; make them sum to 1`,
      );
    }
  });
}

function checkPriors(pack: AuthoredPack, groups: readonly string[], report: ReportProblem): void {
  const at =
    (file: string, root: Path): ReportAt =>
    (path, message) =>
      report(file, [...root, ...path], message);
  pack.causes.forEach((cause, i) => {
    const inCause = at('causes.yml', ['causes', i]);
    checkShares(cause.prior?.values, groups, under(inCause, ['prior', 'values']));
    for (const [question, evidence] of Object.entries(cause.evidence ?? {})) {
      for (const kind of ['lr', 'p'] as const) {
        for (const [option, value] of Object.entries(evidence[kind] ?? {})) {
          if (typeof value === 'number' || value.length === groups.length) continue;
          inCause(
            ['evidence', question, kind, option],
            `the list has ${value.length} numbers; give ${groups.length}, one per stratum: ${groups.join(', ')}; or one number for all`,
          );
        }
      }
    }
  });
  pack.head.perspectives.forEach(({ otherPrior }, i) =>
    checkShares(otherPrior, groups, at('pack.yml', ['perspectives', i, 'otherPrior'])),
  );
}
