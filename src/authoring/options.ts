import type { AuthoredQuestion } from './authored.js';

/** Ids of the options a question offers, in authored order. */
export function optionIds({ options = [] }: AuthoredQuestion): readonly string[] {
  return options.map(({ id }) => id);
}
