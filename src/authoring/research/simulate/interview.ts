import {
  createSession,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
  type SessionOptions,
} from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/load-pack.js';

/**
 * How a person answers a question, given the ids of the options offered (all where none are given).
 */
export type Answerer = (question: CompiledQuestion, offered?: readonly string[]) => Answer;

/**
 * Answers question after question until the engine has no more: the interview as a person meets it.
 */
export function stepByStep(
  pack: Pack,
  respond: Answerer,
  options: SessionOptions,
  start: Answers = {},
): Session {
  return interviewFrom(pack, options, start, (next) => answered(pack, respond, next));
}

/**
 * The same interview in fewer steps. Questions that are never skipped are answered beforehand,
 * since what they ask does not depend on the order; those that turn out not to apply count for
 * nothing. So are the questions that close the interview, once the first of them is reached. Where
 * an emergency or an ending rule cut the interview short, it is conducted once more, step by step,
 * to see how far it got.
 */
export function interview(
  pack: Pack,
  respond: Answerer,
  options: SessionOptions,
  decimals: Answers,
): Session {
  const { closing } = factsOf(pack);
  const session = interviewFrom(pack, options, decimals, (next) =>
    next.role === 'pattern' && closing.length > 0
      ? {
          ...Object.fromEntries(closing.map((question) => [question.id, respond(question)])),
          ...answered(pack, respond, next),
        }
      : answered(pack, respond, next),
  );
  const { urgency, causes } = session.assessment;
  return urgency === 'emergency' || causes.length === 0
    ? stepByStep(pack, respond, options)
    : session;
}

function interviewFrom(
  pack: Pack,
  options: SessionOptions,
  start: Answers,
  answersTo: (next: QuestionView) => Answers,
): Session {
  let answers = start;
  let session = createSession(pack, answers, options);
  for (let screens = 0; session.next; screens++) {
    if (screens > pack.questions.length)
      throw new Error(`"${session.next.id}" is asked again and again`);
    answers = { ...answers, ...answersTo(session.next) };
    session = createSession(pack, answers, options);
  }
  return session;
}

function answered(pack: Pack, respond: Answerer, { id, options }: QuestionView): Answers {
  return {
    [id]: respond(
      pack.byId.get(id)!,
      options.map((option) => option.id),
    ),
  };
}

/** The interview in which every evidence question that applies is asked, whatever it would add. */
export function fullInterview(pack: Pack, respond: Answerer, decimals: Answers): Session {
  const options: SessionOptions = { order: 'authored', maxQuestions: Infinity };
  const evidence = pack.questions.filter(({ role }) => role === 'evidence');
  let answers: Answers = {
    ...decimals,
    ...Object.fromEntries(evidence.map((question) => [question.id, respond(question)])),
  };
  let session = createSession(pack, answers, options);
  // An answer of which no option is offered was left out; those questions are answered as they are
  // shown.
  for (const { id } of evidence) {
    const view = id in session.answers ? null : session.view(id);
    if (!view) continue;
    answers = {
      ...answers,
      [id]: respond(
        pack.byId.get(id)!,
        view.options.map((option) => option.id),
      ),
    };
    session = createSession(pack, answers, options);
  }
  return stepByStep(pack, respond, options, answers);
}

/**
 * What can be answered beforehand; nothing where a rule waits for the ranking, which changes from
 * step to step.
 */
export function answeredBeforehand(pack: Pack, respond: Answerer): Answers {
  return Object.fromEntries(
    factsOf(pack).opening.map((question) => [question.id, respond(question)]),
  );
}

/** Which questions can be answered at once without changing what is asked. */
interface Facts {
  readonly opening: readonly CompiledQuestion[];
  readonly closing: readonly CompiledQuestion[];
}

const FACTS = new WeakMap<Pack, Facts>();

function factsOf(pack: Pack): Facts {
  const known = FACTS.get(pack);
  if (known) return known;
  const patterns = pack.questions.filter(({ role }) => role === 'pattern');
  const safe = !pack.rules.some(({ dependsOnRanking: ranking }) => ranking);
  // The answer to a closing question could raise the urgency, which ends the closing questions.
  const harmless =
    safe &&
    pack.rules.every(({ dependencies: dependencies }) =>
      patterns.every(({ id }) => !dependencies.has(id)),
    );
  const facts: Facts = {
    opening: safe ? pack.questions.filter(({ mandatory: decimals }) => decimals) : [],
    closing: harmless ? patterns : [],
  };
  FACTS.set(pack, facts);
  return facts;
}
