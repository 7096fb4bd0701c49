import { analyze } from './analysis.js';
import { toAnswer } from './answers.js';
import type { QuestionState, InterviewState } from './interview-state.js';
import type { Pack } from './compile-pack.js';
import type { Answer, Answers, QuestionView, Session, SessionOptions } from './session-types.js';

/**
 * Everything that follows from a pack and a set of answers. Pure: the same arguments give the same
 * session, so going back, editing, resuming, printing and exporting are all this one call with
 * other answers.
 * @param answers by question id, from anywhere; what is not understood is left out and named in
 * `rejected`
 * @returns a frozen session; its assessment is put together when it is first read
 */
export function createSession(
  pack: Pack,
  answers: Answers = {},
  options: SessionOptions = {},
): Session {
  const analysis = analyze(pack, answers, options);
  const { parsed, interview, next, progress } = analysis;
  const given = [...parsed.accepted.keys()];
  return Object.freeze({
    pack: pack.info,
    answers: deepFreeze(prunedAnswers(interview, given)),
    rejected: Object.freeze(parsed.rejected),
    next: next && viewOf(interview.states.get(next.id)),
    path: Object.freeze(path(interview, given)),
    ...progress,
    get assessment() {
      return deepFreeze(analysis.assessment);
    },
    view: (id: string) => viewOf(interview.states.get(id)),
  });
}

function prunedAnswers({ states }: InterviewState, given: readonly string[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const id of given) {
    const state = states.get(id)!;
    if (state.answer) answers[id] = toAnswer(state.question, state.answer);
  }
  return answers;
}

/** Mandatory questions in authored order, then the others in the order in which they were answered. */
function path({ states, answered }: InterviewState, given: readonly string[]): readonly string[] {
  const mandatory = answered
    .map((state) => state.question)
    .filter((question) => question.mandatory)
    .sort((a, b) => a.index - b.index);
  const others = given.filter(
    (id) => states.get(id)!.answer && !states.get(id)!.question.mandatory,
  );
  return [...mandatory.map((question) => question.id), ...others];
}

function viewOf(state: QuestionState | undefined): QuestionView | null {
  if (!state?.shown) return null;
  const { id, role, type, unsure, min, max } = state.question;
  const options = state.options.map((option) => ({
    id: option.id,
    exclusive: option.exclusive === true,
  }));
  return deepFreeze({
    id,
    role,
    type,
    unsure: unsure === true,
    options,
    min,
    max,
  });
}

function deepFreeze<T>(value: T): T {
  // What is not an object counts as frozen.
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key]);
  return value;
}
