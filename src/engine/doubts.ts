import { evaluate, type ConditionContext } from './condition.js';
import type { InterviewState } from './interview-state.js';
import { mostUrgent } from './levels.js';
import type { Urgency } from './pack.js';
import { isDenial } from './reassuring-answer.js';
import type { Doubt, Reason } from './session-types.js';
import { FALSE, TRUE } from './truth.js';
import { UNSURE } from './unsure.js';
import { MISSING_FLAG } from './urgency.js';

/**
 * The price of doubt: for each answer "not sure" that holds a level, that level and what the level
 * would be without it. Most costly first.
 * @param reasons of the assessment; a reason that rests on a doubt names it among its findings
 */
export function doubtsOf(interview: InterviewState, reasons: readonly Reason[]): readonly Doubt[] {
  const doubts = [...doubtedIn(reasons)].map((question) => {
    const rest = reasons.filter(holdsWithout(interview, new Set([question])));
    return {
      question,
      urgency: levelOf(reasons.filter((reason) => !rest.includes(reason))),
      without: levelOf(rest),
    };
  });
  return doubts.filter(({ urgency }) => urgency !== 'self-care');
}

/** The level if every "not sure" were cleared up with nothing found. */
export function levelWithoutDoubts(interview: InterviewState, reasons: readonly Reason[]): Urgency {
  return levelOf(reasons.filter(holdsWithout(interview, doubtedIn(reasons))));
}

function levelOf(reasons: readonly Reason[]): Urgency {
  return mostUrgent(reasons.map(({ urgency }) => urgency));
}

function doubtedIn(reasons: readonly Reason[]): ReadonlySet<string> {
  return new Set(reasons.flatMap(doubtsIn));
}

/** The answers "not sure" that a reason names. A question without an answer is no doubt of anybody. */
function doubtsIn({ rule, findings }: Reason): readonly string[] {
  if (rule === MISSING_FLAG) return [];
  return findings.filter(({ option }) => option === UNSURE).map(({ question }) => question);
}

/** Whether a reason holds also where none of these questions was answered "not sure". */
function holdsWithout(
  { pack, context }: InterviewState,
  doubts: ReadonlySet<string>,
): (reason: Reason) => boolean {
  // A rule may speak of the denial itself, as "fever, and none of these": it holds without the doubt too.
  const denies = (question: string, option: string): boolean =>
    pack.byId.get(question)!.options.some((each) => each.id === option && isDenial(each));
  const cleared: ConditionContext = {
    ...context,
    chose: (question, option) => {
      if (!doubts.has(question)) return context.chose(question, option);
      if (option === UNSURE) return FALSE;
      return denies(question, option) ? TRUE : context.chose(question, option);
    },
    namedCondition: (name) => evaluate(pack.json.conditions[name]!, cleared),
  };
  return (reason) => {
    if (!doubtsIn(reason).some((question) => doubts.has(question))) return true;
    const rule = pack.rules.find(({ id }) => id === reason.rule);
    return rule !== undefined && evaluate(rule.when, cleared) === TRUE;
  };
}
