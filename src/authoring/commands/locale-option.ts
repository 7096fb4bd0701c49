import type { OptionValues } from './arguments.js';
import { UsageError } from './command.js';

/**
 * The language that `--locale` names.
 * @param known the pack's own
 * @returns undefined where it is not given
 * @throws UsageError for one that the pack does not have
 */
export function localeOf(
  value: OptionValues[string],
  known: readonly string[],
): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (known.includes(value)) return value;
  throw new UsageError(`there are no words in "${value}"; give one of ${known.join(', ')}`);
}
