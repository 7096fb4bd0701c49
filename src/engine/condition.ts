import { foldCondition, type ConditionCases } from './fold-condition.js';
import type { Condition, Fit } from './pack.js';
import { and, countBetween, FALSE, not, or, TRUE, type Truth } from './truth.js';

/** What conditions are evaluated against. */
export interface ConditionContext {
  /** Truth of "the answer to `question` is, or includes, `option`"; `option` may be `'unsure'`. */
  chose: (question: string, option: string) => Truth;
  answered: (question: string) => Truth;
  /** Truth of "the numeric answer lies in the closed range". */
  within: (question: string, min: number, max: number) => Truth;
  causeFitAtLeast: (cause: string, atLeast: Fit) => Truth;
  namedCondition: (name: string) => Truth;
}

/**
 * The values that a condition may still take, given a context.
 * `{true}` means that it holds whatever is answered next; a condition acts only when it is exactly
 * that.
 */
export function evaluate(condition: Condition, context: ConditionContext): Truth {
  return foldCondition(condition, EVALUATION, context);
}

const EVALUATION: ConditionCases<Truth, ConditionContext> = {
  is: ({ q, is }, context) => context.chose(q, is),
  in: ({ q, in: options }, context) => ofParts(options, (option) => context.chose(q, option), ANY),
  within: ({ q, atLeast = -Infinity, atMost = Infinity }, context) =>
    context.within(q, atLeast, atMost),
  all: ({ all }, context) => ofParts(all, (part) => evaluate(part, context), ALL),
  any: ({ any }, context) => ofParts(any, (part) => evaluate(part, context), ANY),
  not: (condition, context) => not(evaluate(condition.not, context)),
  count: ({ count, atLeast = 0, atMost = Infinity }, context) =>
    countBetween(
      count.map((part) => evaluate(part, context)),
      atLeast,
      atMost,
    ),
  ref: ({ ref }, context) => context.namedCondition(ref),
  fit: ({ fit, atLeast }, context) => context.causeFitAtLeast(fit, atLeast),
  answered: ({ answered }, context) => context.answered(answered),
};

/** How parts are joined, what they come to where there is none, and which value ends the search. */
interface Joining {
  readonly join: (a: Truth, b: Truth) => Truth;
  readonly none: Truth;
  readonly decided: Truth;
}

const ALL: Joining = { join: and, none: TRUE, decided: FALSE };
const ANY: Joining = { join: or, none: FALSE, decided: TRUE };

/** Joins the parts, and looks no further once one of them decides. */
function ofParts<T>(
  parts: readonly T[],
  truthOf: (part: T) => Truth,
  { join, none, decided }: Joining,
): Truth {
  let truth = none;
  for (let index = 0; index < parts.length && truth !== decided; index++)
    truth = join(truth, truthOf(parts[index]!));
  return truth;
}
