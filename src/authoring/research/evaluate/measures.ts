import { URGENCIES, type Pack, type Urgency } from '../../../engine/index.js';
import type { Case } from '../../authored.js';
import { screensOf, type RunOptions } from '../../cases/run-case.js';
import { byLevel, scoreCases, type Score } from '../../cases/score-cases.js';
import { shareOf, type Share } from './wilson.js';

/** How close the urgency came, over some cases. */
export interface Closeness {
  /** The expected level. */
  readonly exact: Share;
  /** A level that a reasonable clinician could choose. */
  readonly acceptable: Share;
}

/** What is measured over one set of cases. "Gold" is the level that the case expects. */
export interface Measures {
  readonly all: Closeness;
  readonly levels: readonly (readonly [Urgency, Closeness])[];
  /** At or above gold: the strict meaning of "safe". */
  readonly atOrAbove: Share;
  /** At most one level below gold: the meaning of "safe" in Gilbert 2020. */
  readonly oneBelow: Share;
  /** At or above the least urgent level that is acceptable. */
  readonly atOrAboveAcceptable: Share;
  /**
   * Of the cases that are not exact, those that came out too urgent: the inclination to
   * over-triage.
   */
  readonly tooUrgent: Share;
  /**
   * Emergencies, by category in the order of the alphabet ("not said" where a case names none),
   * then over all.
   */
  readonly emergencies: readonly (readonly [string, Caught])[];
  /**
   * The expected cause first, or among the first three (a card that is shown counts as found, not
   * as first).
   */
  readonly first: Share;
  readonly firstThree: Share;
  /** The same as a share of every case, whether the pack covers its cause or not. */
  readonly firstThreeOfAll: Share;
  readonly screens: Screens;
}

/** Emergencies that came out as one, and those that came out as help today or sooner. */
export interface Caught {
  readonly emergency: Share;
  readonly today: Share;
}

/** Screens per interview. */
export interface Screens {
  readonly mean: number;
  readonly median: number;
  /** Nine in ten interviews are no longer. */
  readonly p90: number;
}

/** Plays the cases and measures how they came out. */
export function measure(pack: Pack, cases: readonly Case[], options: RunOptions = {}): Measures {
  const scores = scoreCases(pack, cases, options);
  const share = (holds: (score: Score) => boolean, among: readonly Score[] = scores): Share =>
    shareOf(among.filter(holds).length, among.length);
  const wrong = scores.filter(({ exact }) => !exact);
  const covered = scores.filter(({ causeFound }) => causeFound !== null);
  return {
    all: closeness(scores),
    levels: byLevel(scores).map(([level, group]) => [level, closeness(group)] as const),
    atOrAbove: share((score) => fall(score) <= 0),
    oneBelow: share((score) => fall(score) <= 1),
    atOrAboveAcceptable: share((score) => fall(score) <= allowedFall(score)),
    tooUrgent: share((score) => fall(score) < 0, wrong),
    emergencies: emergenciesByCategory(scores),
    first: share(({ rank }) => rank === 1, covered),
    firstThree: share(({ causeFound }) => causeFound === true, covered),
    firstThreeOfAll: share(({ causeFound }) => causeFound === true),
    screens: summary(cases.map((item) => screensOf(pack, item, options))),
  };
}

/** Levels below gold; negative where the urgency is above it. */
function fall({ case: { expect }, urgency }: Score): number {
  return URGENCIES.indexOf(urgency) - URGENCIES.indexOf(expect.urgency);
}

function allowedFall({ case: { expect } }: Score): number {
  const least = Math.max(
    ...(expect.acceptable ?? [expect.urgency]).map((level) => URGENCIES.indexOf(level)),
  );
  return least - URGENCIES.indexOf(expect.urgency);
}

function closeness(scores: readonly Score[]): Closeness {
  const among = (holds: (score: Score) => boolean): Share =>
    shareOf(scores.filter(holds).length, scores.length);
  return { exact: among(({ exact }) => exact), acceptable: among(({ acceptable }) => acceptable) };
}

function emergenciesByCategory(scores: readonly Score[]): Measures['emergencies'] {
  const emergencies = scores.filter(({ case: { expect } }) => expect.urgency === 'emergency');
  const names = [...new Set(emergencies.map(categoryOf))].sort();
  const rows = names.map(
    (name) => [name, caught(emergencies.filter((score) => categoryOf(score) === name))] as const,
  );
  return rows.length > 1 ? [...rows, ['all', caught(emergencies)] as const] : rows;
}

function caught(scores: readonly Score[]): Caught {
  const reaching = (...levels: readonly Urgency[]): Share =>
    shareOf(scores.filter(({ urgency }) => levels.includes(urgency)).length, scores.length);
  return { emergency: reaching('emergency'), today: reaching('emergency', 'urgent') };
}

const categoryOf = (score: Score): string => score.case.category ?? 'not said';

/** Nearest-rank percentiles; of no interviews, zeros. */
function summary(counts: readonly number[]): Screens {
  const sorted = [...counts].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const mean =
    sorted.length === 0 ? 0 : sorted.reduce((sum, count) => sum + count, 0) / sorted.length;
  return { mean, median: at(0.5), p90: at(0.9) };
}
