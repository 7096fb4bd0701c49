import { missedEmergencies, type Score } from './score-cases.js';

/**
 * What the cases demand and do not get, a line each. Vignettes are measured; walk-throughs and our
 * own cases are promises, and no emergency may be missed. An exception excuses one of ours whose
 * level is more urgent than was asked for, never one that is less.
 * @param unsure the scores with unmentioned red flags as "not sure"
 */
export function brokenCases(plain: readonly Score[], unsure: readonly Score[]): readonly string[] {
  const broken = plain.filter(
    ({ case: { origin, exception }, failures, over }) =>
      origin.kind !== 'vignette' && failures.length > (exception && over ? 1 : 0),
  );
  const missed = missedEmergencies([...plain, ...unsure]).filter((score) => !score.case.exception);
  return [
    ...broken.map(
      ({ case: { id, title }, failures }) => `${id} (${title}): ${failures.join('; ')}`,
    ),
    ...missed.map(
      ({ case: { id, title }, urgency }) => `${id} (${title}): an emergency came out as ${urgency}`,
    ),
  ];
}
