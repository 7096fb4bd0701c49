/** See `wide-letters.mjs`, which rollup's configuration reads too. */
export function escapeFewWideLetters(text: string): string;
