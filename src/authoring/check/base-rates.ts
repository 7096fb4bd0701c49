import type { AuthoredOption, AuthoredPack, AuthoredQuestion } from '../authored.js';
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
      const options = question.options ?? [];
      options.forEach((option, j) =>
        checkShares(
          option.base,
          groups,
          'questions.yml',
          ['questions', i, 'options', j, 'base'],
          report,
        ),
      );
      if (
        question.type === 'single' &&
        options.every(({ base }) => !base || base.length === groups.length)
      )
        checkSums(question, options, groups, i, report);
    });
    checkPriors(pack, groups, report);
  },
};

function checkShares(
  shares: readonly number[] | undefined,
  groups: readonly string[],
  file: string,
  path: Path,
  report: ReportProblem,
): void {
  if (!shares) return;
  if (shares.length !== groups.length) {
    report(
      file,
      path,
      `the list has ${shares.length} numbers; give ${groups.length}, one per stratum: ${groups.join(', ')}`,
    );
  }
  shares.forEach((share, i) => {
    if (!(share >= 0 && share <= 1))
      report(file, [...path, i], `${share} is not a share; give a number from 0 to 1`);
  });
}

function checkSums(
  question: AuthoredQuestion,
  options: readonly AuthoredOption[],
  groups: readonly string[],
  index: number,
  report: ReportProblem,
): void {
  const given = options.filter(({ base }) => base);
  if (given.length === 0) return;
  const without = options.filter(({ base }) => !base).map(({ id }) => id);
  if (without.length > 0) {
    report(
      'questions.yml',
      ['questions', index, 'id'],
      `"${question.id}" gives base rates, but not for ${without.join(', ')}; give one to every option, or to none`,
    );
    return;
  }
  groups.forEach((group, i) => {
    const sum = given.reduce((total, { base }) => total + base![i]!, 0);
    if (Math.abs(sum - 1) > TOLERANCE + 1e-9) {
      report(
        'questions.yml',
        ['questions', index, 'id'],
        `base rates of "${question.id}" sum to ${sum.toFixed(3)} in stratum ${group}; make them sum to 1`,
      );
    }
  });
}

function checkPriors(pack: AuthoredPack, groups: readonly string[], report: ReportProblem): void {
  pack.causes.forEach((cause, i) => {
    checkShares(
      cause.prior?.values,
      groups,
      'causes.yml',
      ['causes', i, 'prior', 'values'],
      report,
    );
    for (const [question, evidence] of Object.entries(cause.evidence ?? {})) {
      for (const kind of ['lr', 'p'] as const) {
        for (const [option, value] of Object.entries(evidence[kind] ?? {})) {
          if (typeof value === 'number' || value.length === groups.length) continue;
          report(
            'causes.yml',
            ['causes', i, 'evidence', question, kind, option],
            `the list has ${value.length} numbers; give ${groups.length}, one per stratum: ${groups.join(', ')}; or one number for all`,
          );
        }
      }
    }
  });
  pack.head.perspectives.forEach((perspective, i) =>
    checkShares(
      perspective.otherPrior,
      groups,
      'pack.yml',
      ['perspectives', i, 'otherPrior'],
      report,
    ),
  );
}
