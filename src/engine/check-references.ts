import { PackError } from './errors.js';
import type { Json } from './check-json.js';

/** Longest chain of named conditions that name each other. */
const MAX_CHAIN = 64;

/**
 * What a named condition is when every name in it is written out: how long its longest chain is,
 * and its number of parts.
 */
interface Reach {
  readonly chain: number;
  readonly parts: number;
}

/**
 * Checks that named conditions do not wait for themselves, and that rules and questions stay small
 * when every name in them is written out: conditions that name the next one twice double with each
 * step.
 * @param most how many parts the conditions of rules and questions may have together
 * @throws PackError
 */
export function checkReferences(pack: Json, most: number): void {
  const conditions = pack['conditions'] as Json;
  const known = new Map<string, Reach>();
  const visit = (name: string, above: readonly string[]): Reach => {
    const seen = known.get(name);
    if (seen) return seen;
    if (above.includes(name))
      throw new PackError(
        'cycle',
        `conditions.${name}`,
        `refers to itself: ${[...above, name].join(' → ')}; remove one of these references`,
      );
    const below =
      above.length < MAX_CHAIN
        ? reach(conditions[name], (ref) => visit(ref, [...above, name]))
        : { chain: MAX_CHAIN, parts: 0 };
    if (below.chain >= MAX_CHAIN)
      throw new PackError(
        'too-large',
        `conditions.${name}`,
        `stands in a chain of more than ${MAX_CHAIN} conditions; write some of them out`,
      );
    const own = { chain: below.chain + 1, parts: below.parts };
    known.set(name, own);
    return own;
  };
  Object.keys(conditions).forEach((name) => visit(name, []));
  const written = reach([pack['rules'], pack['questions']], (ref) => visit(ref, []));
  if (written.parts > most)
    throw new PackError(
      'too-large',
      'conditions',
      `have more than ${most} parts in rules and questions when every name is written out; use fewer names inside names`,
    );
}

function reach(value: unknown, ofName: (name: string) => Reach): Reach {
  if (typeof value !== 'object' || value === null) return { chain: 0, parts: 1 };
  let chain = 0;
  let parts = 1;
  for (const [key, inner] of Object.entries(value)) {
    const below = key === 'ref' && typeof inner === 'string' ? ofName(inner) : reach(inner, ofName);
    chain = Math.max(chain, below.chain);
    parts += below.parts;
  }
  return { chain, parts };
}
