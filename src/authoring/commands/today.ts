import { UsageError } from './command.js';

/**
 * The day that `--today` gives, or the clock's, as YYYY-MM-DD.
 * @throws UsageError for what is not a date
 */
export function dayOf(given: string | boolean | undefined): string {
  if (typeof given !== 'string') return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given))
    throw new UsageError(`"${given}" is not a date; give it as YYYY-MM-DD`);
  return given;
}
