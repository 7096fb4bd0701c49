import type { PackJson } from './pack.js';

/** JSON of any shape. */
type Json = unknown;

const NOT_ONE = 'the two parts are not of one pack';

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null;

/**
 * Puts the two parts of a built-in pack together again: what the second part holds is added at the
 * same place of the first, item by item in lists, where `0` stands for an item that has nothing to
 * add.
 * @param first goes as far as the level: see `splitPack` of the authoring tools
 * @throws Error where they are of different packs
 * @returns a pack equal to the one that was split; neither part is changed
 */
export function joinPack(first: unknown, second: unknown): PackJson {
  const [one, other] = [first, second] as readonly Partial<PackJson>[];
  if (one!.contentHash !== other!.contentHash) throw new Error(NOT_ONE);
  return joined(first, second) as PackJson;
}

function joined(first: Json, second: Json): Json {
  if (!isObject(second) || !isObject(first)) return second || first;
  if (!Array.isArray(second))
    return {
      ...first,
      ...Object.fromEntries(
        Object.entries(second).map(([key, value]) => [key, joined(first[key], value)]),
      ),
    };
  const items = first as unknown as readonly Json[];
  if (items.length > second.length) throw new Error(NOT_ONE);
  return second.map((value: Json, index) => joined(items[index], value));
}
