import {
  createSession,
  isBelow,
  type Answer,
  type Answers,
  type Option,
  type Pack,
  type Question,
  type Session,
  type SessionOptions,
} from '../../engine/index.js';
import { parseAnswers } from '../../engine/answers.js';
import { resolveQuestions, type QuestionState } from '../../engine/interview-state.js';
import { assessUrgency } from '../../engine/urgency.js';

/** More screens than any interview has; beyond it the engine would be asking in circles. */
const MAX_SCREENS = 1000;

/** An interview that was played from the first screen to the last. */
export interface InterviewRun {
  /** Questions that were asked, each with the options offered. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly last: Session;
}

/**
 * Plays an interview: wanted answers where they can be given, calm ones elsewhere. Fixed questions
 * come in authored order and are walked without ranking causes in between; the session after them,
 * and each that follows, is the engine's.
 * @throws Error if the interview does not end, or the walk and the engine disagree
 */
export function runInterview(pack: Pack, wanted: Answers, options?: SessionOptions): InterviewRun {
  const asked = new Map<string, readonly string[]>();
  let session = createSession(pack, walkFixed(pack, wanted, asked), options);
  for (let { next } = session; next; { next } = session) {
    if (asked.size > MAX_SCREENS || asked.has(next.id))
      throw new Error(`the interview does not end: "${next.id}" is asked again and again`);
    asked.set(
      next.id,
      next.options.map(({ id }) => id),
    );
    const question = pack.byId.get(next.id)!;
    const offered = question.options.filter(({ id }) => asked.get(question.id)!.includes(id));
    session = createSession(
      pack,
      { ...session.answers, [next.id]: answerFor(pack, question, offered, wanted) },
      options,
    );
  }
  return { asked, last: session };
}

/** Answers the fixed questions until none waits or the interview is interrupted. */
function walkFixed(pack: Pack, wanted: Answers, asked: Map<string, readonly string[]>): Answers {
  const perspectives = new Set(pack.json.perspectives.map(({ id }) => id));
  const answers: Record<string, Answer> = {};
  for (let screens = 0; screens < MAX_SCREENS; screens++) {
    const interview = resolveQuestions(pack, parseAnswers(pack, answers), perspectives);
    const { urgency, ended } = assessUrgency(interview);
    const waiting = pack.questions.find(
      ({ id, mandatory: decimals }) => decimals && isWaiting(interview.states.get(id)!),
    );
    if (urgency === 'emergency' || ended || !waiting) return answers;
    const { options } = interview.states.get(waiting.id)!;
    asked.set(
      waiting.id,
      options.map(({ id }) => id),
    );
    answers[waiting.id] = answerFor(pack, waiting, options, wanted);
  }
  throw new Error('the interview does not end');
}

function isWaiting({ shown, answer: given }: QuestionState): boolean {
  return shown && !given;
}

/** The wanted answer where the question offers it; otherwise the calmest that there is. */
export function answerFor(
  pack: Pack,
  question: Question,
  offered: readonly Option[],
  wanted: Answers,
): Answer {
  const answer = wanted[question.id];
  return answer !== undefined && takes(question, offered, answer)
    ? answer
    : reassuringAnswer(pack, question, offered);
}

function takes({ type, unsure }: Question, offered: readonly Option[], answer: Answer): boolean {
  if (answer === 'unsure') return unsure === true;
  if (typeof answer === 'number') return type === 'number';
  return [answer].flat().every((id) => offered.some((option) => option.id === id));
}

/** Denies danger signs, and says "not sure" where nothing can be denied. */
function reassuringAnswer(
  pack: Pack,
  { id, role, type, unsure, min }: Question,
  offered: readonly Option[],
): Answer {
  if (type === 'number') return unsure ? 'unsure' : (min ?? 0);
  const give = (option: Option): Answer => (type === 'multi' ? [option.id] : option.id);
  if (id === pack.json.strata?.question) return give(ofDefaultStratum(pack, offered));
  const denial =
    offered.find(({ exclusive, flag }) => exclusive && !flag) ??
    offered.find((option) => option.id === 'none' && !option.flag);
  if (denial && role !== 'evidence') return give(denial);
  if (unsure && role !== 'flag') return 'unsure';
  const mostReassuring =
    offered.find(({ flag }) => role === 'clarifier' && flag === 'soon') ??
    offered.find(({ flag }) => !flag) ??
    offered.find(({ flag }) => isBelow(flag!, 'urgent')) ??
    offered[0];
  return mostReassuring ? give(mostReassuring) : 'unsure';
}

function ofDefaultStratum({ json: { strata } }: Pack, offered: readonly Option[]): Option {
  const group = strata?.groups.find(({ id }) => id === strata.default);
  return offered.find(({ id }) => group?.options.includes(id)) ?? offered[0]!;
}
