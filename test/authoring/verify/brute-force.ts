import {
  isBelow,
  URGENCIES,
  type Condition,
  type Pack,
  type Urgency,
} from '../../../src/engine/index.js';
import type { NormalizedAnswer } from '../../../src/engine/answers.js';
import { evaluate } from '../../../src/engine/condition.js';
import { resolveQuestions, type InterviewState } from '../../../src/engine/interview-state.js';
import type { CompiledQuestion } from '../../../src/engine/compile-pack.js';
import { TRUE } from '../../../src/engine/truth.js';
import { assessUrgency } from '../../../src/engine/urgency.js';

/** Answers by question. */
export type Answered = ReadonlyMap<string, NormalizedAnswer>;

const ALL = (pack: Pack): ReadonlySet<string> =>
  new Set(pack.json.perspectives.map(({ id }) => id));

/** What the engine makes of answers. */
export function interviewOf(pack: Pack, given: Answered): InterviewState {
  return resolveQuestions(pack, { accepted: given, rejected: [] }, ALL(pack));
}

/** Every answer that a person could give, with nothing left out because it seems alike. */
function everyAnswer(
  { type, unsure }: CompiledQuestion,
  offered: readonly { readonly id: string; readonly exclusive?: boolean }[],
): readonly NormalizedAnswer[] {
  const chosen = (ids: readonly string[]): NormalizedAnswer => ({ unsure: false, chosen: ids });
  const free = offered.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const sets =
    type === 'single'
      ? offered.map(({ id }) => [id])
      : [
          ...offered.filter(({ exclusive }) => exclusive).map(({ id }) => [id]),
          ...Array.from({ length: 2 ** free.length - 1 }, (_, bits) =>
            free.filter((_id, place) => ((bits + 1) >> place) & 1),
          ),
        ];
  return [...sets.map(chosen), ...(unsure ? [{ unsure: true, chosen: [] }] : [])];
}

/** Every way of answering all that is shown, beginning with some answers. */
export function* completions(pack: Pack, given: Answered = new Map()): Generator<Answered> {
  const { states } = interviewOf(pack, given);
  const open = pack.evaluationOrder
    .map(({ id }) => states.get(id)!)
    .find((state) => state.shown && !state.answer && state.options.length > 0);
  if (!open) {
    yield given;
    return;
  }
  for (const answer of everyAnswer(open.question, open.options))
    yield* completions(pack, new Map([...given, [open.question.id, answer]]));
}

/** Rules that hold, and options that are offered, for some complete answers. */
export function reachedByForce(pack: Pack): {
  readonly rules: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
} {
  const rules = new Set<string>();
  const options = new Set<string>();
  for (const given of completions(pack)) {
    const interview = interviewOf(pack, given);
    for (const rule of pack.rules)
      if (evaluate(rule.when, interview.context) === TRUE) rules.add(rule.id);
    for (const state of interview.states.values())
      for (const option of state.shown ? state.options : [])
        options.add(`${state.question.id}.${option.id}`);
  }
  return { rules, options };
}

/** True if some complete answers fulfil a condition, and no rule of at least the level holds. */
export function belowByForce(pack: Pack, when: Condition, level: Urgency): boolean {
  const rules = pack.rules.filter(({ urgency }) => !isBelow(urgency, level));
  for (const given of completions(pack)) {
    const { context } = interviewOf(pack, given);
    if (evaluate(when, context) !== TRUE) continue;
    if (!rules.some((rule) => evaluate(rule.when, context) === TRUE)) return true;
  }
  return false;
}

/** The least level of complete answers that are not sure of a question; null where none are. */
export function leastUnsureByForce(pack: Pack, question: string): Urgency | null {
  let least = -1;
  for (const given of completions(pack)) {
    const interview = interviewOf(pack, given);
    const { shown, answer } = interview.states.get(question)!;
    if (shown && answer?.unsure)
      least = Math.max(least, URGENCIES.indexOf(assessUrgency(interview).urgency));
  }
  return URGENCIES[least] ?? null;
}

/** How many raw answer sets there are, answers to what is not shown included. */
export function rawSize(pack: Pack): number {
  return pack.questions.reduce(
    (size, question) => size * everyAnswer(question, question.options).length,
    1,
  );
}

/**
 * True if one more box of a question about danger signs lowers the level of answers to all that is shown.
 * Looks at every raw answer set: answers to questions that are not shown are kept, as the engine
 * keeps them.
 */
export function fallsByForce(pack: Pack): boolean {
  const levels = new Map<string, number>();
  const steps: (readonly [string, string])[] = [];
  for (const given of rawAnswers(pack)) {
    const interview = interviewOf(pack, given);
    levels.set(keyOf(given), URGENCIES.indexOf(assessUrgency(interview).urgency));
    if ([...interview.states.values()].some((state) => state.shown && !state.answer)) continue;
    for (const more of oneMore(interview, given)) steps.push([keyOf(given), keyOf(more)]);
  }
  return steps.some(([before, after]) => levels.get(after)! > levels.get(before)!);
}

function* rawAnswers(pack: Pack, index = 0, given: Answered = new Map()): Generator<Answered> {
  const question = pack.questions[index];
  if (!question) yield given;
  else
    for (const answer of everyAnswer(question, question.options))
      yield* rawAnswers(pack, index + 1, new Map([...given, [question.id, answer]]));
}

function keyOf(given: Answered): string {
  return [...given.values()]
    .map(({ unsure, chosen }) => (unsure ? '?' : [...chosen].sort().join('+')))
    .join(' ');
}

function* oneMore({ states }: InterviewState, given: Answered): Generator<Answered> {
  for (const { question, answer: answer, options } of states.values()) {
    if (!question.holdsSigns || question.type !== 'multi' || !answer || answer.unsure) continue;
    const kept = given
      .get(question.id)!
      .chosen.filter((id) => !question.options.find((option) => option.id === id)!.exclusive);
    for (const { id } of options.filter(
      ({ id: option, exclusive }) => !exclusive && !answer.chosen.includes(option),
    )) {
      yield new Map([...given, [question.id, { unsure: false, chosen: [...kept, id] }]]);
    }
  }
}
