import { PackError } from './errors.js';
import { asList, asName, asNumber, asOneOf, asRecord, asText, type Json } from './check-json.js';

/** Throws a PackError that names the place where the value is not what it should be. */
export type Check = (value: unknown, path: string) => unknown;

/**
 * A check for every field of a type, so that the type checker misses none; `?` ends the names of
 * those that may be left out.
 */
export type Fields<T> = {
  readonly [K in keyof T & string as undefined extends T[K] ? `${K}?` : K]-?: Check;
};

/** Checks the fields of an object. Fields that are not known are passed over. */
export function checkFields(
  record: Json,
  path: string,
  fields: Readonly<Record<string, Check>>,
): void {
  for (const [name, check] of Object.entries(fields)) {
    const key = name.replace('?', '');
    if (record[key] !== undefined || key === name) check(record[key], `${path}.${key}`);
  }
}

/** An object with these fields. */
export function fieldsOf(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => checkFields(asRecord(value, path), path, fields);
}

/** A list of which every item passes. */
export function listOf(check: Check): Check {
  return (value, path) =>
    asList(value, path).forEach((item, index) => check(item, `${path}[${index}]`));
}

/** An object of which every value passes; the check is told its key. */
export function recordOf(check: (value: unknown, path: string, key: string) => unknown): Check {
  return (value, path) =>
    Object.entries(asRecord(value, path)).forEach(([key, item]) =>
      check(item, `${path}.${key}`, key),
    );
}

/** One of a few words. */
export function oneOf(words: readonly string[]): Check {
  return (value, path) => asOneOf(value, path, words);
}

/** A number in a closed range. */
export function within(min: number, max: number): Check {
  return (value, path) => asNumber(value, path, min, max);
}

/** As many numbers in a closed range as there are strata. */
export function perStratum(strata: number, min: number, max: number): Check {
  const each = listOf(within(min, max));
  return (value, path) => {
    const { length } = asList(value, path);
    if (length !== strata)
      throw new PackError(
        'number',
        path,
        `has ${length} numbers; expected ${strata}, one for each stratum`,
      );
    each(value, path);
  };
}

/** An id of what exists. */
export function knownId(ids: { readonly has: (id: string) => boolean }): Check {
  return (value, path) => {
    const id = asText(value, path);
    if (!ids.has(id))
      throw new PackError('unknown-id', path, `names "${id}", which does not exist`);
  };
}

/** How good evidence is. */
export const isGrade = oneOf(['A', 'B', 'C']);

/** Names that need not exist: sources, say. */
export const names = listOf(asName);

/** Checks every object of a list; its id, where it has one, names its place. */
export function each(
  value: unknown,
  path: string,
  check: (item: Json, path: string) => void,
): void {
  asList(value, path).forEach((item, index) => {
    const record = asRecord(item, `${path}[${index}]`);
    const { id } = record;
    check(record, typeof id === 'string' ? `${path}.${id}` : `${path}[${index}]`);
  });
}
