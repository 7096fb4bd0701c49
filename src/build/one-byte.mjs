import { escapeFewWideLetters } from '../authoring/wide-letters.mjs';

/** A rollup plugin for files that a browser shall keep in one byte a letter, where it can. */
export function oneByte() {
  return {
    name: 'one-byte',
    renderChunk: (code) => ({ code: escapeFewWideLetters(code), map: null }),
  };
}
