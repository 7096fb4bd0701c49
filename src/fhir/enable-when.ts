import {
  foldCondition,
  UNSURE,
  type Condition,
  type ConditionCases,
  type Finding,
  type Pack,
} from '../engine/index.js';
import { codingOf, unsureLinkId } from './coding.js';
import type { EnableWhen } from './r4.js';

type Question = Pack['questions'][number];

/** When an item is enabled: tests of answers, of which all or any must hold. */
export interface Enabling {
  readonly enableBehavior: 'all' | 'any';
  readonly enableWhen: EnableWhen[];
}

/**
 * A question's condition as tests of answers. They hold wherever the engine finds it true, or left
 * unknown by "not sure", for it asks in both cases; and once every question that they name is
 * answered, they hold nowhere else.
 * @returns null where R4 has no words for it: "all" inside "any" or the other way round, a count,
 * or the denial of a tick
 */
export function enablingOf(pack: Pack, condition: Condition): Enabling | null {
  return read(condition, { pack, denied: false });
}

/**
 * The lines that cover a question as tests of answers: it is asked where one of them is ticked, and
 * not where the person was not sure of them. A narrower condition of its own is left out, since R4
 * has no words for both: then a form asks more than the widget, never less.
 */
export function enablingOfLines(pack: Pack, lines: readonly Finding[]): Enabling {
  const tests = lines.map(({ question, option }) => ({
    question,
    operator: '=' as const,
    answerCoding: codingOf(pack.info.id, question, option),
  }));
  return { enableBehavior: 'any', enableWhen: tests };
}

interface Reading {
  readonly pack: Pack;
  /** It is the contrary that must hold. */
  readonly denied: boolean;
}

function read(condition: Condition, reading: Reading): Enabling | null {
  return foldCondition(condition, READ, reading);
}

const READ: ConditionCases<Enabling | null, Reading> = {
  all: ({ all: parts }, reading) =>
    join(
      reading.denied ? 'any' : 'all',
      parts.map((part) => read(part, reading)),
    ),
  any: ({ any }, reading) =>
    join(
      reading.denied ? 'all' : 'any',
      any.map((part) => read(part, reading)),
    ),
  not: ({ not }, { pack, denied }) => read(not, { pack, denied: !denied }),
  ref: ({ ref }, reading) => read(reading.pack.json.conditions[ref]!, reading),
  count: () => null,
  fit: () => null,
  answered: ({ answered }, { pack, denied }) => (denied ? null : exists(pack, answered)),
  is: ({ q, is }, reading) => chosen(reading, q, [is]),
  in: ({ q, in: options }, reading) => chosen(reading, q, options),
  within: ({ q, atLeast, atMost }, { pack, denied }) =>
    denied ? null : within(pack, q, atLeast, atMost),
};

/** One test fits either list; several only one of their own kind. */
function join(enableBehavior: 'all' | 'any', parts: readonly (Enabling | null)[]): Enabling | null {
  const tests = new Map<string, EnableWhen>();
  for (const part of parts) {
    if (!part || (part.enableWhen.length > 1 && part.enableBehavior !== enableBehavior))
      return null;
    for (const test of part.enableWhen) tests.set(JSON.stringify(test), test);
  }
  return tests.size > 0 ? { enableBehavior, enableWhen: [...tests.values()] } : null;
}

/** FHIR does not say whether an answer without a value exists, so "not sure" of a number is a test. */
function exists(pack: Pack, question: string): Enabling | null {
  return join('any', [
    all({ question, operator: 'exists', answerBoolean: true }),
    ...unsureOfNumber(pack, question),
  ]);
}

function unsureOfNumber(pack: Pack, id: string): readonly Enabling[] {
  const { type, unsure } = pack.byId.get(id)!;
  if (type !== 'number' || !unsure) return [];
  const answerCoding = codingOf(pack.info.id, id, UNSURE);
  return [all({ question: unsureLinkId(id), operator: '=', answerCoding })];
}

function within(pack: Pack, question: string, atLeast?: number, atMost?: number): Enabling | null {
  const { type, coveredBy } = pack.byId.get(question)!;
  if (type !== 'number' || coveredBy.length > 0) return null;
  const bounds = join('all', [
    ...(atLeast === undefined ? [] : [all({ question, operator: '>=', answerDecimal: atLeast })]),
    ...(atMost === undefined ? [] : [all({ question, operator: '<=', answerDecimal: atMost })]),
  ]);
  // "Not sure" leaves it unknown, and the engine asks.
  const unsure = unsureOfNumber(pack, question);
  return unsure.length === 0 ? bounds : join('any', [bounds, ...unsure]);
}

function all(...enableWhen: EnableWhen[]): Enabling {
  return { enableBehavior: 'all', enableWhen };
}

/** The answers that leave "one of these was chosen", or its denial, true or unknown. */
function chosen(
  { pack, denied }: Reading,
  id: string,
  options: readonly string[],
): Enabling | null {
  const question = pack.byId.get(id)!;
  if (!canBeListed(question, options) || (denied && !canBeDenied(question))) return null;
  const codes = question.options
    .filter((option) => options.includes(option.id) !== denied)
    .map((option) => option.id);
  // "Not sure" leaves it true or unknown, unless it is the denial of "not sure" itself.
  if (question.unsure && !(denied && options.includes(UNSURE))) codes.push(UNSURE);
  return join(
    'any',
    codes.map((code) =>
      all({ question: id, operator: '=', answerCoding: codingOf(pack.info.id, id, code) }),
    ),
  );
}

/**
 * Whether answers that choose one of the options can be listed, each as a test of its own. Behind a
 * line that is not sure they are unknown without any answer.
 */
function canBeListed(question: Question, options: readonly string[]): boolean {
  if (question.coveredBy.length > 0 && options.some((id) => id !== UNSURE)) return false;
  const picked = question.options.filter((option) => options.includes(option.id));
  const isNothing = picked.length === 0 && !options.includes(UNSURE);
  const hasConditionalOptions = picked.some((option) => option.when) && question.unsure;
  return question.type !== 'number' && !isNothing && !hasConditionalOptions;
}

/**
 * R4 gives "!=" two readings, so a denial becomes the list of the other options: of a single choice
 * that is sure to be asked.
 */
function canBeDenied({ type, when, perspective, hasConditionalOptions }: Question): boolean {
  return type === 'single' && !when && !perspective && !hasConditionalOptions;
}
