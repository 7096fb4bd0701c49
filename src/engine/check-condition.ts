import { PackError } from './errors.js';
import type { Check } from './check-fields.js';
import type { Known } from './check-ids.js';
import { asList, asNumber, asOneOf, asRecord, asText, asWhole, type Json } from './check-json.js';

/** What a condition may name, where it stands, and how deep. */
interface Scope {
  readonly known: Known;
  readonly inQuestion: boolean;
  readonly depth: number;
}

const MAX_DEPTH = 24;
const HEADS = ['all', 'any', 'not', 'count', 'ref', 'fit', 'answered', 'q'] as const;
const SHAPES = 'all, any, not, answered, count, fit, ref, or q with is, in, atLeast, atMost';
const BOUNDS = ['atLeast', 'atMost'];

/** Checks the part of a condition under its head, and says what may stand beside. */
type CheckShape = (condition: Json, path: string, scope: Scope) => readonly string[];

const CHECKS: Readonly<Record<(typeof HEADS)[number], CheckShape>> = {
  all: ({ all }, path, scope) => parts(all, `${path}.all`, scope),
  any: ({ any }, path, scope) => parts(any, `${path}.any`, scope),
  not: ({ not }, path, scope) => {
    check(not, `${path}.not`, { ...scope, depth: scope.depth + 1 });
    return [];
  },
  count: (condition, path, scope) => {
    checkBounds(condition, path, (value, place) =>
      asWhole(value, place, place.endsWith('atLeast') ? 1 : 0, 1e9),
    );
    parts(condition['count'], `${path}.count`, scope);
    return BOUNDS;
  },
  ref: ({ ref }, path, { known }) => named(ref, `${path}.ref`, known.conditions, 'condition'),
  fit: checkFit,
  answered: ({ answered }, path, { known }) =>
    named(answered, `${path}.answered`, known.questions, 'question'),
  q: checkComparison,
};

/**
 * A check of conditions and everything in them.
 * @param inQuestion conditions of questions and options may not look at the ranking: it depends on
 * the answers they guard
 */
export function conditionOver(known: Known, inQuestion = false): Check {
  return (value, path) => check(value, path, { known, inQuestion, depth: 0 });
}

function check(value: unknown, path: string, scope: Scope): void {
  if (scope.depth > MAX_DEPTH)
    throw new PackError(
      'too-large',
      path,
      `is nested more than ${MAX_DEPTH} deep; name its parts under conditions`,
    );
  const condition = asRecord(value, path);
  const heads = HEADS.filter((head) => head in condition);
  if (heads.length > 1)
    throw new PackError(
      'type',
      path,
      `has ${heads.join(' and ')}, which are conditions of their own; put them under all or any`,
    );
  const [head] = heads;
  if (!head) throw new PackError('type', path, `is not a condition; use ${SHAPES}`);
  const beside = CHECKS[head](condition, path, scope);
  const extra = Object.keys(condition).find((key) => key !== head && !beside.includes(key));
  if (extra) throw new PackError('type', path, `has "${extra}", which is no part of it; remove it`);
}

function parts(value: unknown, path: string, scope: Scope): readonly string[] {
  const list = asList(value, path);
  if (list.length === 0)
    throw new PackError('missing', path, 'is empty; it would hold always or never');
  list.forEach((part, index) =>
    check(part, `${path}[${index}]`, { ...scope, depth: scope.depth + 1 }),
  );
  return [];
}

function named(
  id: unknown,
  path: string,
  ids: { readonly has: (id: string) => boolean },
  what: string,
): readonly string[] {
  if (!ids.has(asText(id, path)))
    throw new PackError(
      'unknown-id',
      path,
      `names the ${what} "${id as string}", which does not exist`,
    );
  return [];
}

function checkBounds(condition: Json, path: string, checkBound: Check): void {
  const given = BOUNDS.filter((key) => condition[key] !== undefined);
  if (given.length === 0) throw new PackError('missing', path, 'needs atLeast or atMost');
  for (const key of given) checkBound(condition[key], `${path}.${key}`);
}

function checkFit(condition: Json, path: string, scope: Scope): readonly string[] {
  if (scope.inQuestion)
    throw new PackError(
      'cycle',
      path,
      'looks at the ranking of causes, which depends on this question; use answers instead',
    );
  named(condition['fit'], `${path}.fit`, scope.known.causes, 'cause');
  asOneOf(condition['atLeast'], `${path}.atLeast`, ['strong', 'partial']);
  return ['atLeast'];
}

function checkComparison(condition: Json, path: string, { known }: Scope): readonly string[] {
  named(condition['q'], `${path}.q`, known.questions, 'question');
  const { options } = known.questions.get(condition['q'] as string)!;
  const option: Check = (id, place) => {
    if (id !== 'unsure' && !options.has(asText(id, place)))
      throw new PackError(
        'unknown-id',
        place,
        `names the option "${id as string}", which ${condition['q'] as string} does not have`,
      );
  };
  if ('is' in condition) {
    option(condition['is'], `${path}.is`);
    return ['is'];
  }
  if ('in' in condition) {
    checkChoices(condition['in'], `${path}.in`, option);
    return ['in'];
  }
  checkBounds(condition, path, (value, place) => asNumber(value, place, -1e9, 1e9));
  return BOUNDS;
}

function checkChoices(value: unknown, path: string, option: Check): void {
  const list = asList(value, path);
  if (list.length === 0) throw new PackError('missing', path, 'is empty; it would never hold');
  list.forEach((id, index) => option(id, `${path}[${index}]`));
  if (new Set(list).size < list.length)
    throw new PackError('duplicate-id', path, 'names an option twice; remove one');
}
