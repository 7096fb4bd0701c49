import type { Condition, Pack } from '../engine/index.js';
import { codingOf } from './coding.js';
import type { EnableWhen } from './r4.js';

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
  return read(pack, condition, false);
}

/** @param denied whether it is the contrary that must hold */
function read(pack: Pack, condition: Condition, denied: boolean): Enabling | null {
  if ('all' in condition)
    return join(
      denied ? 'any' : 'all',
      condition.all.map((part) => read(pack, part, denied)),
    );
  if ('any' in condition)
    return join(
      denied ? 'all' : 'any',
      condition.any.map((part) => read(pack, part, denied)),
    );
  if ('not' in condition) return read(pack, condition.not, !denied);
  if ('ref' in condition) return read(pack, pack.json.conditions[condition.ref]!, denied);
  if ('count' in condition || 'fit' in condition) return null;
  if ('answered' in condition) return denied ? null : exists(pack, condition.answered);
  if ('is' in condition) return chosen(pack, condition.q, [condition.is], denied);
  if ('in' in condition) return chosen(pack, condition.q, condition.in, denied);
  return denied ? null : within(pack, condition.q, condition.atLeast, condition.atMost);
}

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
  pack: Pack,
  id: string,
  options: readonly string[],
  denied: boolean,
): Enabling | null {
  const question = pack.byId.get(id)!;
  const picked = question.options.filter((option) => options.includes(option.id));
  const isNothing = picked.length === 0 && !options.includes('unsure');
  const isAskedAgain = picked.length > 0 && question.repeatedBy !== undefined;
  const hasConditionalOptions = picked.some((option) => option.when) && question.unsure;
  if (question.type === 'number' || isNothing || isAskedAgain || hasConditionalOptions) return null;
  // R4 gives "!=" two readings, so a denial becomes the list of the other options: of one that is
  // sure to be asked.
  const isAlwaysAsked = !question.when && !question.perspective && !question.hasConditionalOptions;
  if (denied && (question.type !== 'single' || !isAlwaysAsked)) return null;
  const codes = question.options
    .filter((option) => picked.includes(option) !== denied)
    .map((option) => option.id);
  if (question.unsure && countsUnsure(question, options, denied)) codes.push('unsure');
  const system = question.repeats ?? id;
  return join(
    'any',
    codes.map((code) =>
      all({ question: id, operator: '=', answerCoding: codingOf(pack.info.id, system, code) }),
    ),
  );
}

/**
 * Whether "not sure" leaves it true or unknown; it leaves it false only where the question says
 * what it counts as.
 */
function countsUnsure(
  question: Pack['questions'][number],
  options: readonly string[],
  denied: boolean,
): boolean {
  if (options.includes('unsure')) return !denied;
  if (question.unsureAs !== 'present') return true;
  return (
    question.options.some((option) => options.includes(option.id) && !option.exclusive) !== denied
  );
}
