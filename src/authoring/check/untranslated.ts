import type { AuthoredPack } from '../authored.js';
import { sourceLocale, unitsOf, type Unit } from '../translate/units.js';
import type { Check } from './check.js';

/**
 * A language that was begun as a copy of another is no translation before each string is: else people
 * would read danger signs in a language that they did not choose.
 */
export const untranslated: Check = {
  name: 'untranslated',
  description:
    'No text of a language that was begun as a copy is still in the language that it was copied from.',
  check(pack, report) {
    const from = sourceLocale(pack);
    for (const locale of Object.keys(pack.translations ?? {}).filter((each) => pack.text[each]))
      for (const [file, units] of openByFile(pack, locale)) {
        const [first] = units;
        report(
          `text/${locale}/translated.yml`,
          ['units'],
          `${count(units.length, file)} still in "${from}", the first at "${first!.path!.join('.')}"; translate each, or record that both languages say the same, in the studio or with triage-pack translate`,
          'key',
        );
      }
  },
};

function openByFile(pack: AuthoredPack, locale: string): ReadonlyMap<string, readonly Unit[]> {
  const open = unitsOf(pack, locale).filter(({ isOpen }) => isOpen);
  return new Map(
    [...new Set(open.map(({ file }) => file))].map((file) => [
      file,
      open.filter((unit) => unit.file === file),
    ]),
  );
}

function count(texts: number, file: string): string {
  return texts === 1 ? `1 text of ${file} is` : `${texts} texts of ${file} are`;
}
