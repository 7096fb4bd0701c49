import { PackError } from './errors.js';
import { asList, asNumber, asOneOf, asRecord, asText } from './check-json.js';
import { foldCondition, type ConditionCases, type ConditionShape } from './fold-condition.js';
import type { Condition } from './pack.js';
import { UNSURE } from './unsure.js';

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

/** Where a condition stands, and what it may name. */
interface ConditionPlace {
  readonly path: string;
  readonly known: Known;
  readonly inQuestion: boolean;
  /** How many conditions it stands inside. */
  readonly depth: number;
}

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
): void {
  checkAt(value, { path, known, inQuestion, depth: 0 });
}

function checkAt(value: unknown, place: ConditionPlace): void {
  const { path, depth } = place;
  if (depth > MAX_DEPTH)
    throw new PackError(
      'too-large',
      path,
      `is nested more than ${MAX_DEPTH} deep; name its parts under conditions`,
    );
  const condition = asRecord(value, path);
  const heads = HEADS.filter((head) => head in condition);
  if (heads.length === 0) throw new PackError('type', path, `is not a condition; use ${SHAPES}`);
  if (heads.length > 1)
    throw new PackError(
      'type',
      path,
      `has ${heads.join(' and ')}, which are conditions of their own; put them under all or any`,
    );
  // Its head says which shape it is; whether the head holds the right things, the cases find out.
  foldCondition(condition as unknown as Condition, CHECKS, place);
}

/** Every value that a case is handed is unknown yet, whatever its type says. */
const CHECKS: ConditionCases<void, ConditionPlace> = {
  all: ({ all }, place) => checkParts(all, 'all', place),
  any: ({ any }, place) => checkParts(any, 'any', place),
  not: ({ not }, place) => checkInner(not, 'not', place),
  count: (condition, place) => {
    checkParts(condition.count, 'count', place);
    checkRange(condition, place);
  },
  ref: ({ ref }, { path, known }) => named(ref, `${path}.ref`, known.conditions, 'condition'),
  fit: checkFit,
  answered: ({ answered }, { path, known }) =>
    named(answered, `${path}.answered`, known.questions, 'question'),
  is: ({ q, is }, place) => checkOption(is, `${place.path}.is`, optionsOf(q, place)),
  in: (condition, place) => {
    const options = optionsOf(condition.q, place);
    asList(condition.in, `${place.path}.in`).forEach((id, index) =>
      checkOption(id, `${place.path}.in[${index}]`, options),
    );
  },
  within: (condition, place) => {
    optionsOf(condition.q, place);
    checkRange(condition, place);
  },
};

function checkInner(part: unknown, key: string, place: ConditionPlace): void {
  checkAt(part, { ...place, path: `${place.path}.${key}`, depth: place.depth + 1 });
}

function checkParts(parts: unknown, key: string, place: ConditionPlace): void {
  asList(parts, `${place.path}.${key}`).forEach((part, index) =>
    checkInner(part, `${key}[${index}]`, place),
  );
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

function checkRange(bounds: Bounds, { path }: ConditionPlace): void {
  if (bounds.atLeast === undefined && bounds.atMost === undefined)
    throw new PackError('missing', path, 'needs atLeast or atMost');
  for (const key of ['atLeast', 'atMost'] as const)
    if (bounds[key] !== undefined) asNumber(bounds[key], `${path}.${key}`, -1e9, 1e9);
}

interface Bounds {
  readonly atLeast?: unknown;
  readonly atMost?: unknown;
}

function checkFit(
  { fit, atLeast }: ConditionShape<'fit'>,
  { path, known, inQuestion }: ConditionPlace,
): void {
  if (inQuestion)
    throw new PackError(
      'cycle',
      path,
      'looks at the ranking of causes, which depends on this question; use answers instead',
    );
  named(fit, `${path}.fit`, known.causes, 'cause');
  asOneOf(atLeast, `${path}.atLeast`, ['strong', 'partial']);
}

/** The question that a comparison is about, with its options. */
interface Compared {
  readonly question: string;
  readonly options: ReadonlySet<string>;
}

function optionsOf(question: string, { path, known }: ConditionPlace): Compared {
  named(question, `${path}.q`, known.questions, 'question');
  return { question, options: known.questions.get(question)!.options };
}

function checkOption(id: unknown, path: string, { question, options }: Compared): void {
  if (id !== UNSURE && !options.has(asText(id, path)))
    throw new PackError(
      'unknown-id',
      path,
      `names the option "${id as string}", which ${question} does not have`,
    );
}
