import {
  createSession,
  type Answer,
  type Answers,
  type Pack,
  type Question,
  type Session,
} from '../../src/engine/index.js';

/**
 * Every answer that a person could give to a question: with an exclusive option alone, or any
 * others together.
 */
export function everyAnswer(question: Question, options: readonly string[]): readonly Answer[] {
  const exclusive = question.options
    .filter((option) => option.exclusive && options.includes(option.id))
    .map((option) => option.id);
  if (question.type === 'single') return [...options, ...(question.unsure ? ['unsure'] : [])];
  const others = options.filter((id) => !exclusive.includes(id));
  const subsets = others
    .reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
    .filter((set) => set.length > 0);
  return [...subsets, ...exclusive.map((id) => [id]), ...(question.unsure ? ['unsure'] : [])];
}

/**
 * Every way to answer what is open, as far as `allow` lets it; calls back with each session met.
 */
export function everyCompletion(
  pack: Pack,
  answers: Answers,
  budget: { left: number },
  allow: (question: Question) => boolean,
  visit: (session: Session) => void,
): void {
  const session = createSession(pack, answers);
  if (budget.left-- <= 0) return;
  visit(session);
  const open = pack.questions.find(
    (question) => !(question.id in session.answers) && session.view(question.id) && allow(question),
  );
  if (!open) return;
  for (const answer of everyAnswer(
    open,
    session.view(open.id)!.options.map((option) => option.id),
  )) {
    everyCompletion(pack, { ...answers, [open.id]: answer }, budget, allow, visit);
  }
  if (open.role === 'evidence')
    everyCompletion(
      pack,
      answers,
      budget,
      (question) => question.id !== open.id && allow(question),
      visit,
    );
}
