import {
  foldCondition,
  UNSURE,
  type Condition,
  type ConditionCases,
  type Pack,
} from '../engine/index.js';
import { codingOf } from './coding.js';
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
 * the denial of a tick, or what was ticked at a repeat question
 */
export function enablingOf(pack: Pack, condition: Condition): Enabling | null {
  return read(condition, { pack, denied: false });
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

/** "Not sure" about a number is no value, and FHIR does not say whether such an answer exists. */
function exists(pack: Pack, question: string): Enabling | null {
  const { type, unsure } = pack.byId.get(question)!;
  return type === 'number' && unsure
    ? null
    : join('all', [all({ question, operator: 'exists', answerBoolean: true })]);
}

function within(pack: Pack, question: string, atLeast?: number, atMost?: number): Enabling | null {
  const { type, unsure } = pack.byId.get(question)!;
  if (type !== 'number' || unsure) return null;
  return join('all', [
    ...(atLeast === undefined ? [] : [all({ question, operator: '>=', answerDecimal: atLeast })]),
    ...(atMost === undefined ? [] : [all({ question, operator: '<=', answerDecimal: atMost })]),
  ]);
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
  if (question.unsure && countsUnsure(question, options, denied)) codes.push(UNSURE);
  const system = question.repeats ?? id;
  return join(
    'any',
    codes.map((code) =>
      all({ question: id, operator: '=', answerCoding: codingOf(pack.info.id, system, code) }),
    ),
  );
}

/** Whether answers that choose one of the options can be listed, each as a test of its own. */
function canBeListed(question: Question, options: readonly string[]): boolean {
  const picked = question.options.filter((option) => options.includes(option.id));
  const isNothing = picked.length === 0 && !options.includes(UNSURE);
  const isAskedAgain = picked.length > 0 && question.repeatedBy !== undefined;
  const hasConditionalOptions = picked.some((option) => option.when) && question.unsure;
  return question.type !== 'number' && !isNothing && !isAskedAgain && !hasConditionalOptions;
}

/**
 * R4 gives "!=" two readings, so a denial becomes the list of the other options: of a single choice
 * that is sure to be asked.
 */
function canBeDenied({ type, when, perspective, hasConditionalOptions }: Question): boolean {
  return type === 'single' && !when && !perspective && !hasConditionalOptions;
}

/**
 * Whether "not sure" leaves it true or unknown; it leaves it false only where the question says
 * what it counts as.
 */
function countsUnsure(question: Question, options: readonly string[], denied: boolean): boolean {
  if (options.includes(UNSURE)) return !denied;
  if (question.unsureAs !== 'present') return true;
  return (
    question.options.some((option) => options.includes(option.id) && !option.exclusive) !== denied
  );
}
