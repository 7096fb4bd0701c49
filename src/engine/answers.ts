import type { CompiledQuestion, Pack } from './compile-pack.js';
import { isBelow, mostUrgent } from './levels.js';
import type { Option, Urgency } from './pack.js';
import { isDenial } from './reassuring-answer.js';
import type { Answer, Answers } from './session-types.js';
import { UNSURE } from './unsure.js';

/** Answers in one shape: chosen option ids, a number, or neither when the person was not sure. */
export interface NormalizedAnswer {
  readonly unsure: boolean;
  readonly chosen: readonly string[];
  readonly number?: number;
}

/**
 * The result of reading untrusted answers: what was understood, in the order given, and the ids
 * that were not.
 */
export interface ParsedAnswers {
  readonly accepted: ReadonlyMap<string, NormalizedAnswer>;
  readonly rejected: readonly string[];
}

/** More than any question offers; a longer list is no answer. */
const MAX_CHOSEN = 1000;
/** The answer "not sure". */
export const UNSURE_ANSWER: NormalizedAnswer = Object.freeze({
  unsure: true,
  chosen: Object.freeze([]),
});
const NOT_SURE: ParsedAnswer = { accepted: UNSURE_ANSWER, complete: true };

/**
 * Reads answers from anywhere (a host, storage, a case file). Unknown questions, unknown options
 * and impossible values are left out and named in `rejected`, so that the question is asked again:
 * nothing is guessed. Where contradicting options are both chosen, the one that may be a danger
 * sign stays, and "not sure" where it counts for more than what stands beside it.
 */
export function parseAnswers(pack: Pack, answers: Answers): ParsedAnswers {
  const given = new Map<string, NormalizedAnswer>();
  const rejected: string[] = [];
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const question = pack.byId.get(id);
    const parsed = question && parseAnswer(pack, question, answer);
    if (parsed) given.set(id, parsed.accepted);
    if (!parsed?.complete) rejected.push(id);
  }
  return { accepted: given, rejected };
}

/** What was understood of one answer, and whether that is all of it. */
interface ParsedAnswer {
  readonly accepted: NormalizedAnswer;
  readonly complete: boolean;
}

function parseAnswer(pack: Pack, question: CompiledQuestion, answer: Answer): ParsedAnswer | null {
  return question.type === 'number'
    ? parseNumber(question, answer)
    : parseChoice(pack, question, listOf(answer));
}

function parseNumber({ min, max, unsure }: CompiledQuestion, answer: Answer): ParsedAnswer | null {
  if (typeof answer !== 'number') return answer === UNSURE && unsure ? NOT_SURE : null;
  return answer >= (min ?? -Infinity) && answer <= (max ?? Infinity)
    ? { accepted: { unsure: false, chosen: [], number: answer }, complete: true }
    : null;
}

function listOf(answer: Answer): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) && answer.length <= MAX_CHOSEN
    ? [...new Set(answer as readonly string[])]
    : [];
}

function parseChoice(
  pack: Pack,
  question: CompiledQuestion,
  list: readonly string[],
): ParsedAnswer | null {
  const known = list.filter((id) => question.optionIds.has(id));
  if (known.length === 0) return list.includes(UNSURE) && question.unsure ? NOT_SURE : null;
  if (known.length > 1 && question.type === 'single') return null;
  const chosen = known.length === 1 ? known : withoutContradiction(pack, question, known);
  if (list.includes(UNSURE) && isLessThanDoubt(pack, question, chosen))
    return { ...NOT_SURE, complete: false };
  return { accepted: { unsure: false, chosen }, complete: chosen.length === list.length };
}

/** Beside "not sure", a denial is none, and neither is a sign that counts for less than the doubt. */
function isLessThanDoubt(
  pack: Pack,
  question: CompiledQuestion,
  chosen: readonly string[],
): boolean {
  const { unsure, options, holdsSigns, unsureLevel } = question;
  const isDenied = options.every((option) => isDenial(option) || !chosen.includes(option.id));
  const isLess = holdsSigns && isBelow(levelOf(pack, question, chosen), unsureLevel);
  return unsure === true && (isDenied || isLess);
}

function withoutContradiction(
  pack: Pack,
  question: CompiledQuestion,
  chosen: readonly string[],
): readonly string[] {
  const exclusive = new Set(
    question.options.filter((option) => option.exclusive).map((option) => option.id),
  );
  const others = chosen.filter((id) => !exclusive.has(id));
  const level = (ids: readonly string[]): Urgency => levelOf(pack, question, ids);
  const alone = chosen
    .filter((id) => exclusive.has(id))
    .reduce(
      (worst: string | undefined, id) =>
        worst === undefined || isBelow(level([worst]), level([id])) ? id : worst,
      undefined,
    );
  return alone === undefined || (others.length > 0 && !isBelow(level(others), level([alone])))
    ? others
    : [alone];
}

/** The most that any of these options stands for. */
function levelOf(pack: Pack, { options }: CompiledQuestion, ids: readonly string[]): Urgency {
  return mostUrgent(
    options.flatMap((option) => (ids.includes(option.id) ? levelsBehind(pack, option) : [])),
  );
}

/** What an option stands for: its own level, and that of the open questions that it would lead to. */
function levelsBehind({ byId }: Pack, { flag, covers = [] }: Option): readonly Urgency[] {
  const behind = covers.map((id) => byId.get(id)!).filter(({ holdsSigns }) => holdsSigns);
  return [...(flag ? [flag] : []), ...behind.map(({ missingLevel }) => missingLevel)];
}

/** The answer as hosts and storage see it. */
export function toAnswer(question: CompiledQuestion, answer: NormalizedAnswer): Answer {
  if (answer.unsure) return UNSURE;
  if (answer.number !== undefined) return answer.number;
  return question.type === 'single' ? answer.chosen[0]! : Object.freeze([...answer.chosen]);
}
