import type { AuthoredPack } from '../../authoring/authored.js';
import { hashOf } from '../../authoring/translate/hash.js';
import { sourceLocale, unitsOf, type Unit } from '../../authoring/translate/units.js';

/** One string to translate, as the form of a language shows it. */
export interface TranslationUnit extends Unit {
  /** Of the source, for the record of what was translated. */
  readonly hash: string;
  /** For a word of the glossary, the word of the source; else empty. */
  readonly word: string;
}

/** Strings that stand together: those of a question, of the danger signs, of the glossary. */
export interface TranslationGroup {
  /** `questions/danger`. */
  readonly id: string;
  readonly units: readonly TranslationUnit[];
}

/** How a language stands beside the one that it is translated from. */
export interface Translation {
  readonly from: string;
  readonly groups: readonly TranslationGroup[];
}

/** Every string of a language in the order of the files, in groups. */
export function translation(pack: AuthoredPack, to: string): Translation {
  const groups = new Map<string, TranslationUnit[]>();
  let word = '';
  for (const unit of unitsOf(pack, to)) {
    // A word of the glossary comes right before what it means.
    if (unit.path === null && unit.id.endsWith('.word')) word = unit.source;
    const id = groupOf(unit);
    const own: TranslationUnit = {
      ...unit,
      hash: hashOf(unit.source),
      word: unit.path === null ? word : '',
    };
    groups.set(id, [...(groups.get(id) ?? []), own]);
  }
  return {
    from: sourceLocale(pack),
    groups: [...groups].map(([id, units]) => ({ id, units })),
  };
}

/** Short lists stand as a whole, and what has several texts of its own apart. */
const WHOLE: ReadonlySet<string> = new Set(['rules', 'dangers']);

function groupOf({ file, path }: Pick<Unit, 'file' | 'path'>): string {
  if (path === null) return 'glossary';
  const name = file.replace(/\.yml$/, '');
  if (name === 'pack') return `pack/${path.length === 1 ? 'cover' : path[0]}`;
  return WHOLE.has(name) ? name : `${name}/${path[1]}`;
}
