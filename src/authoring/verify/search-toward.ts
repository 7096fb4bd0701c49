import {
  analyze,
  createSession,
  UNSURE,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
} from '../../engine/index.js';
import { gainsOf } from '../../engine/evidence-choice.js';
import { waitingEvidence } from '../../engine/next-question.js';
import { runWanted } from './run-interview.js';

/**
 * Plays an interview so that an evidence question gets its turn: each screen gets the answer after
 * which that question is worth most beside the others that are waiting. Greedy, so it may miss;
 * what it finds is an interview.
 * @param wanted answers to mandatory questions
 * @returns answers with which the question is asked; null if it was not
 */
export function searchToward(pack: Pack, question: string, wanted: Answers): Answers | null {
  let answers: Answers = Object.fromEntries(
    Object.entries(runWanted(pack, wanted).last.answers).filter(
      ([id]) => pack.byId.get(id)!.mandatory,
    ),
  );
  for (let { next } = createSession(pack, answers); next; { next } = createSession(pack, answers)) {
    if (next.id === question) return answers;
    const { id } = next;
    const tried = choicesOf(next).map((answer): Answers => ({ ...answers, [id]: answer }));
    const worths = tried.map((each) => worthOf(pack, question, each));
    answers = tried[worths.indexOf(Math.max(...worths))]!;
  }
  return null;
}

function choicesOf({ type, unsure, options }: QuestionView): readonly Answer[] {
  return [
    ...options.map(({ id }): Answer => (type === 'multi' ? [id] : id)),
    ...(unsure ? [UNSURE] : []),
  ];
}

/** Gain of asking the question, as a share of the best gain of all evidence that is waiting. */
function worthOf(pack: Pack, question: string, answers: Answers): number {
  const { interview, posteriors } = analyze(pack, answers);
  const waiting = waitingEvidence([...interview.states.values()]);
  const place = waiting.findIndex(({ id }) => id === question);
  if (place < 0) return -1;
  const gains = gainsOf(waiting, interview, posteriors);
  return gains[place]! / Math.max(...gains);
}
