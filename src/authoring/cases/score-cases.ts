import {
  isShownFit,
  URGENCIES,
  type Assessment,
  type Fit,
  type Pack,
  type Urgency,
} from '../../engine/index.js';
import type { Case } from '../authored.js';
import { runCase, type RunOptions } from './run-case.js';

/** How one case came out. */
export interface Score {
  readonly case: Case;
  readonly urgency: Urgency;
  /** The level expected. */
  readonly exact: boolean;
  /** A level that a reasonable clinician could choose. */
  readonly acceptable: boolean;
  /** Not acceptable, and less urgent than expected. */
  readonly under: boolean;
  /** Not acceptable, and more urgent than expected. */
  readonly over: boolean;
  /** The ranked cause that the person reads first in each perspective, with its fit. */
  readonly top: readonly { readonly id: string; readonly fit: Fit }[];
  /**
   * Best place of an expected cause among those of its perspective; `card` where it is shown by
   * rule; null where absent or none is expected.
   */
  readonly rank: number | 'card' | null;
  /**
   * An expected cause is among the first three, or shown as a card; null where none is expected.
   */
  readonly causeFound: boolean | null;
  /** What the case demands and did not get; empty where it passes. */
  readonly failures: readonly string[];
}

/** Sums over cases. */
export interface Totals {
  readonly cases: number;
  readonly exact: number;
  readonly acceptable: number;
  readonly under: number;
  readonly over: number;
  readonly withCause: number;
  readonly causeFound: number;
}

const TOP = 3;

/** Plays every case and scores it. */
export function scoreCases(
  pack: Pack,
  cases: readonly Case[],
  options: RunOptions = {},
): readonly Score[] {
  return cases.map((item) => scoreCase(pack, item, runCase(pack, item, options).assessment));
}

/** Scores what a case came out at. */
export function scoreCase(pack: Pack, item: Case, assessment: Assessment): Score {
  const { urgency } = assessment;
  const { expect } = item;
  const acceptable = (expect.acceptable ?? [expect.urgency]).includes(urgency);
  const distance = URGENCIES.indexOf(urgency) - URGENCIES.indexOf(expect.urgency);
  const wanted = [expect.first, expect.cause, ...(expect.causes ?? [])].flatMap((id) => id ?? []);
  const rank = bestRank(pack, assessment, wanted);
  const causeFound = wanted.length === 0 ? null : rank === 'card' || (rank !== null && rank <= TOP);
  const top = topCauses(pack, assessment);
  return {
    case: item,
    urgency,
    exact: distance === 0,
    acceptable,
    under: !acceptable && distance > 0,
    over: !acceptable && distance < 0,
    top,
    rank,
    causeFound,
    failures: [
      ...(acceptable ? [] : [`urgency is ${urgency}, expected ${expect.urgency}`]),
      ...(causeFound === false
        ? [`${wanted.join(' or ')} is not among the first ${TOP} causes`]
        : []),
      ...wrongFirst(pack, item, assessment, top),
      ...(expect.advice ?? [])
        .filter((id) => !assessment.advice.includes(id))
        .map((id) => `the advice "${id}" is not shown`),
    ],
  };
}

/** The cause on top that is not the one that must be, or is one that must not be. */
function wrongFirst(
  pack: Pack,
  { expect: { first, notFirst = [] } }: Case,
  assessment: Assessment,
  top: Score['top'],
): readonly string[] {
  const isFirst = first === undefined || rankOf(pack, assessment, first) === 1;
  return [
    ...(isFirst ? [] : [`${first} is not the first cause`]),
    ...notFirst
      .filter((id) => top.some((cause) => cause.id === id && isShownFit(cause.fit)))
      .map((id) => `${id} is the first cause, and must not be`),
  ];
}

function topCauses(pack: Pack, { causes }: Assessment): Score['top'] {
  const cards = new Set(pack.json.causes.filter(({ card }) => card).map(({ id }) => id));
  const ranked = causes.filter(({ id }) => !cards.has(id));
  return pack.json.perspectives.flatMap(({ id: perspective }) => {
    const first = ranked.find((cause) => cause.perspective === perspective);
    return first ? [{ id: first.id, fit: first.fit }] : [];
  });
}

function bestRank(pack: Pack, assessment: Assessment, ids: readonly string[]): Score['rank'] {
  const ranks = ids.map((id) => rankOf(pack, assessment, id));
  const numbers = ranks.filter((rank) => typeof rank === 'number');
  return numbers.length > 0
    ? Math.min(...numbers)
    : (ranks.find((rank) => rank === 'card') ?? null);
}

/**
 * Causes of different perspectives are never ranked against each other, and cards are not ranked at
 * all.
 */
function rankOf(pack: Pack, { causes }: Assessment, id: string): Score['rank'] {
  const cards = new Set(pack.json.causes.filter(({ card }) => card).map((cause) => cause.id));
  const found = causes.find((cause) => cause.id === id);
  if (!found) return null;
  if (cards.has(id)) return isShownFit(found.fit) ? 'card' : null;
  return (
    1 +
    causes
      .filter(
        ({ perspective, id: other }) => perspective === found.perspective && !cards.has(other),
      )
      .findIndex((cause) => cause.id === id)
  );
}

/** Adds scores up. */
export function totalsOf(scores: readonly Score[]): Totals {
  const count = (holds: (score: Score) => boolean | null): number => scores.filter(holds).length;
  return {
    cases: scores.length,
    exact: count(({ exact }) => exact),
    acceptable: count(({ acceptable }) => acceptable),
    under: count(({ under }) => under),
    over: count(({ over }) => over),
    withCause: count(({ causeFound }) => causeFound !== null),
    causeFound: count(({ causeFound }) => causeFound),
  };
}

/** Scores by expected level, most urgent first; levels that no case expects are left out. */
export function byLevel(
  scores: readonly Score[],
): readonly (readonly [Urgency, readonly Score[]])[] {
  return URGENCIES.map(
    (level) => [level, scores.filter((score) => score.case.expect.urgency === level)] as const,
  ).filter(([, group]) => group.length > 0);
}

/** An emergency that came out as something less: the one mistake that no table may hide. */
export function missedEmergencies(scores: readonly Score[]): readonly Score[] {
  return scores.filter((score) => score.under && score.case.expect.urgency === 'emergency');
}
