import { parse } from 'yaml';
import type { AuthoredPack } from '../authored.js';
import { BLANK_WORDS } from '../init/blank-words.js';
import { logicFiles } from '../init/logic-files.js';
import { withMap } from '../init/with-map.js';
import { wordFiles } from '../init/word-files.js';
import { allStrings, stringsIn, type PlacedText } from '../strings.js';
import type { Check } from './check.js';
import { SAFETY_FILES } from '../safety-files.js';

const STARTER_WORD = /\bwrists?\b/i;
const STARTER_SAYS = /\bsore wrists?\b|\bthis is an example\b/i;

/** What `triage-pack init`, or a new item of the studio, wrote for the author does not stay. */
export const starterWords: Check = {
  name: 'starter-word',
  description:
    'No text of the starter pack is left in a pack about something else, nor in its cases and the records of safety/, and none that the studio wrote for a new question, rule, cause, piece of advice or record.',
  check(pack, report) {
    const isAbout = isAboutWrists(pack);
    for (const { file, path, text } of [...allStrings(pack), ...recordStrings(pack)]) {
      if (BLANK.has(text))
        report(
          file,
          path,
          'these words only show where yours go; write your own, or remove what they stand in',
        );
      else if (!isAbout && isOfStarter(text))
        report(
          file,
          path,
          'these are words of the starter pack about a sore wrist; write your own, or remove them',
        );
    }
  },
};

/** What cases and the records of safety/ say in free words. */
function recordStrings(pack: AuthoredPack): readonly Omit<PlacedText, 'locale'>[] {
  const { cases, coverage = [], decisions = {}, hazards = [], controlTests = [] } = pack;
  const lists: readonly (readonly [string, string, readonly object[] | object])[] = [
    ...Object.entries(cases).map(([file, list]) => [file, 'cases', list] as const),
    [SAFETY_FILES.coverage, 'rows', coverage],
    [SAFETY_FILES.decisions, 'decisions', decisions],
    [SAFETY_FILES.hazards, 'hazards', hazards],
    [SAFETY_FILES.tests, 'tests', controlTests],
  ];
  return lists.flatMap(([file, key, value]) =>
    stringsIn(value, [key]).map((each) => ({ file, ...each })),
  );
}

const BLANK: ReadonlySet<string> = new Set(textsIn(BLANK_WORDS));

/** A title that was left counts for nothing once no cause of the starter is. */
function isAboutWrists({ text }: AuthoredPack): boolean {
  const starter = starterTexts();
  return Object.values(text).some(({ pack, causes: { causes } }) =>
    starter.has(pack.title)
      ? Object.values(causes).some(({ name }) => starter.has(name))
      : STARTER_WORD.test(pack.title),
  );
}

function isOfStarter(text: string): boolean {
  return STARTER_SAYS.test(text) || (STARTER_WORD.test(text) && starterTexts().has(text));
}

let texts: ReadonlySet<string> | undefined;

function starterTexts(): ReadonlySet<string> {
  texts ??= new Set(Object.values(starterFiles()).flatMap((file) => textsIn(parse(file))));
  return texts;
}

/** The words, cases and records of the starter with all that it may have, on whatever day. */
function starterFiles(): Readonly<Record<string, string>> {
  const files = withMap({
    ...logicFiles({ id: 'starter', today: '2026-01-01' }),
    ...wordFiles(),
  });
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => /^(?:text|cases|safety)\//.test(path)),
  );
}

function textsIn(value: unknown): readonly string[] {
  return stringsIn(value, []).map(({ text }) => text);
}
