import {
  foldCondition,
  type Condition,
  type ConditionCases,
  type Urgency,
} from '../../engine/index.js';
import { evaluate } from '../../engine/condition.js';
import type { InterviewState } from '../../engine/interview-state.js';
import type { CompiledRule } from '../../engine/compile-pack.js';
import { FALSE, TRUE, UNKNOWN, type Truth } from '../../engine/truth.js';

/** What a condition came to: `unknown` rests on a "not sure", `open` on what was not answered. */
export type Verdict = 'true' | 'false' | 'unknown' | 'open';

/** A rule with its truth value and the findings that decide it. */
export interface RuleTruth {
  readonly id: string;
  readonly urgency: Urgency;
  readonly ends: boolean;
  readonly verdict: Verdict;
  readonly because: readonly string[];
}

/** Evaluates every rule, those of the red-flag options included. */
export function ruleValues(interview: InterviewState): readonly RuleTruth[] {
  return interview.pack.rules.map((rule: CompiledRule) => ({
    id: rule.id,
    urgency: rule.urgency,
    ends: rule.ends === true,
    ...truthOf(rule.when, interview),
  }));
}

/** A condition's truth value and the findings that decide it, each said once. */
export function truthOf(
  condition: Condition,
  interview: InterviewState,
): { readonly verdict: Verdict; readonly because: readonly string[] } {
  return {
    verdict: verdictOf(evaluate(condition, interview.context)),
    because: [...new Set(decisive(condition, interview))],
  };
}

function verdictOf(truth: Truth): Verdict {
  return truth === TRUE
    ? 'true'
    : truth === FALSE
      ? 'false'
      : truth === UNKNOWN
        ? 'unknown'
        : 'open';
}

/** The findings without which the condition would have come out otherwise, or might have. */
function decisive(condition: Condition, interview: InterviewState): readonly string[] {
  return foldCondition(condition, DECISIVE, interview);
}

const DECISIVE: ConditionCases<readonly string[], InterviewState> = {
  all: (condition, interview) => decidedBy(condition, condition.all, interview, TRUE),
  any: (condition, interview) => decidedBy(condition, condition.any, interview, FALSE),
  count: (condition, interview) => decidedBy(condition, condition.count, interview, FALSE),
  not: ({ not }, interview) => decisive(not, interview),
  ref: ({ ref }, interview) => decisive(interview.pack.json.conditions[ref]!, interview),
  fit: (condition, { context }) => {
    const verb = evaluate(condition, context) === TRUE ? 'fits' : 'does not fit';
    return [`${condition.fit} ${verb} at least ${condition.atLeast}`];
  },
  answered: (condition, { context }) => {
    const verb = evaluate(condition, context) === TRUE ? 'answered' : 'not answered';
    return [`${condition.answered}: ${verb}`];
  },
  is: (condition, interview) => [compared(condition, condition.is, interview)],
  in: (condition, interview) => [compared(condition, condition.in.join(' | '), interview)],
  within: (condition, interview) => {
    const { atLeast = '', atMost = '' } = condition;
    return [compared(condition, `${atLeast}..${atMost}`, interview)];
  },
};

/**
 * The parts that decide, and what decides them. A whole that came to `neutral`, the value of no
 * parts, needs all of them; the opposite needs those alone that brought it about; and while it is
 * undecided, each part that is not neutral keeps it so.
 */
function decidedBy(
  whole: Condition,
  parts: readonly Condition[],
  interview: InterviewState,
  neutral: typeof TRUE | typeof FALSE,
): readonly string[] {
  const opposite = neutral === TRUE ? FALSE : TRUE;
  const truth = evaluate(whole, interview.context);
  const decides = (part: Truth): boolean => {
    if (truth === opposite) return part === opposite;
    return truth === neutral || part !== neutral;
  };
  return parts
    .filter((part) => decides(evaluate(part, interview.context)))
    .flatMap((part) => decisive(part, interview));
}

/** @param wanted what the answer is compared with, in ids */
function compared(
  condition: Extract<Condition, { q: string }>,
  wanted: string,
  interview: InterviewState,
): string {
  const truth = evaluate(condition, interview.context);
  const finding = `${condition.q}: ${answerOf(condition.q, interview)}`;
  return truth === FALSE ? `${finding}, not ${wanted}` : finding;
}

/** What was said to a question, in ids. */
export function answerOf(id: string, { states }: InterviewState): string {
  const { applies, answer: given, shown } = states.get(id)!;
  if (applies === FALSE) return 'does not apply';
  if (!given) return shown ? 'not answered' : 'not asked';
  return given.unsure
    ? 'not sure'
    : given.number !== undefined
      ? String(given.number)
      : given.chosen.join(' + ');
}
