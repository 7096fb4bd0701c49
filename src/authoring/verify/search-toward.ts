import { createSession, type Answer, type Answers, type Pack } from '../../engine/index.js';
import { parseAnswers } from '../../engine/answers.js';
import { resolveQuestions } from '../../engine/interview-state.js';
import { gainsOf } from '../../engine/next-question.js';
import { posteriorOf } from '../../engine/posterior.js';
import { runInterview } from './run-interview.js';

/**
 * Plays an interview so that an evidence question gets its turn: each screen gets the answer after
 * which that question is worth most beside the others that are waiting. Greedy, so it may miss;
 * what it finds is an interview.
 * @param wanted answers to fixed questions
 * @returns answers with which the question is asked; null if it was not
 */
export function searchToward(pack: Pack, question: string, wanted: Answers): Answers | null {
  const evidence = new Set(
    pack.questions.filter(({ mandatory: decimals }) => !decimals).map(({ id }) => id),
  );
  let answers: Answers = Object.fromEntries(
    Object.entries(runInterview(pack, wanted).last.answers).filter(([id]) => !evidence.has(id)),
  );
  for (let { next } = createSession(pack, answers); next; { next } = createSession(pack, answers)) {
    if (next.id === question) return answers;
    const { id, type, unsure, options } = next;
    const choices: readonly Answer[] = [
      ...options.map((option): Answer => (type === 'multi' ? [option.id] : option.id)),
      ...(unsure ? ['unsure'] : []),
    ];
    const tried = choices.map((answer): Answers => ({ ...answers, [id]: answer }));
    const worths = tried.map((each) => worthOf(pack, question, each));
    answers = tried[worths.indexOf(Math.max(...worths))]!;
  }
  return null;
}

/** Gain of asking the question, as a share of the best gain of all evidence that is waiting. */
function worthOf(pack: Pack, question: string, answers: Answers): number {
  const interview = resolveQuestions(
    pack,
    parseAnswers(pack, answers),
    new Set(pack.json.perspectives.map(({ id }) => id)),
  );
  const waiting = [...interview.states.values()]
    .filter(
      ({ question: { role }, shown, answer: given }) => role === 'evidence' && shown && !given,
    )
    .map((state) => state.question);
  const place = waiting.findIndex(({ id }) => id === question);
  if (place < 0) return -1;
  const posteriors = new Map(
    [...pack.models].map(([id, model]) => [id, posteriorOf(interview, model)]),
  );
  const gains = gainsOf(waiting, interview, posteriors);
  return gains[place]! / Math.max(...gains);
}
