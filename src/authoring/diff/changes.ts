import { canonicalJson } from '../canonical-json.js';

/** Something that is in one pack and not in the other, or differs between them. */
export interface Change {
  /** Keys and ids from the root of the pack. */
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly old?: unknown;
  readonly new?: unknown;
}

/**
 * Every difference between two values, at the deepest place that a reader would name; lists of
 * items go by their ids.
 */
export function changesOf(
  old: unknown,
  now: unknown,
  path: readonly string[] = [],
): readonly Change[] {
  if (now === undefined) return [{ path, kind: 'removed', old }];
  if (old === undefined) return [{ path, kind: 'added', new: now }];
  if (canonicalJson(old) === canonicalJson(now)) return [];
  const [before, after] = [byId(old), byId(now)];
  if (!before || !after || isCondition(path)) return [{ path, kind: 'changed', old, new: now }];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return [
    ...orderOf(before, after, old, path),
    ...keys.flatMap((key) => changesOf(before.get(key), after.get(key), [...path, key])),
  ];
}

/** A record's values by key, or a list of items by id; null for what has no parts to name. */
function byId(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null,
  );
  return ids.includes(null) ? null : new Map(ids.map((id, i) => [id!, value[i] as unknown]));
}

const CONDITIONS: readonly (readonly string[])[] = [
  ['conditions', '*'],
  ['rules', '*', 'when'],
  ['questions', '*', 'when'],
  ['questions', '*', 'options', '*', 'when'],
  ['safetyNet', '*', 'when'],
  ['dangers', '*', 'when'],
  ['advice', '*', 'when'],
  ['advice', '*', 'unless'],
  ['causes', '*', 'card', '*'],
  ['causes', '*', 'bands', 'strongRequires'],
];

/**
 * True where a condition stands, which means something only as a whole. By place, since an id may
 * be called like a key.
 */
export function isCondition(path: readonly string[]): boolean {
  return CONDITIONS.some(
    (place) =>
      place.length === path.length && place.every((key, i) => key === '*' || key === path[i]),
  );
}

/** Questions are asked, and advice is shown, in the order of the file. */
function orderOf(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  old: unknown,
  path: readonly string[],
): readonly Change[] {
  if (!Array.isArray(old)) return [];
  const [first, second] = [
    [...before.keys()].filter((id) => after.has(id)),
    [...after.keys()].filter((id) => before.has(id)),
  ];
  return first.join() === second.join()
    ? []
    : [{ path, kind: 'reordered', old: first, new: second }];
}
