import type { AuthoredPack } from '../authored.js';
import { compareText } from '../problem.js';

/** What each string of a language was translated from. */
export type TranslationRecord = NonNullable<AuthoredPack['translations']>[string];

/** The record as its file holds it, strings in the order of their ids. */
export function printRecord({ from, units, glossary }: TranslationRecord): string {
  const lines = (entries: readonly (readonly [string, string])[]): readonly string[] =>
    entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const sorted = Object.entries(units).sort(([a], [b]) => compareText(a, b));
  return [
    '# yaml-language-server: $schema=../../../../schema/translated.schema.json',
    '# Written by triage-pack translate: a hash of the words that each string was translated from.',
    `from: ${from}`,
    ...(glossary ? ['glossary:', ...lines(Object.entries(glossary))] : []),
    sorted.length > 0 ? 'units:' : 'units: {}',
    ...lines(sorted),
    '',
  ].join('\n');
}
