import {
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
  type SessionOptions,
} from '../../engine/index.js';

/** An interview that was played from the first screen to the last. */
export interface InterviewRun {
  /** Questions that were asked, each with the options offered. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly last: Session;
}

/** Plays an interview: wanted answers where they can be given, reassuring ones elsewhere. */
export function runWanted(pack: Pack, wanted: Answers, options?: SessionOptions): InterviewRun {
  const asked = new Map<string, readonly string[]>();
  const answerer = (question: QuestionView): Answer => {
    asked.set(
      question.id,
      question.options.map(({ id }) => id),
    );
    const answer = wanted[question.id];
    return answer !== undefined && takes(question, answer)
      ? answer
      : reassuringAnswer(pack, question);
  };
  return { asked, last: runInterview(pack, answerer, options) };
}

function takes({ type, unsure, options }: QuestionView, answer: Answer): boolean {
  if (answer === UNSURE) return unsure;
  if (typeof answer === 'number') return type === 'number';
  return [answer].flat().every((id) => options.some((option) => option.id === id));
}
