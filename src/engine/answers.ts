import type { CompiledQuestion, Pack } from './compile.js';
import { isBelow, mostUrgent } from './levels.js';
import type { Urgency } from './pack.js';
import type { Answer, Answers } from './session-types.js';

/** Answers in one shape: chosen option ids, a number, or neither when the person was not sure. */
export interface Given {
  readonly unsure: boolean;
  readonly chosen: readonly string[];
  readonly number?: number;
}

/**
 * The result of reading untrusted answers: what was understood, in the order given, and the ids
 * that were not.
 */
export interface ParsedAnswers {
  readonly given: ReadonlyMap<string, Given>;
  readonly rejected: readonly string[];
}

/** More than any question offers; a longer list is no answer. */
const MOST_CHOSEN = 1000;
const UNSURE: Given = Object.freeze({ unsure: true, chosen: Object.freeze([]) });

/**
 * Reads answers from anywhere (a host, storage, a case file). Unknown questions, unknown options
 * and impossible values are left out and named in `rejected`, so that the question is asked again:
 * nothing is guessed. Where contradicting options are both chosen, the one that may be a danger
 * sign stays.
 */
export function parseAnswers(pack: Pack, answers: Answers): ParsedAnswers {
  const given = new Map<string, Given>();
  const rejected: string[] = [];
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const question = pack.byId.get(id);
    const parsed = question && parseAnswer(question, answer);
    if (parsed) given.set(id, parsed.given);
    if (!parsed?.complete) rejected.push(id);
  }
  return { given, rejected };
}

function parseAnswer(
  question: CompiledQuestion,
  answer: Answer,
): { given: Given; complete: boolean } | null {
  if (question.type === 'number') {
    if (
      typeof answer === 'number' &&
      answer >= (question.min ?? -Infinity) &&
      answer <= (question.max ?? Infinity)
    ) {
      return { given: { unsure: false, chosen: [], number: answer }, complete: true };
    }
    return answer === 'unsure' && question.unsure ? { given: UNSURE, complete: true } : null;
  }
  const list =
    typeof answer === 'string'
      ? [answer]
      : Array.isArray(answer) && answer.length <= MOST_CHOSEN
        ? [...new Set(answer as readonly string[])]
        : [];
  const known = list.filter((id) => question.optionIds.has(id));
  if (known.length === 0)
    return list.includes('unsure') && question.unsure ? { given: UNSURE, complete: true } : null;
  const chosen =
    question.type === 'single'
      ? known.length === 1
        ? known
        : null
      : known.length === 1
        ? known
        : withoutContradiction(question, known);
  return chosen && { given: { unsure: false, chosen }, complete: chosen.length === list.length };
}

function withoutContradiction(
  question: CompiledQuestion,
  chosen: readonly string[],
): readonly string[] {
  const exclusive = new Set(
    question.options.filter((option) => option.exclusive).map((option) => option.id),
  );
  const others = chosen.filter((id) => !exclusive.has(id));
  const levelOf = (ids: readonly string[]): Urgency =>
    mostUrgent(
      question.options.flatMap((option) => (ids.includes(option.id) ? (option.flag ?? []) : [])),
    );
  const alone = chosen
    .filter((id) => exclusive.has(id))
    .reduce(
      (worst: string | undefined, id) =>
        worst === undefined || isBelow(levelOf([worst]), levelOf([id])) ? id : worst,
      undefined,
    );
  return alone === undefined || (others.length > 0 && !isBelow(levelOf(others), levelOf([alone])))
    ? others
    : [alone];
}

/** The answer as hosts and storage see it. */
export function toAnswer(question: CompiledQuestion, given: Given): Answer {
  if (given.unsure) return 'unsure';
  if (given.number !== undefined) return given.number;
  return question.type === 'single' ? given.chosen[0]! : Object.freeze([...given.chosen]);
}
