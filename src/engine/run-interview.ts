import type { Pack } from './compile-pack.js';
import { createSession } from './session.js';
import type { Answer, Answers, QuestionView, Session, SessionOptions } from './session-types.js';

/**
 * Answers a question of an interview.
 * @param question as the person meets it
 * @param session in which it is the next question
 */
export type Answerer = (question: QuestionView, session: Session) => Answer;

export interface InterviewOptions extends SessionOptions {
  /** Answers to begin with, by question id; what they answer is not asked. */
  readonly answers?: Answers;
  /** Most questions to ask; default: as many as the engine has. */
  readonly maxScreens?: number;
}

/** Thrown where an interview would ask the same question for ever. */
export class InterviewError extends Error {}

/**
 * Plays an interview: asks what the engine asks, until it has no more questions. For tests of a
 * pack and for tools.
 * @param answerer must give an answer that the question takes; one of `reassuringAnswer` is
 * @returns the session after the last answer; its `next` is null unless `maxScreens` came first
 * @throws InterviewError if an answer was not taken, so that its question would be asked again
 */
export function runInterview(
  pack: Pack,
  answerer: Answerer,
  { answers = {}, maxScreens = Infinity, ...settings }: InterviewOptions = {},
): Session {
  const given: Record<string, Answer> = { ...answers };
  const asked = new Set<string>();
  let session = createSession(pack, given, settings);
  while (session.next && asked.size < maxScreens) {
    const { id } = session.next;
    if (asked.has(id))
      throw new InterviewError(
        `triage-widget: the question "${id}" does not take the answer ${JSON.stringify(given[id])}`,
      );
    asked.add(id);
    given[id] = answerer(session.next, session);
    session = createSession(pack, given, settings);
  }
  return session;
}
