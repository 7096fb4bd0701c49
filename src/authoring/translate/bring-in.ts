import type { AuthoredPack } from '../authored.js';
import { placeholderFault, placesChanged } from '../placeholders.js';
import { problemOfFile, type Problem } from '../problem.js';
import { placeIn } from '../text-file.js';
import { oneLine, type WordEdit } from '../word-edits.js';
import { hashOf } from './hash.js';
import type { ReturnedUnit } from './read-xliff.js';
import { glossaryId, unitsOf, type Unit } from './units.js';

/** What a translation changes, or the problems for which nothing may be written. */
export interface BroughtIn {
  readonly problems: readonly Problem[];
  /** By file of text/<locale>. */
  readonly edits: ReadonlyMap<string, readonly WordEdit[]>;
  /** Hashes by unit, for the record. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The glossary: the word of the source language, our word, and what it means. */
  readonly glossary: readonly (readonly [word: string, own: string, text: string])[];
  /** What a person should look at, though it is allowed. */
  readonly remarks: readonly string[];
}

/** Checks what came back against the pack; looks at every unit before it says no. */
export function bringIn(
  pack: AuthoredPack,
  to: string,
  returned: readonly ReturnedUnit[],
  { file, text }: { readonly file: string; readonly text: string },
): BroughtIn {
  const own = new Map(unitsOf(pack, to).map((unit) => [unit.id, unit]));
  const place = placeOf(file, text);
  const isNew = !(to in pack.text);
  const seen = new Set<string>();
  const problems = [
    ...returned.flatMap((unit) => {
      if (seen.has(unit.id)) return [place(unit.id, TWICE, 'last')];
      seen.add(unit.id);
      const message = fault(own.get(unit.id), unit, isNew);
      return message === null ? [] : [place(unit.id, message)];
    }),
    ...(isNew ? missing(own, returned).map((unit) => place(unit.id, NOT_THERE)) : []),
  ];
  const pairs = returned.flatMap((unit) => {
    const mine = own.get(unit.id);
    return mine && unit.target !== '' ? [{ mine, unit }] : [];
  });
  return {
    problems,
    edits: editsOf(pairs),
    hashes: Object.fromEntries(
      pairs.map(({ mine, unit }) => [mine.id, hashFor(pack, to, mine, unit)]),
    ),
    glossary: glossaryOf(pack, pairs),
    remarks: pairs.flatMap(({ mine, unit }) => remarksOn(mine, unit)),
  };
}

interface Pair {
  readonly mine: Unit;
  readonly unit: ReturnedUnit;
}

const NOT_THERE =
  'the string is not in this file, and a new language needs it; export again with --out';

const TWICE = 'the string is in this file more than once; keep the one that is right';

function fault(
  mine: Unit | undefined,
  { source, target, isApproved, isCopy: isUntouched }: ReturnedUnit,
  isNew: boolean,
): string | null {
  if (!mine) return 'the pack has no such string; export again with --out';
  if (mine.path === null) return null;
  const isCopy = [source, mine.source].some((text) => text.trim() === target.trim());
  if (isCopy && mine.isDanger && !isApproved && target !== mine.target)
    return 'a danger sign has the words of its source as a translation; translate it, or approve it in the tool where both languages say the same';
  if (target !== '') return placeholderFault(source, target);
  if (mine.isDanger) return 'a danger sign has no translation; write one, and have it signed';
  if (!isNew) return null;
  const message = 'there is no translation; write one, since a new language needs every string';
  return isUntouched ? `${message}. Where both say the same, remove its "state"` : message;
}

function missing(
  own: ReadonlyMap<string, Unit>,
  returned: readonly ReturnedUnit[],
): readonly Unit[] {
  const ids = new Set(returned.map(({ id }) => id));
  return [...own.values()].filter(({ id, path }) => path !== null && !ids.has(id));
}

/** Puts a problem where its unit stands in the file. */
function placeOf(
  file: string,
  text: string,
): (id: string, message: string, which?: 'first' | 'last') => Problem {
  return (id, message, which = 'first') => {
    // In 2.1 the whole id stands in `name`; a tool may have dropped that.
    const offset = which === 'first' ? text.indexOf(`"${id}"`) : text.lastIndexOf(`"${id}"`);
    const line = offset < 0 ? 1 : placeIn(text, offset).line;
    return { ...problemOfFile(file, 'translation', `${id}: ${message}`), line };
  };
}

function editsOf(pairs: readonly Pair[]): BroughtIn['edits'] {
  const edits = new Map<string, WordEdit[]>();
  for (const { mine, unit } of pairs) {
    if (mine.path === null || mine.target === unit.target) continue;
    edits.set(mine.file, [...(edits.get(mine.file) ?? []), { path: mine.path, text: unit.target }]);
  }
  return edits;
}

/**
 * What the translator saw, which English may have left behind since. A stale translation that comes
 * back as it was stays stale, unless somebody says that it is final: it may not have been looked at.
 */
function hashFor(pack: AuthoredPack, to: string, mine: Unit, unit: ReturnedUnit): string {
  const kept = pack.translations?.[to]?.units[mine.id];
  const isUntouched = mine.target === unit.target && !unit.isApproved;
  return kept !== undefined && isUntouched ? kept : hashOf(unit.source);
}

function glossaryOf(pack: AuthoredPack, pairs: readonly Pair[]): BroughtIn['glossary'] {
  const targets = new Map(pairs.map(({ unit }) => [unit.id, oneLine(unit.target)]));
  const words = new Set(
    Object.values(pack.text).flatMap(({ pack: { glossary } }) => Object.keys(glossary ?? {})),
  );
  return [...words].flatMap((word) => {
    const [own, text] = [
      targets.get(`${glossaryId(word)}.word`),
      targets.get(`${glossaryId(word)}.text`),
    ];
    return own && text ? [[word, own, text] as const] : [];
  });
}

function remarksOn(mine: Unit, { source, target }: ReturnedUnit): readonly string[] {
  if (mine.target === target) return [];
  return [
    ...placesChanged(source, target).map((name) =>
      source.includes(`{${name}}`)
        ? `${mine.id} says {${name}} in its own words`
        : `${mine.id} adds {${name}}`,
    ),
    ...(mine.isDanger ? [`${mine.id} is a danger sign and has new words: have them signed`] : []),
  ];
}
