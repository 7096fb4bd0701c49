import type { Option, QuestionView } from '../engine/index.js';
import type { Selection } from './selection.js';

/**
 * One of a pair on a drawing: -1 on the left of it, 1 on the right; never the left or right of a
 * person.
 */
export type Side = -1 | 1;

/**
 * Where a person last pointed, and which one of a pair they meant. A matter of the screen, and no
 * part of an answer.
 */
export interface ActiveSpot {
  readonly place: string;
  readonly sides: Readonly<Record<string, Side | undefined>>;
}

/** Nobody has pointed anywhere. */
export const NO_ACTIVE_SPOT: ActiveSpot = { place: '', sides: {} };

/**
 * The offered options that a place stands for: the first for it, or for one of a pair; the second,
 * where there is one, for both.
 */
export function optionsAt(
  options: readonly Option[],
  question: QuestionView,
  place: string,
): readonly string[] {
  const offered = question.options.map(({ id }) => id);
  return options
    .filter(({ id, places }) => places?.includes(place) && offered.includes(id))
    .map(({ id }) => id);
}

/** How many of the options at a place count: 0, 1, or 2 where the one for both is chosen. */
export function countAt(ids: readonly string[], selection: Selection): number {
  return ids.findLastIndex((id) => selection.includes(id)) + 1;
}

/**
 * What comes of choosing a place: how many of its options should count, and the side meant. With a
 * side, the other one makes both, and the same one takes it back; where it is not known which was
 * meant, the first choice says so. Without a side (from the keyboard) it goes on to the next: one,
 * both, none.
 */
export function toggleSpot(
  count: number,
  max: number,
  knownSide: Side | undefined,
  side: Side | undefined,
): { count: number; side?: Side } {
  if (side === undefined || max < 2) return { count: count < max ? count + 1 : 0 };
  if (count === 2) return { count: 1, side: -side as Side };
  if (count === 0) return { count: 1, side };
  if (knownSide === undefined) return { count: 1, side };
  return { count: knownSide === side ? 0 : 2 };
}
