import { adviceFor, safetyNetFor } from './advice.js';
import { parseAnswers, toAnswer } from './answers.js';
import { fitLookup, rankCauses, type Posteriors } from './causes.js';
import type { Pack } from './load-pack.js';
import { posteriorOf } from './posterior.js';
import { progressOf } from './progress.js';
import { nextQuestion, type Settings } from './next-question.js';
import type {
  Answer,
  Answers,
  Assessment,
  QuestionView,
  Session,
  SessionOptions,
} from './session-types.js';
import {
  resolveQuestions,
  withRanking,
  type QuestionState,
  type InterviewState,
} from './interview-state.js';
import { assessUrgency, type UrgencyResult } from './urgency.js';

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
  const settings = settingsOf(pack, options);
  const parsed = parseAnswers(pack, answers);
  const plain = resolveQuestions(pack, parsed, settings.perspectives);
  const posteriors = once(() => posteriorsOf(plain, settings));
  const interview = withRanking(plain, fitLookup(plain, posteriors));
  const assessed = assessUrgency(interview);
  const next = nextQuestion(interview, assessed, settings, posteriors);
  const assessment = once(() =>
    deepFreeze(assess(interview, settings, assessed, next === null, posteriors())),
  );
  const answer = [...parsed.accepted.keys()];
  return Object.freeze({
    pack: pack.info,
    answers: deepFreeze(prunedAnswers(interview, answer)),
    rejected: Object.freeze(parsed.rejected),
    next: next && viewOf(interview.states.get(next.id)),
    path: Object.freeze(path(interview, answer)),
    ...progressOf(interview, next === null, settings),
    get assessment() {
      return assessment();
    },
    view: (id: string) => viewOf(interview.states.get(id)),
  });
}

function once<T>(make: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: make() }).value;
}

function settingsOf(pack: Pack, { perspectives, maxQuestions, order }: SessionOptions): Settings {
  return {
    perspectives: new Set(
      perspectives ?? pack.json.perspectives.map((perspective) => perspective.id),
    ),
    maxQuestions:
      maxQuestions !== undefined && maxQuestions >= 0
        ? maxQuestions
        : pack.json.limits.evidenceQuestions,
    order: order === 'authored' ? 'authored' : 'adaptive',
  };
}

function posteriorsOf(interview: InterviewState, { perspectives }: Settings): Posteriors {
  return new Map(
    [...interview.pack.models]
      .filter(([id]) => perspectives.has(id))
      .map(([id, model]) => [id, posteriorOf(interview, model)]),
  );
}

/** Nothing is ranked or advised where the interview was ended for somebody it is not for. */
function assess(
  interview: InterviewState,
  { perspectives }: Settings,
  assessed: UrgencyResult,
  finished: boolean,
  posteriors: Posteriors,
): Assessment {
  const { urgency, settled, reasons, missing, ended } = assessed;
  const causes = ended ? [] : rankCauses(interview, posteriors, perspectives, urgency);
  return {
    urgency,
    settled,
    reasons,
    causes,
    advice: ended ? [] : adviceFor(interview, urgency, causes),
    safetyNet: safetyNetFor(interview, urgency),
    missing,
    finished,
    packVersion: interview.pack.info.version,
    contentHash: interview.pack.info.contentHash,
  };
}

function prunedAnswers({ states }: InterviewState, answer: readonly string[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const id of answer) {
    const state = states.get(id)!;
    if (state.answer) answers[id] = toAnswer(state.question, state.answer);
  }
  return answers;
}

/** Fixed questions in authored order, then the others in the order in which they were answered. */
function path({ states, answered }: InterviewState, answer: readonly string[]): readonly string[] {
  const mandatory = answered
    .map((state) => state.question)
    .filter((question) => question.mandatory)
    .sort((a, b) => a.index - b.index);
  const others = answer.filter(
    (id) => states.get(id)!.answer && !states.get(id)!.question.mandatory,
  );
  return [...mandatory.map((question) => question.id), ...others];
}

function viewOf(state: QuestionState | undefined): QuestionView | null {
  if (!state?.shown) return null;
  const { id, role, type, unsure, clarifies, repeats, min, max } = state.question;
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
    clarifies,
    repeats,
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
