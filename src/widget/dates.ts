import type { PackInfo } from '../engine/index.js';
import type { Warn } from './errors.js';

/** Today in UTC as `YYYY-MM-DD`, the form of a pack's dates. */
export function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Today where the person is, as `YYYY-MM-DD`. */
export function localDay(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Whether content should have been reviewed before the given day. Content without a date is not
 * overdue.
 */
export function isReviewOverdue({ reviewBy }: Pick<PackInfo, 'reviewBy'>, day: string): boolean {
  return reviewBy !== '' && reviewBy < day;
}

/** Tells a developer that the content was due for review. */
export function warnIfOverdue(info: PackInfo, warn: Warn): void {
  const { id, version, reviewBy } = info;
  if (isReviewOverdue(info, utcDay()))
    warn(`the content "${id}" ${version} was due for review by ${reviewBy}; use a newer version`);
}
