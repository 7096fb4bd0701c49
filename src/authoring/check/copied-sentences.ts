import type { AuthoredPack } from '../authored.js';
import { allStrings, type PlacedText } from '../strings.js';
import { sourceLocale } from '../translate/units.js';

/** Names of medicines and short words are the same in many languages; a sentence is not. */
const SENTENCE = /[.!?]$|^(?:\S+\s+){5}\S/;

/** Strings of one language that are, letter for letter, the words that they are translated from. */
export interface CopiedSentences {
  readonly locale: string;
  readonly strings: readonly PlacedText[];
}

/**
 * What was copied to be translated, and was not, by language. No more than a hint: a sentence may be
 * meant so, and a record of translation, where there is one, tells.
 */
export function copiedSentences(pack: AuthoredPack): readonly CopiedSentences[] {
  const from = sourceLocale(pack);
  const strings = allStrings(pack);
  const source = new Map(
    strings.filter(({ locale }) => locale === from).map((each) => [keyOf(each), each.text]),
  );
  return Object.keys(pack.text).flatMap((locale) => {
    if (languageOf(locale) === languageOf(from) || pack.translations?.[locale]) return [];
    const same = strings.filter(
      (each) =>
        each.locale === locale && SENTENCE.test(each.text) && source.get(keyOf(each)) === each.text,
    );
    return same.length > 0 ? [{ locale, strings: same }] : [];
  });
}

/** The same for a string in every language. */
function keyOf({ file, path }: PlacedText): string {
  return [file.replace(/^text\/[^/]+\//, ''), ...path].join(' ');
}

/** British and American English share most sentences. */
function languageOf(locale: string): string {
  return locale.split('-')[0]!;
}
