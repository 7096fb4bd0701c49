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
  if ('is' in condition) return context.chose(condition.q, condition.is);
  if ('in' in condition)
    return ofParts(condition.in, (option) => context.chose(condition.q, option), or, FALSE, TRUE);
  if ('all' in condition)
    return ofParts(condition.all, (part) => evaluate(part, context), and, TRUE, FALSE);
  if ('any' in condition)
    return ofParts(condition.any, (part) => evaluate(part, context), or, FALSE, TRUE);
  if ('ref' in condition) return context.namedCondition(condition.ref);
  if ('not' in condition) return not(evaluate(condition.not, context));
  if ('count' in condition) {
    return countBetween(
      condition.count.map((part) => evaluate(part, context)),
      condition.atLeast ?? 0,
      condition.atMost ?? Infinity,
    );
  }
  if ('fit' in condition) return context.causeFitAtLeast(condition.fit, condition.atLeast);
  if ('answered' in condition) return context.answered(condition.answered);
  return context.within(condition.q, condition.atLeast ?? -Infinity, condition.atMost ?? Infinity);
}

/** Joins the parts, and looks no further once one of them decides. */
function ofParts<T>(
  parts: readonly T[],
  truthOf: (part: T) => Truth,
  join: (a: Truth, b: Truth) => Truth,
  none: Truth,
  decided: Truth,
): Truth {
  let truth = none;
  for (let index = 0; index < parts.length && truth !== decided; index++)
    truth = join(truth, truthOf(parts[index]!));
  return truth;
}

/**
 * Calls `visit` for a condition and every condition inside it. Named conditions are not followed.
 */
export function walkCondition(condition: Condition, visit: (part: Condition) => void): void {
  visit(condition);
  if ('all' in condition) condition.all.forEach((part) => walkCondition(part, visit));
  else if ('any' in condition) condition.any.forEach((part) => walkCondition(part, visit));
  else if ('count' in condition) condition.count.forEach((part) => walkCondition(part, visit));
  else if ('not' in condition) walkCondition(condition.not, visit);
}
