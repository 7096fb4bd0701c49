import { URGENCIES, type Pack, type Urgency } from '../../../engine/index.js';
import type { Case } from '../../authored.js';
import { scoreCases } from '../../cases/score-cases.js';
import { ownCases } from './own-cases.js';

/**
 * What the cases of two readers refer to. Both encode the same people; the part of an id after its
 * last hyphen names the person.
 */
export const PEOPLE = 'people';
export const PEOPLE_AGAIN = 'people-again';

/** How far two readers of the same stories come to the same level. */
export interface Agreement {
  /** People whom both encoded. */
  readonly people: number;
  readonly same: number;
  /**
   * Agreement beyond chance, 1 at most (Cohen, Educ Psychol Meas 1960); 1 where both readers give
   * everybody one and the same level.
   */
  readonly kappa: number;
}

/** Levels to which two readers' answers lead, compared person by person. */
export function agreementOf(pack: Pack, cases: readonly Case[]): Agreement {
  const [first, second] = [PEOPLE, PEOPLE_AGAIN].map((ref) => levelsOf(pack, cases, ref)) as [
    ReadonlyMap<string, Urgency>,
    ReadonlyMap<string, Urgency>,
  ];
  const pairs = [...first].flatMap(([person, level]) => {
    const other = second.get(person);
    return other ? [[level, other] as const] : [];
  });
  const same = pairs.filter(([a, b]) => a === b).length;
  return { people: pairs.length, same, kappa: kappaOf(pairs, same) };
}

function levelsOf(pack: Pack, cases: readonly Case[], ref: string): ReadonlyMap<string, Urgency> {
  return new Map(
    scoreCases(pack, ownCases(cases, ref)).map(({ case: { id }, urgency }) => [
      id.split('-').at(-1)!,
      urgency,
    ]),
  );
}

function kappaOf(pairs: readonly (readonly [Urgency, Urgency])[], same: number): number {
  if (pairs.length === 0) return 1;
  const share = (place: 0 | 1, level: Urgency): number =>
    pairs.filter((pair) => pair[place] === level).length / pairs.length;
  const chance = URGENCIES.reduce((sum, level) => sum + share(0, level) * share(1, level), 0);
  return chance === 1 ? 1 : (same / pairs.length - chance) / (1 - chance);
}
