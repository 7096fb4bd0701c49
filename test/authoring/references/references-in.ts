import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { stringPlaces, type StringPlace } from './schema-strings.js';

type Path = readonly (string | number)[];

/** A name in a file that stands for something else of the pack. */
export interface Reference {
  readonly file: string;
  readonly path: Path;
  /** The place of the schema that it fills. */
  readonly place: string;
  readonly name: string;
  /** Where it stands in the text of the file. */
  readonly start: number;
  readonly end: number;
}

/** Fields of conditions that name something. */
const NAMING = ['q', 'is', 'in', 'answered', 'fit', 'ref'];

/** Where a thing gets its name; nothing else is named there. */
const DEFINITIONS: readonly RegExp[] = [
  /(?:^| |\/)id$/,
  /^maps maps\/\* key$/,
  /^sources sources\/\* key$/,
  // The drawing gives a place its name; options are pointed at by it.
  /^maps .*\/place$/,
  /^rules conditions\/\* key$/,
];

/** Where any words may stand, though a key or a form is asked for. */
const WORDS: readonly RegExp[] = [
  /(?:date|Date|reviewBy|version|url|outline|lines|shape)$/,
  // Words of a language, and what was said or translated of a string that may be gone by now.
  /^pack unavoidableWords\/\* key$/,
  /^locked-words .*hash$/,
  /^text-pack glossary\/\* key$/,
  /^translated /,
  /^review /,
];

/** Names that have no form of their own, so that their schema cannot tell them from words. */
const FORMLESS: readonly RegExp[] = [
  /\/controls\/#\/tests\/#$/,
  / answers\/\*/,
  /\/answers\/\*/,
  /^pack strata\/default$/,
];

/** A place of the schema as one line: `questions questions/#/map`. */
export function nameOfPlace({ kind, pattern, what }: StringPlace): string {
  return `${kind} ${pattern.join('/')}${what === 'value' ? '' : ` ${what}`}`;
}

/** The places of a kind of file where something else of the pack is named, or a condition stands. */
export function referencePlaces(kind: string): readonly StringPlace[] {
  return stringPlaces(kind).filter((place) => {
    const name = nameOfPlace(place);
    const matches = (list: readonly RegExp[]): boolean => list.some((each) => each.test(name));
    if (matches(DEFINITIONS) || matches(WORDS)) return false;
    return place.what !== 'value' || place.form !== '' || matches(FORMLESS);
  });
}

/** Every name in a file that stands for something else of the pack. */
export function referencesIn(file: string, kind: string, text: string): readonly Reference[] {
  const places = referencePlaces(kind);
  const found: Reference[] = [];
  const note = (path: Path, node: Scalar, isKey: boolean): void => {
    const place = places.find((each) => fills(each, path, isKey));
    if (place && typeof node.value === 'string')
      found.push({
        file,
        path,
        place: nameOfPlace(place),
        name: node.value,
        start: node.range![0],
        end: node.range![1],
      });
  };
  walk(parseDocument(text).contents, [], note);
  return found;
}

type Note = (path: Path, node: Scalar, isKey: boolean) => void;

function walk(node: unknown, path: Path, note: Note): void {
  if (isScalar(node)) note(path, node, false);
  else if (isSeq(node)) node.items.forEach((item, i) => walk(item, [...path, i], note));
  else if (isMap(node))
    for (const { key, value } of node.items) {
      const own = [...path, String((key as Scalar).value)];
      note(own, key as Scalar, true);
      walk(value, own, note);
    }
}

function fills({ pattern, what }: StringPlace, path: Path, isKey: boolean): boolean {
  const isBelow = pattern.every((step, i) => {
    if (step === '#') return typeof path[i] === 'number';
    return step === '*' ? typeof path[i] === 'string' : step === path[i];
  });
  if (!isBelow) return false;
  if (what !== 'condition') return path.length === pattern.length && isKey === (what === 'key');
  const field = path.findLast((step) => typeof step === 'string');
  return !isKey && path.length > pattern.length && NAMING.includes(String(field));
}
