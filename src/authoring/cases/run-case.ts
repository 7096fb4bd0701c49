import {
  createSession,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
} from '../../engine/index.js';
import type { Case } from '../authored.js';

/** How to play a case. */
export interface RunOptions {
  /**
   * Answer "not sure" to every red-flag question that the case does not mention: what uncertainty
   * costs.
   */
  readonly unsureFlags?: boolean;
}

/** More screens than any interview has; beyond it the engine would be asking in circles. */
const MAX_SCREENS = 1000;

/** Thrown where a case leaves open what nobody can guess, such as the person's age. */
export class CaseError extends Error {}

/**
 * Plays a case as an interview: each question gets the case's answer, or the default for what is
 * not mentioned. The case's answers to questions that were not asked are then added, as far as they
 * apply.
 * @throws CaseError where the case must answer a question and does not
 */
export function runCase(pack: Pack, item: Case, options: RunOptions = {}): Session {
  const played = interview(pack, item, {}, options);
  const open = Object.entries(item.answers).filter(([id]) => !(id in played.answers));
  return open.length === 0
    ? played
    : interview(pack, item, { ...played.answers, ...Object.fromEntries(open) }, options);
}

/** How many screens the person of a case sees: an emergency cuts the interview short. */
export function screensOf(pack: Pack, item: Case, options: RunOptions = {}): number {
  return interview(pack, item, {}, options).path.length;
}

function interview(pack: Pack, item: Case, start: Answers, options: RunOptions): Session {
  let session = createSession(pack, start);
  let answers = start;
  for (let screens = 0; session.next; screens++) {
    if (screens > MAX_SCREENS)
      throw new CaseError(
        `case "${item.id}" does not end: "${session.next.id}" is asked again and again`,
      );
    answers = { ...answers, [session.next.id]: answerTo(pack, item, session.next, options) };
    session = createSession(pack, answers);
  }
  return session;
}

function answerTo(
  pack: Pack,
  item: Case,
  question: QuestionView,
  { unsureFlags }: RunOptions,
): Answer {
  const given = item.answers[question.id];
  if (given !== undefined && fits(given, question)) return given;
  return defaultAnswer(pack, item, question, unsureFlags || item.unmentioned === 'unsure');
}

/** A repeated question offers the same options to an answer given for the first time only. */
function fits(answer: Answer, question: QuestionView): boolean {
  if (typeof answer === 'number') return question.type === 'number';
  if (answer === 'unsure') return question.unsure;
  return [answer].flat().some((id) => question.options.some((option) => option.id === id));
}

/**
 * What the published studies assume of what a vignette does not mention: danger signs are absent,
 * the rest unknown.
 */
function defaultAnswer(
  pack: Pack,
  item: Case,
  question: QuestionView,
  unsureFlags: boolean,
): Answer {
  const { id, role, type, options } = question;
  const chosen = (option: string): Answer => (type === 'multi' ? [option] : option);
  const reassuring =
    options.find((option) => option.exclusive && !flagOf(pack, question, option.id)) ??
    options.find((option) => option.id === 'none');
  if (role === 'flag' && unsureFlags && question.unsure) return 'unsure';
  if (role === 'clarifier' && options.some((option) => option.id === 'cannot')) return 'cannot';
  if (id === pack.json.strata?.question)
    throw new CaseError(`case "${item.id}" does not answer "${id}"; add it`);
  if ((role === 'flag' || role === 'risk' || role === 'gate') && reassuring)
    return chosen(reassuring.id);
  if (question.unsure) return 'unsure';
  if (options[0]) return chosen(options[0].id);
  throw new CaseError(`case "${item.id}" does not answer "${id}", which has no default; add it`);
}

function flagOf(pack: Pack, question: QuestionView, option: string): boolean {
  const original = pack.json.questions.find(({ id }) => id === (question.repeats ?? question.id));
  return original?.options.some(({ id, flag }) => id === option && flag !== undefined) ?? false;
}
