import {
  runInterview,
  createSession,
  type Answer,
  type Answerer,
  type Answers,
  type Pack,
  type Session,
  type SessionOptions,
} from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';

/**
 * How a person answers a question, given the ids of the options offered (all where none are given).
 */
export type Respondent = (question: CompiledQuestion, offered?: readonly string[]) => Answer;

/** The same person before the engine, which shows them one question after another. */
export function answererOf(pack: Pack, respond: Respondent): Answerer {
  return ({ id, options }) =>
    respond(
      pack.byId.get(id)!,
      options.map((option) => option.id),
    );
}

/**
 * The interview as a person meets it, in fewer steps: questions that are never skipped are answered
 * beforehand, since what they ask does not depend on the order; those that turn out not to apply
 * count for nothing. Where an emergency or an ending rule cut the interview short, it is played once
 * more, question by question, to see how far it got.
 */
export function interview(
  pack: Pack,
  respond: Respondent,
  options: SessionOptions,
  beforehand: Answers,
): Session {
  const answerer = answererOf(pack, respond);
  const session = runInterview(pack, answerer, { ...options, answers: beforehand });
  const { urgency, causes } = session.assessment;
  return urgency === 'emergency' || causes.length === 0
    ? runInterview(pack, answerer, options)
    : session;
}

/** The interview in which every evidence question that applies is asked, whatever it would add. */
export function fullInterview(pack: Pack, respond: Respondent, beforehand: Answers): Session {
  const options: SessionOptions = { order: 'authored', maxQuestions: Infinity };
  const evidence = pack.questions.filter(({ role }) => role === 'evidence');
  const answerer = answererOf(pack, respond);
  let answers: Answers = {
    ...beforehand,
    ...Object.fromEntries(evidence.map((question) => [question.id, respond(question)])),
  };
  let session = createSession(pack, answers, options);
  // An answer of which no option is offered was left out; those questions are answered as they are
  // shown.
  for (const { id } of evidence) {
    const view = id in session.answers ? null : session.view(id);
    if (!view) continue;
    answers = { ...answers, [id]: answerer(view, session) };
    session = createSession(pack, answers, options);
  }
  return runInterview(pack, answerer, { ...options, answers });
}

/**
 * Answers to the questions that are never skipped; none where a rule waits for the ranking, which
 * changes from step to step.
 */
export function answeredBeforehand(pack: Pack, respond: Respondent): Answers {
  if (pack.rules.some(({ dependsOnRanking }) => dependsOnRanking)) return {};
  return Object.fromEntries(
    pack.questions
      .filter(({ mandatory }) => mandatory)
      .map((question) => [question.id, respond(question)]),
  );
}
