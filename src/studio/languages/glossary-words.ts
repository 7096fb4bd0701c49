import type { NewTexts, Texts } from '../store/texts.js';
import { at } from '../yaml/at.js';
import { removeAt, renameKey, setAt, valueAt } from '../yaml/edit-yaml.js';
import { recordFile } from './new-language.js';

/** A word of the source's glossary in another language. */
export interface GlossaryWord {
  /** As the source has it. */
  readonly word: string;
  /** As it stands in this language's texts; empty: it needs no entry. */
  readonly own: string;
  /** What it means. */
  readonly text: string;
}

/**
 * A word of the source's glossary as a language has it now.
 * @param data gives a file as plain data
 */
export function glossaryWord(
  data: (file: string) => unknown,
  locale: string,
  word: string,
): GlossaryWord {
  const own = at(data(recordFile(locale)), ['glossary', word]);
  if (typeof own !== 'string') return { word, own: '', text: '' };
  const text = at(data(`text/${locale}/pack.yml`), ['glossary', own]);
  return { word, own, text: typeof text === 'string' ? text : '' };
}

/** The files with a word of the glossary in a language; without a word of its own, without the entry. */
export function withGlossaryWord(
  texts: Texts,
  locale: string,
  { word, own, text }: GlossaryWord,
): NewTexts {
  const [words, record] = [`text/${locale}/pack.yml`, recordFile(locale)];
  let [yaml, recorded] = [texts.get(words) ?? '', texts.get(record) ?? ''];
  const before = valueAt(recorded, ['glossary', word]);
  const isThere = typeof before === 'string' && valueAt(yaml, ['glossary', before]) !== undefined;
  if (own === '') {
    if (isThere) yaml = without(yaml, before);
    if (before !== undefined) recorded = without(recorded, word);
    return { [words]: yaml, [record]: recorded };
  }
  if (isThere && before !== own) yaml = renameKey(yaml, ['glossary', before], own);
  yaml = setAt(yaml, ['glossary', own], text);
  if (before !== own) recorded = setAt(recorded, ['glossary', word], own);
  return { [words]: yaml, [record]: recorded };
}

/** The last word takes the glossary with it. */
function without(yaml: string, word: string): string {
  const glossary = valueAt(yaml, ['glossary']);
  const isLast = Object.keys(glossary as object).length === 1;
  return removeAt(yaml, isLast ? ['glossary'] : ['glossary', word]);
}
