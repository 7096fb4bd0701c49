import { largeOf } from './large-letters.js';
import { EMERGENCY } from './region-table.js';

/**
 * The number that reaches an ambulance in a country, by its code of two large letters; nothing for
 * any other text. Written with the bare language, since the last resort asks too.
 */
export function emergencyNumber(country: string): string | undefined {
  if (country.length !== 2) return undefined;
  for (const number in EMERGENCY) {
    const codes = EMERGENCY[number]!;
    for (let at = 0; at < codes.length; at += 3)
      if (codes[at] === country[0] && codes[at + 1] === country[1]) return number;
  }
  return undefined;
}

/** The emergency number of a country, by its code of two letters, alone or at the end of a tag. */
export function numberIn(region: string): string | undefined {
  let code = '';
  for (let at = 0; at < region.length; at++) {
    const letter = region[at]!;
    if (letter === '-' || letter === '_') code = '';
    else if (letter !== ' ') code += largeOf(letter);
  }
  return emergencyNumber(code);
}
