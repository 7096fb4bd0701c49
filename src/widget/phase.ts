import type { Pack, Session } from '../engine/index.js';

/** A part of the interview, and how far along in it a question stands. */
export interface Phase {
  readonly name: 'phaseSafety' | 'phaseAbout';
  readonly count: number;
  readonly total: number;
}

type Question = Pack['questions'][number];

/**
 * Where a question stands: in the safety check, whose length is known, or in what is asked about the
 * person, of which the engine only knows about how much is left. Details behind a line count as part
 * of the question that has the line, so that a tick makes neither part longer.
 */
export function phaseOf(pack: Pack, session: Session, step: string): Phase {
  const { questions, byId } = pack;
  const rootOf = (question: Question): Question => {
    const [line] = question.coveredBy;
    return line ? rootOf(byId.get(line.question)!) : question;
  };
  const isSafety = ({ role }: Question): boolean => role === 'screen';
  const root = rootOf(byId.get(step)!);
  if (isSafety(root)) {
    const all = questions.filter((question) => isSafety(question) && session.view(question.id));
    return { name: 'phaseSafety', count: all.indexOf(root) + 1, total: all.length };
  }
  const given = session.path.map((id) => byId.get(id)!);
  const counted = given.filter((question) => !question.coveredBy.length && !isSafety(question));
  const others = questions.filter(
    (question) =>
      question.role !== 'evidence' &&
      (question.coveredBy.length || isSafety(question)) &&
      session.view(question.id) &&
      !given.includes(question),
  );
  const index = counted.indexOf(root);
  const count = (index < 0 ? counted.length : index) + 1;
  const total = Math.max(count, counted.length + session.remaining - others.length);
  return { name: 'phaseAbout', count, total };
}
