import type { Urgency } from './pack.js';

/** All levels, most urgent first. */
export const URGENCIES: readonly Urgency[] = Object.freeze([
  'emergency',
  'urgent',
  'soon',
  'self-care',
]);

/** The levels that a doubt about a danger sign may have: it is never read as no. */
export const DOUBT_LEVELS: readonly Urgency[] = Object.freeze(URGENCIES.slice(0, -1));

/** True if `level` is less urgent than `than`. */
export function isBelow(level: Urgency, than: Urgency): boolean {
  return URGENCIES.indexOf(level) > URGENCIES.indexOf(than);
}

/** The most urgent of the given levels; `self-care` where there is none. */
export function mostUrgent(levels: Iterable<Urgency>): Urgency {
  let worst: Urgency = 'self-care';
  for (const level of levels) if (isBelow(worst, level)) worst = level;
  return worst;
}
