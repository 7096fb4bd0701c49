import assert from 'node:assert/strict';
import { yamlIn } from '../authoring/translate/pack.js';

const FILES = ['advice', 'causes', 'dangers', 'pack', 'pictures', 'questions', 'rules'];

/** Holds every text of a language to what was made of the English one. */
export function assertTranslated(
  pack: string,
  locale: string,
  translation: (english: string) => string,
): void {
  const made = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return translation(value);
    if (Array.isArray(value)) return value.map((each) => made(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        // A word that is explained is a key, and translated too.
        name === 'glossary' ? translation(key) : key,
        made(each, key),
      ]),
    );
  };
  for (const file of FILES)
    assert.deepEqual(
      yamlIn(pack, `text/${locale}/${file}.yml`),
      made(yamlIn(pack, `text/en/${file}.yml`)),
      file,
    );
}
