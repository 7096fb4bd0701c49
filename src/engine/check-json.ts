import { PackError, type PackErrorCode } from './errors.js';

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * Longest list a pack may hold: far above any real one, low enough that a hostile pack cannot hang
 * a page.
 */
const MAX_ITEMS = 20_000;
const ID = /^[a-z0-9][a-z0-9_-]*$/;
/**
 * What every object has, or what leads to it: such a name finds something where nothing was
 * written.
 */
const INHERITED =
  /^(__\w+__|constructor|prototype|to(Locale)?String|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$/;

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
}

/** The value as an object, or a PackError. Keys that could reach a prototype are refused. */
export function asRecord(value: unknown, path: string, code: PackErrorCode = 'type'): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PackError(code, path, `is ${shown(value)}; expected an object`);
  const keys = Object.keys(value);
  if (keys.length > MAX_ITEMS)
    throw new PackError(
      'too-large',
      path,
      `has ${keys.length} keys; at most ${MAX_ITEMS} are read`,
    );
  const bad = keys.find((key) => INHERITED.test(key));
  if (bad)
    throw new PackError('type', path, `has the key "${bad}", which is not allowed; rename it`);
  return value as Json;
}

/** The value as a list of bounded length, or a PackError. */
export function asList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value))
    throw new PackError(
      value === undefined ? 'missing' : 'type',
      path,
      `is ${shown(value)}; expected a list`,
    );
  if (value.length > MAX_ITEMS)
    throw new PackError(
      'too-large',
      path,
      `has ${value.length} items; at most ${MAX_ITEMS} are read`,
    );
  return value;
}

/** The value as an id: small letters, digits, `_` and `-`; or a PackError. */
export function asId(value: unknown, path: string): string {
  const id = asText(value, path);
  if (!ID.test(id) || INHERITED.test(id))
    throw new PackError(
      'type',
      path,
      `is "${id}", which is not allowed as an id; rename it (small letters, digits, _ and -)`,
    );
  return id;
}

/** The value as a string that may be looked up in an object, or a PackError. */
export function asName(value: unknown, path: string): string {
  const name = asText(value, path);
  if (INHERITED.test(name))
    throw new PackError('type', path, `is "${name}", which is not allowed as an id; rename it`);
  return name;
}

/** The value as a string, or a PackError. */
export function asText(value: unknown, path: string): string {
  if (typeof value !== 'string')
    throw new PackError(
      value === undefined ? 'missing' : 'type',
      path,
      `is ${shown(value)}; expected text`,
    );
  return value;
}

/** The value as one of a few words, or a PackError that lists them. */
export function asOneOf<T extends string>(value: unknown, path: string, words: readonly T[]): T {
  if (!words.includes(value as T))
    throw new PackError(
      value === undefined ? 'missing' : 'type',
      path,
      `is ${shown(value)}; expected one of ${words.join(', ')}`,
    );
  return value as T;
}

/** The value as a finite number in a closed range, or a PackError. */
export function asNumber(value: unknown, path: string, min: number, max: number): number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new PackError(
      'number',
      path,
      `is ${shown(value)}; expected a number ${min === Number.MIN_VALUE ? 'above 0' : `from ${min}`} to ${max}`,
    );
  }
  return value;
}

/** The value as a whole number in a closed range, or a PackError. */
export function asWhole(value: unknown, path: string, min: number, max: number): number {
  const number = asNumber(value, path, min, max);
  if (!Number.isInteger(number))
    throw new PackError('number', path, `is ${number}; expected a whole number`);
  return number;
}

/** The value as true or false, or a PackError. */
export function asBoolean(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean')
    throw new PackError('type', path, `is ${shown(value)}; expected true or false`);
  return value;
}
