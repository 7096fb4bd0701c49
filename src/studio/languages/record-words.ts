import { hashOf } from '../../authoring/translate/hash.js';
import type { Place } from '../panel.js';
import type { ReadData } from '../signs/signs-of.js';
import type { NewTexts, Texts } from '../store/texts.js';
import { at } from '../yaml/at.js';
import { setAt } from '../yaml/edit-yaml.js';
import { recordFile } from './new-language.js';

/**
 * What else changes when somebody writes words of a language that is translated from another: the
 * record of the words that it was translated from, so that a later change of those shows.
 * @param value what is written there: a text, or a list of texts
 * @returns nothing where the language has no record, or it says so already
 */
export function recordOfWords(
  texts: Texts,
  data: ReadData,
  { file, path }: Place,
  value: unknown,
): NewTexts {
  const [, locale, name] = /^text\/([^/]+)\/([^/]+\.yml)$/.exec(file) ?? [];
  if (!locale || !name || !texts.has(recordFile(locale))) return {};
  const { from, units = {} } = data<{ from: string; units: Readonly<Record<string, string>> }>(
    recordFile(locale),
  );
  if (!from || from === locale) return {};
  const source = at(data(`text/${from}/${name}`), path);
  const hashes = (Array.isArray(value) ? value : [value]).flatMap((text: unknown, i) => {
    const own = Array.isArray(source) ? (source[i] as unknown) : source;
    const id = [...path, ...(Array.isArray(value) ? [i] : [])].join('.');
    return typeof text === 'string' && typeof own === 'string'
      ? [[`${name}#${id}`, hashOf(own)] as const]
      : [];
  });
  return withHashes(
    texts,
    locale,
    hashes.filter(([id, hash]) => units[id] !== hash),
  );
}

/** The record with hashes by string; nothing where there are none. */
export function withHashes(
  texts: Texts,
  locale: string,
  hashes: readonly (readonly [id: string, hash: string])[],
): NewTexts {
  if (hashes.length === 0) return {};
  const file = recordFile(locale);
  const text = hashes.reduce(
    (yaml, [id, hash]) => setAt(yaml, ['units', id], hash),
    texts.get(file) ?? '',
  );
  return { [file]: text };
}
