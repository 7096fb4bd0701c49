import { readAgainMarks } from '../cases/to-read-again.js';
import { signsOf, type Sign } from '../signs/signs-of.js';
import type { NewTexts, Texts } from '../store/texts.js';
import { at } from '../yaml/at.js';
import { dataOf, editPlaces, renameKey, type Path, type PlaceEdits } from '../yaml/edit-yaml.js';
import type { PackFiles, RemovalPlan } from './removal-plan.js';
import { HOMES, wordsOf, type Thing } from './thing.js';

/** How the record of translations, and the review, name the reasons of levels. */
const REASONS = 'rules.yml#rules.';

/**
 * What the files become without a thing: its places and every place that names it and can go, its words
 * in every language, the record of their translation, and what reviewers said and signed of it. Cases that
 * lose an answer are marked to be read again.
 */
export function removedTexts(
  texts: Texts,
  files: PackFiles,
  plan: RemovalPlan,
  locales: readonly string[],
): NewTexts {
  const removed = new Map<string, Path[]>();
  const remove = (file: string, path: Path): void => {
    if (at(files.data(file), path) !== undefined)
      removed.set(file, [...(removed.get(file) ?? []), path]);
  };
  for (const { file, path } of plan.removed) remove(file, path);
  const reasons = reasonsOf(signsOf(files.data));
  for (const thing of plan.things) removeWords(files, { thing, reasons, locales, remove });
  const now = new Map(texts);
  const changed: Record<string, string | null> = {};
  const values = [...plan.set, ...readAgainMarks(files.data, plan)];
  for (const file of new Set([...removed.keys(), ...values.map(({ place }) => place.file)])) {
    const paths = removed.get(file) ?? [];
    const set = values
      .filter(({ place }) => place.file === file)
      .map(({ place, value }) => ({ path: place.path, value }));
    const text = edited(file, texts.get(file)!, {
      removed: withoutEmptyMaps(files, file, paths),
      set,
    });
    now.set(file, text);
    changed[file] = isLastMap(files, plan, file) ? null : text;
  }
  return { ...changed, ...renamedReasons(reasons, { texts: now, locales }) };
}

/** An anchor that others still need cannot go, and nothing within an alias can. */
function edited(file: string, text: string, edits: PlaceEdits): string {
  try {
    return editPlaces(text, edits);
  } catch {
    throw new Error(
      `${file} shares values by anchors and aliases of YAML ("&" and "*") where something has to go; write such a value out in each place, then remove again`,
    );
  }
}

interface WordRemoval {
  readonly thing: Thing;
  readonly reasons: Reasons;
  readonly locales: readonly string[];
  readonly remove: (file: string, path: Path) => void;
}

/** Words of a thing in every language, with the record of their translation and their review. */
function removeWords({ data }: PackFiles, { thing, reasons, locales, remove }: WordRemoval): void {
  const words = [wordsOf(thing), reasonWords(reasons, thing)].filter((each) => each !== null);
  const units = words.map(({ name, path }) => `${name}#${path.join('.')}`);
  for (const locale of locales) {
    for (const { name, path } of words) remove(`text/${locale}/${name}`, path);
    const record = `text/${locale}/translated.yml`;
    for (const unit of keysOf(data(record), ['units'], units)) remove(record, ['units', unit]);
  }
  const home = thing.kind === 'option' ? 'questions.yml' : HOMES[thing.kind].file;
  const reviewed = [`${home}#${thing.id}`, ...units];
  for (const list of ['remarks', 'signatures'])
    for (const id of keysOf(data('review.yml'), [list], reviewed)) remove('review.yml', [list, id]);
}

/** Where the reason of a danger sign stands in a language's folder; null of anything else. */
function reasonWords(
  reasons: Reasons,
  { kind, id }: Thing,
): { readonly name: string; readonly path: Path } | null {
  const reason = kind === 'option' ? reasons.get(id) : undefined;
  return reason === undefined ? null : { name: 'rules.yml', path: ['rules', reason] };
}

/** Keys of the reasons of danger signs, by the names of these. */
type Reasons = ReadonlyMap<string, string>;

function reasonsOf(signs: readonly Sign[]): Reasons {
  return new Map(signs.map((sign) => [nameOf(sign), sign.reason]));
}

/** Keys of a map that are one of some, or lie within it. */
function keysOf(data: object, path: Path, starts: readonly string[]): readonly string[] {
  return Object.keys(at(data, path) ?? {}).filter((key) => isOf(key, starts));
}

function isOf(id: string, starts: readonly string[]): boolean {
  return starts.some(
    // A reason has no parts: what follows a dot there is the option of another sign.
    (start) => id === start || (!start.startsWith(REASONS) && id.startsWith(`${start}.`)),
  );
}

function nameOf({ question, option }: Sign): string {
  return `${question}.${option}`;
}

/** The map of named conditions goes with its last name: the file holds more. */
function withoutEmptyMaps(
  { data }: PackFiles,
  file: string,
  paths: readonly Path[],
): readonly Path[] {
  if (file !== 'rules.yml') return paths;
  const names = Object.keys(at(data(file), ['conditions']) ?? {});
  const gone = paths.filter(([first, , ...rest]) => first === 'conditions' && rest.length === 0);
  if (names.length === 0 || gone.length < names.length) return paths;
  return [...paths.filter(([first]) => first !== 'conditions'), ['conditions']];
}

/** A pack without a map has no file of maps. */
function isLastMap({ data }: PackFiles, { own }: RemovalPlan, file: string): boolean {
  const { file: home, key } = HOMES.map;
  return file === home && Object.keys(at(data(home), [key]) ?? {}).length === own.length;
}

/**
 * Of two danger signs of one id each has a reason named with its question; once one is gone, the other
 * one's has a plain name.
 */
function renamedReasons(
  before: Reasons,
  { texts, locales }: { readonly texts: Texts; readonly locales: readonly string[] },
): NewTexts {
  const after = signsOf((file) => dataOf(texts.get(file) ?? '') ?? {});
  const renamed = after.filter((sign) => before.get(nameOf(sign)) !== sign.reason);
  const changed: Record<string, string> = {};
  const rename = (file: string, path: Path, name: string): void => {
    const text = changed[file] ?? texts.get(file) ?? '';
    if (at(dataOf(text), path) !== undefined) changed[file] = renameKey(text, path, name);
  };
  for (const sign of renamed)
    for (const locale of locales) {
      const old = before.get(nameOf(sign))!;
      rename(`text/${locale}/rules.yml`, ['rules', old], sign.reason);
      rename(
        `text/${locale}/translated.yml`,
        ['units', `${REASONS}${old}`],
        `${REASONS}${sign.reason}`,
      );
    }
  return changed;
}
