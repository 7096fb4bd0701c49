import { PackError } from './errors.js';
import { asList, asNumber, asOneOf, asRecord, asText, type Json } from './check-json.js';

/** The ids that conditions may name, and the options that have a base rate. */
export interface Known {
  readonly questions: ReadonlyMap<
    string,
    { readonly options: ReadonlySet<string>; readonly rated: ReadonlySet<string> }
  >;
  readonly causes: ReadonlySet<string>;
  readonly perspectives: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

const MAX_DEPTH = 24;
const HEADS = ['all', 'any', 'not', 'count', 'ref', 'fit', 'answered', 'q'];
const SHAPES = 'all, any, not, answered, count, fit, ref, or q with is, in, atLeast, atMost';

/**
 * Checks a condition and everything in it.
 * @param inQuestion conditions of questions and options may not look at the ranking: it depends on
 * the answers they guard
 * @throws PackError
 */
export function checkCondition(
  value: unknown,
  path: string,
  known: Known,
  inQuestion = false,
  depth = 0,
): void {
  if (depth > MAX_DEPTH)
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
  const inner = (part: unknown, place: string): void =>
    checkCondition(part, place, known, inQuestion, depth + 1);
  if ('all' in condition || 'any' in condition) {
    const key = 'all' in condition ? 'all' : 'any';
    asList(condition[key], `${path}.${key}`).forEach((part, index) =>
      inner(part, `${path}.${key}[${index}]`),
    );
  } else if ('not' in condition) inner(condition['not'], `${path}.not`);
  else if ('count' in condition) {
    asList(condition['count'], `${path}.count`).forEach((part, index) =>
      inner(part, `${path}.count[${index}]`),
    );
    range(condition, path);
  } else if ('ref' in condition)
    named(condition['ref'], `${path}.ref`, known.conditions, 'condition');
  else if ('fit' in condition) checkFit(condition, path, known, inQuestion);
  else if ('answered' in condition)
    named(condition['answered'], `${path}.answered`, known.questions, 'question');
  else if ('q' in condition) checkComparison(condition, path, known);
  else throw new PackError('type', path, `is not a condition; use ${SHAPES}`);
}

function named(
  id: unknown,
  path: string,
  ids: { has: (id: string) => boolean },
  what: string,
): void {
  if (!ids.has(asText(id, path)))
    throw new PackError(
      'unknown-id',
      path,
      `names the ${what} "${id as string}", which does not exist`,
    );
}

function range(condition: Json, path: string): void {
  if (condition['atLeast'] === undefined && condition['atMost'] === undefined)
    throw new PackError('missing', path, 'needs atLeast or atMost');
  for (const key of ['atLeast', 'atMost'])
    if (condition[key] !== undefined) asNumber(condition[key], `${path}.${key}`, -1e9, 1e9);
}

function checkFit(condition: Json, path: string, known: Known, inQuestion: boolean): void {
  if (inQuestion)
    throw new PackError(
      'cycle',
      path,
      'looks at the ranking of causes, which depends on this question; use answers instead',
    );
  named(condition['fit'], `${path}.fit`, known.causes, 'cause');
  asOneOf(condition['atLeast'], `${path}.atLeast`, ['strong', 'partial']);
}

function checkComparison(condition: Json, path: string, known: Known): void {
  named(condition['q'], `${path}.q`, known.questions, 'question');
  const { options } = known.questions.get(condition['q'] as string)!;
  const option = (id: unknown, place: string): void => {
    if (id !== 'unsure' && !options.has(asText(id, place)))
      throw new PackError(
        'unknown-id',
        place,
        `names the option "${id as string}", which ${condition['q'] as string} does not have`,
      );
  };
  if ('is' in condition) option(condition['is'], `${path}.is`);
  else if ('in' in condition)
    asList(condition['in'], `${path}.in`).forEach((id, index) =>
      option(id, `${path}.in[${index}]`),
    );
  else range(condition, path);
}
