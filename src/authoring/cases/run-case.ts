import {
  InterviewError,
  reassuringAnswer,
  runInterview,
  UNSURE,
  isDangerScreen,
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

/** The screens that the person of a case sees, each with the options that it offers. */
export function screensShown(pack: Pack, item: Case): readonly QuestionView[] {
  const session = interview(pack, item, {}, {});
  return session.path.map((id) => session.view(id)!);
}

function interview(pack: Pack, item: Case, answers: Answers, options: RunOptions): Session {
  try {
    return runInterview(pack, (question) => answerTo(pack, item, question, options), { answers });
  } catch (error) {
    if (error instanceof InterviewError)
      throw new CaseError(`case "${item.id}" does not end: ${error.message}`);
    throw error;
  }
}

function answerTo(
  pack: Pack,
  item: Case,
  question: QuestionView,
  { unsureFlags }: RunOptions,
): Answer {
  const given = item.answers[question.id];
  if (given !== undefined && fits(given, question)) return given;
  return defaultAnswer(pack, item, question, unsureFlags || item.unmentioned === UNSURE);
}

function fits(answer: Answer, question: QuestionView): boolean {
  if (typeof answer === 'number') return question.type === 'number';
  const chosen = [answer].flat();
  if (chosen.every((id) => id === UNSURE)) return question.unsure;
  return chosen.some((id) => question.options.some((option) => option.id === id));
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
  const { id, type, unsure } = question;
  if (isDangerScreen(question) && unsureFlags && unsure) return UNSURE;
  if (id === pack.json.strata?.question)
    throw new CaseError(`case "${item.id}" does not answer "${id}"; add it`);
  if (type === 'number' && !unsure)
    throw new CaseError(`case "${item.id}" does not answer "${id}", which has no default; add it`);
  return reassuringAnswer(pack, question);
}
