import { URGENCIES, type Pack } from '../../../engine/index.js';
import type { Case } from '../../authored.js';
import type { RunOptions } from '../../cases/run-case.js';
import { scoreCases, type Score } from '../../cases/score-cases.js';
import { measure } from './measures.js';
import { PEOPLE, PEOPLE_AGAIN } from './agreement.js';
import { ownCases } from './own-cases.js';
import type { EvaluatedSet } from './report.js';

/** Sets of our own cases, marked by what they refer to. */
const OWN: readonly (Omit<CaseSet, 'cases'> & { readonly ref: string })[] = [
  {
    ref: PEOPLE,
    title: 'People in their own words',
    about:
      'Invented people; their levels were set without sight of the questions, and their stories encoded by a reader who had seen only the printed questions.',
  },
  {
    ref: PEOPLE_AGAIN,
    title: 'People in their own words, second reader',
    about: 'The same people, encoded once more by another reader, who had not seen the first.',
  },
  {
    ref: 'people-unseen',
    title: 'People written without sight of the questions',
    about:
      'More invented people. Who wrote them and their levels had not seen the questions; readers who had seen nothing but the printed questions encoded them. What the first playing showed has been mended since, which flatters these figures; the change log of the pack tells of it.',
  },
  {
    ref: 'everyday',
    title: 'Everyday people',
    about:
      'Our own: common, benign stories with every danger sign denied. They measure over-triage.',
  },
];

/**
 * Measures a pack on its cases: published vignettes, the same with every unmentioned danger sign
 * "not sure", people encoded by two readers, everyday people, and the other cases of our own. A set
 * without a case is left out.
 * @throws CaseError where a case cannot be played
 */
export function evaluatePack(pack: Pack, cases: readonly Case[]): readonly EvaluatedSet[] {
  const vignettes = cases.filter(({ origin }) => origin.kind === 'vignette');
  const own = OWN.map((set) => ({ ...set, cases: ownCases(cases, set.ref) }));
  const placed = new Set([...vignettes, ...own.flatMap((set) => set.cases)]);
  const sets: readonly CaseSet[] = [
    {
      title: 'Published vignettes',
      isPublished: true,
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
    ...own,
    {
      title: 'Walk-throughs and variants',
      about: 'Our own: people whom the wording must not send the wrong way.',
      cases: cases.filter((item) => !placed.has(item)),
    },
  ];
  return sets
    .map((set) => evaluated(pack, set))
    .filter(({ measures }) => measures.all.exact.whole > 0);
}

/** Cases that are measured together, and how they are played. */
interface CaseSet {
  readonly title: string;
  readonly isPublished?: boolean;
  readonly about: string;
  readonly cases: readonly Case[];
  readonly options?: RunOptions;
}

function evaluated(
  pack: Pack,
  { title, about, isPublished, cases, options = {} }: CaseSet,
): EvaluatedSet {
  const scores = scoreCases(pack, cases, options);
  const under = scores
    .filter((score) => score.under)
    .map(
      ({ case: { id, expect, exception }, urgency }) =>
        `${id}: ${urgency} instead of ${expect.urgency}.${exception ? ` ${exception}` : ''}`,
    );
  const raised = options.unsureFlags ? { raised: raisedFar(scoreCases(pack, cases), scores) } : {};
  return {
    title,
    about,
    ...(isPublished && { isPublished }),
    measures: measure(pack, cases, options),
    under,
    ...raised,
  };
}

/** Cases that doubt about everything unmentioned raises by more than one level. */
function raisedFar(sure: readonly Score[], doubtful: readonly Score[]): readonly string[] {
  return sure.flatMap(({ case: { id }, urgency }, index) => {
    const other = doubtful[index]!.urgency;
    const levels = URGENCIES.indexOf(urgency) - URGENCIES.indexOf(other);
    return levels > 1 ? [`${id}: ${urgency} to ${other}`] : [];
  });
}
