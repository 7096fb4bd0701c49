import { parse } from 'yaml';
import { wordFiles } from '../init/word-files.js';
import { allStrings } from '../strings.js';
import type { Check } from './check.js';

const STARTER_WORD = /\bwrists?\b/i;
const STARTER_SAYS = /\bsore wrists?\b|\bthis is an example\b/i;

/** What `triage-pack init` wrote about a sore wrist does not stay in a pack about something else. */
export const starterWords: Check = {
  name: 'starter-word',
  description: 'No text of the starter pack is left in a pack about something else.',
  check(pack, report) {
    if (Object.values(pack.text).some((text) => STARTER_WORD.test(text.pack.title))) return;
    const starter = starterTexts();
    for (const { file, path, text } of allStrings(pack)) {
      if (STARTER_SAYS.test(text) || (STARTER_WORD.test(text) && starter.has(text)))
        report(
          file,
          path,
          'these are words of the starter pack about a sore wrist; write your own, or remove them',
        );
    }
  },
};

let texts: ReadonlySet<string> | undefined;

function starterTexts(): ReadonlySet<string> {
  texts ??= new Set(
    Object.values(wordFiles()).flatMap((file) => stringsIn(parse(file) as unknown)),
  );
  return texts;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
