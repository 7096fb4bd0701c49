import type { PackInfo } from '../engine/index.js';

/** Today in UTC as `YYYY-MM-DD`, the form of a pack's dates. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Whether content should have been looked at again before the given day. Content without a date is
 * not overdue.
 */
export function isOverdue({ reviewBy }: Pick<PackInfo, 'reviewBy'>, day: string): boolean {
  return reviewBy !== '' && reviewBy < day;
}
