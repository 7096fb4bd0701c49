import type { Pack } from '../../../engine/index.js';
import type { Case } from '../../authored.js';
import type { RunOptions } from '../../cases/run-case.js';
import { scoreCases } from '../../cases/score-cases.js';
import { measure } from './measures.js';
import type { EvaluatedSet } from './report.js';

/** Everyday people are marked by what they refer to. */
const EVERYDAY = 'everyday';

/**
 * Measures a pack on its cases: published vignettes, the same with every unmentioned danger sign
 * "not sure", everyday people, and the other cases of our own. A set without a case is left out.
 * @throws CaseError where a case cannot be played
 */
export function evaluatePack(pack: Pack, cases: readonly Case[]): readonly EvaluatedSet[] {
  const vignettes = cases.filter(({ origin }) => origin.kind === 'vignette');
  const everyday = cases.filter(({ origin }) => origin.kind === 'own' && origin.ref === EVERYDAY);
  const others = cases.filter((item) => !vignettes.includes(item) && !everyday.includes(item));
  const sets: readonly CaseSet[] = [
    {
      title: 'Published vignettes',
      about: 'Written by others; sources are named with each case.',
      cases: vignettes,
    },
    {
      title: 'Published vignettes, doubtful',
      about:
        'The same, with every danger-sign screen that a story does not mention answered "not sure", and "I cannot tell" when asked once more: what doubt costs.',
      cases: vignettes,
      options: { unsureFlags: true },
    },
    {
      title: 'Everyday people',
      about:
        'Our own: common, benign stories with every danger sign denied. They measure over-triage.',
      cases: everyday,
    },
    {
      title: 'Walk-throughs and variants',
      about: 'Our own: people whom the wording must not send the wrong way.',
      cases: others,
    },
  ];
  return sets
    .map((set) => evaluated(pack, set))
    .filter(({ measures }) => measures.all.exact.whole > 0);
}

/** Cases that are measured together, and how they are played. */
interface CaseSet {
  readonly title: string;
  readonly about: string;
  readonly cases: readonly Case[];
  readonly options?: RunOptions;
}

function evaluated(pack: Pack, { title, about, cases, options = {} }: CaseSet): EvaluatedSet {
  const under = scoreCases(pack, cases, options)
    .filter((score) => score.under)
    .map(
      ({ case: { id, expect, exception }, urgency }) =>
        `${id}: ${urgency} instead of ${expect.urgency}.${exception ? ` ${exception}` : ''}`,
    );
  return { title, about, measures: measure(pack, cases, options), under };
}
