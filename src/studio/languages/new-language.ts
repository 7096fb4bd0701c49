import { printRecord } from '../../authoring/translate/print-record.js';
import type { NewTexts, Texts } from '../store/texts.js';
import { removeAt, valueAt, type Path } from '../yaml/edit-yaml.js';

/** The language that others are translated from: English, or the first where there is none. */
export function sourceLanguage(locales: readonly string[]): string {
  return locales.includes('en') ? 'en' : ([...locales].sort()[0] ?? 'en');
}

/**
 * The files of a new language: a copy of another's, so that order and comments are there and the pack
 * runs meanwhile, with a record of which nothing is translated yet. The checks hold the pack back until
 * everything is. Words of the glossary mean nothing in another language, and who signed the words of
 * one has not signed those of the other.
 */
export function newLanguage(texts: Texts, from: string, to: string): NewTexts {
  const start = `text/${from}/`;
  const files = [...texts].filter(
    ([path]) =>
      path.startsWith(start) && path.endsWith('.yml') && path !== `${start}translated.yml`,
  );
  return {
    ...Object.fromEntries(
      files.map(([path, text]) => [`text/${to}/${path.slice(start.length)}`, ownPart(text)]),
    ),
    [recordFile(to)]: printRecord({ from, units: {} }),
  };
}

/** A pack's files without a language. */
export function withoutLanguage(texts: Texts, locale: string): NewTexts {
  return Object.fromEntries(
    [...texts.keys()]
      .filter((path) => path.startsWith(`text/${locale}/`))
      .map((path) => [path, null]),
  );
}

/** Where it stands from which words each string of a language was translated. */
export function recordFile(locale: string): string {
  return `text/${locale}/translated.yml`;
}

function ownPart(text: string): string {
  const paths: readonly Path[] = [['glossary'], ...signaturePaths(valueAt(text, []), [])];
  return paths.reduce(
    (yaml, path) => (valueAt(yaml, path) === undefined ? yaml : removeAt(yaml, path)),
    text,
  );
}

function signaturePaths(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'reviewedBy' || key === 'reviewBy'
      ? [[...path, key]]
      : signaturePaths(item, [...path, key]),
  );
}
