import { asList, asRecord } from './check-json.js';
import { PackError } from './errors.js';

/** Deeper than any pack; low enough that no walk through it overflows the stack. */
const MAX_DEPTH = 64;
/** Longest single text, in characters. */
const MAX_TEXT = 5000;
/**
 * Embeddings and overrides turn the letters of the words around them, and no language needs them in
 * plain text; isolates end.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2068]/;

/**
 * A frozen copy of what is taken for a pack, made of nothing but plain objects, lists, text,
 * numbers and booleans: whatever the original does later, or pretends to be, is left behind.
 * Bounded, so that nothing after it can hang.
 * @param most how many values it may hold
 * @throws PackError
 */
export function sanitizeJson(json: unknown, most: number): unknown {
  let left = most;
  const copy = (value: unknown, path: string, depth: number): unknown => {
    if (--left < 0)
      throw new PackError('too-large', '', `holds more than ${most} values; make it smaller`);
    if (typeof value === 'string') return rejectBidiControls(value, path);
    if (isPlain(value)) return value;
    if (typeof value !== 'object')
      throw new PackError('type', path, `is a ${typeof value}; expected JSON`);
    if (depth > MAX_DEPTH)
      throw new PackError('too-large', path.slice(0, 200), `is nested more than ${MAX_DEPTH} deep`);
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      const { length } = asList(value, path);
      for (let index = 0; index < length; index++)
        list.push(copy(value[index], `${path}[${index}]`, depth + 1));
      return Object.freeze(list);
    }
    const plain: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(asRecord(value, path))) {
      if (item !== undefined) plain[key] = copy(item, path ? `${path}.${key}` : key, depth + 1);
    }
    return Object.freeze(plain);
  };
  return copy(json, '', 0);
}

function isPlain(value: unknown): value is number | boolean | null | undefined {
  return (
    value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean'
  );
}

/**
 * Text that cannot reorder what stands beside it: direction is left to the letters and to the page.
 */
function rejectBidiControls(text: string, path: string): string {
  if (text.length > MAX_TEXT)
    throw new PackError(
      'too-large',
      path,
      `has ${text.length} characters; at most ${MAX_TEXT} are read`,
    );
  if (TURNING.test(text) && openIsolates(text) > 0) {
    throw new PackError(
      'type',
      path,
      'holds an invisible character that turns the letters after it (U+202A to U+202E, or U+2066 to U+2068 without U+2069); remove it',
    );
  }
  return text;
}

/** How many marks are not closed again; only an isolate can be. */
function openIsolates(text: string): number {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark < '\u2066') return Infinity;
    open = mark === '\u2069' ? Math.max(0, open - 1) : open + 1;
  }
  return open;
}
