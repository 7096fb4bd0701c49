const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const LARGE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An ASCII letter as a large one, by the bare language; any other as it is. */
export function largeOf(letter: string): string {
  for (let at = 0; at < SMALL.length; at++) if (SMALL[at] === letter) return LARGE[at]!;
  return letter;
}
