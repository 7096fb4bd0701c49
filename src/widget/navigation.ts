import { MANDATORY_ROLES, type Pack, type Session } from '../engine/index.js';

/** Where a person is: one of these three, or the id of a question. */
export type Step = string;

/**
 * The result is shown at once: an emergency, or a rule that ends the interview. Where there is a
 * next question there is neither, and no assessment need be put together.
 */
export function isInterrupted(pack: Pack, session: Session): boolean {
  return (
    !session.next &&
    (session.assessment.urgency === 'emergency' || endingRule(pack, session) !== undefined)
  );
}

/** The rule that ended the interview before its end, if one did. */
export function endingRule(pack: Pack, session: Session): string | undefined {
  if (session.next) return undefined;
  const ends = new Set(pack.rules.filter((rule) => rule.ends).map((rule) => rule.id));
  return session.assessment.reasons.find((reason) => ends.has(reason.rule))?.rule;
}

/** Where Start and Continue lead when no question is being answered: to the first that is open. */
export function openStep(pack: Pack, session: Session): Step {
  return isInterrupted(pack, session) ? 'result' : (session.next?.id ?? 'review');
}

/**
 * Where Continue leads after the question `from` was answered. A person who went back and answered
 * it `again` walks forward through what is already answered; a follow-up that the new answer opened
 * comes first. Otherwise it leads to what is open: a follow-up may stand before questions that have
 * had their answer.
 */
export function stepAfter(pack: Pack, session: Session, from: Step, isRevisit: boolean): Step {
  const index = session.path.indexOf(from);
  const ahead = index < 0 ? undefined : session.path[index + 1];
  if (!isRevisit || !ahead || isInterrupted(pack, session)) return openStep(pack, session);
  const order = (id: string): number => pack.byId.get(id)!.index;
  const { next } = session;
  return next && MANDATORY_ROLES.has(next.role) && order(next.id) < order(ahead) ? next.id : ahead;
}

/** Where Back leads, or nothing from the first screen. */
export function stepBefore(
  pack: Pack,
  session: Session,
  from: Step,
  isEditing: boolean,
): Step | undefined {
  if (from === 'cover') return undefined;
  if (from === 'result')
    return isInterrupted(pack, session) ? interruptingQuestion(session) : 'review';
  if (isEditing && !session.next) return 'review';
  const index = session.path.indexOf(from);
  return index < 0 ? session.path.at(-1) : session.path[index - 1];
}

/** The question whose answer raised the alarm: the last one answered among those that count. */
function interruptingQuestion(session: Session): Step | undefined {
  const asked = new Set(session.assessment.reasons[0]?.findings.map((finding) => finding.question));
  return session.path.findLast((id) => asked.has(id)) ?? session.path.at(-1);
}

/**
 * A step may be shown: the question applies and was answered or is next; the rest only when the
 * questions are done.
 */
export function isReachable(pack: Pack, session: Session, step: Step): boolean {
  if (step === 'cover') return true;
  if (step === 'result') return !session.next || isInterrupted(pack, session);
  if (step === 'review') return !session.next && !isInterrupted(pack, session);
  return session.next?.id === step || session.path.includes(step);
}

/** Whether the pack tells how to check what the question asks; every language does or none. */
export function hasCheck(pack: Pack, id: string): boolean {
  const [text] = Object.values(pack.json.text);
  const { check, options = {} } = text!.questions[id]!;
  return check !== undefined || Object.values(options).some((option) => option.check);
}
