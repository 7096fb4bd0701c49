import { PackError } from './errors.js';
import {
  checkFields,
  each,
  fieldsOf,
  oneOf,
  perStratum,
  within,
  type Fields,
} from './check-fields.js';
import { idsOf, type Known } from './check-ids.js';
import { asId, asList, asName, asRecord, asWhole } from './check-json.js';
import { URGENCIES } from './levels.js';
import type { FitThresholds, Limits, Perspective } from './pack.js';

const MAX_STRATA = 100;

/**
 * Checks the strata.
 * @param value undefined where everybody is in one
 * @returns how many there are
 * @throws PackError
 */
export function checkStrata(value: unknown, questions: Known['questions']): number {
  if (value === undefined) return 1;
  const strata = asRecord(value, 'strata');
  const question = questions.get(strata['question'] as string);
  if (!question)
    throw new PackError(
      'unknown-id',
      'strata.question',
      `names the question "${strata['question'] as string}", which does not exist`,
    );
  const groups = idsOf(strata['groups'], 'strata.groups', MAX_STRATA, asName);
  each(strata['groups'], 'strata.groups', (group, path) => {
    checkFields(group, path, { 'share?': within(Number.MIN_VALUE, 1) });
    asList(group['options'], `${path}.options`).forEach((option) => {
      if (!question.options.has(option as string))
        throw new PackError(
          'unknown-id',
          path,
          `names the option "${option as string}", which ${strata['question'] as string} does not have`,
        );
    });
  });
  if (!groups.has(strata['default'] as string))
    throw new PackError('unknown-id', 'strata.default', `must be one of ${[...groups].join(', ')}`);
  return groups.size;
}

const LIMITS: Fields<Limits> = {
  evidenceQuestions: (value, path) => asWhole(value, path, 0, 1000),
  minGain: within(0, 10),
  explainAt: within(1, 100),
};

/**
 * Checks the limits of an interview.
 * @throws PackError
 */
export const checkLimits = fieldsOf(LIMITS);

/**
 * Checks the perspectives: one that weighs evidence needs all its numbers.
 * @throws PackError
 */
export function checkPerspectives(
  perspectives: unknown,
  { perspectives: ids, strata }: Known,
): void {
  if (ids.size === 0)
    throw new PackError('missing', 'perspectives', 'is empty; a result has nothing to say');
  const band = fieldsOf(
    Object.fromEntries(['evidence', 'ofBest', 'ofOther'].map((key) => [key, within(-100, 100)])),
  );
  const fit: Fields<FitThresholds> = {
    minAnswered: (value, path) => asWhole(value, path, 0, 1000),
    strong: band,
    partial: band,
  };
  const fields: Fields<Perspective> = {
    id: asId,
    'below?': oneOf(URGENCIES),
    method: oneOf(['likelihood-ratio', 'points']),
    'shrinkage?': within(0, 1),
    'lrCap?': within(1, 1e6),
    'questionCap?': within(1, 1e6),
    'dependenceDiscount?': within(0, 1),
    'otherPrior?': perStratum(strata, 0, 1),
    'fit?': fieldsOf(fit),
  };
  const { 'below?': below, ...rest } = fields;
  const weighing = Object.fromEntries(
    Object.entries(rest).map(([name, check]) => [name.replace('?', ''), check]),
  );
  each(perspectives, 'perspectives', (perspective, path) =>
    checkFields(
      perspective,
      path,
      perspective['method'] === 'points' ? fields : { 'below?': below, ...weighing },
    ),
  );
}
