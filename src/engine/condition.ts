import type { Condition, Fit } from './pack.js';
import { and, certain, countBetween, FALSE, not, or, TRUE, type Truth } from './truth.js';

/** What conditions are evaluated against. */
export interface ConditionContext {
  /** Truth of "the answer to `question` is, or includes, `option`"; `option` may be `'unsure'`. */
  chose(question: string, option: string): Truth;
  answered(question: string): Truth;
  /** Truth of "the numeric answer lies in the closed range". */
  within(question: string, min: number, max: number): Truth;
  fits(cause: string, atLeast: Fit): Truth;
  named(name: string): Truth;
}

/**
 * The values that a condition may still take, given a context.
 * `{true}` means that it holds whatever is answered next; a condition acts only when it is exactly that.
 */
export function evaluate(condition: Condition, context: ConditionContext): Truth {
  if ('all' in condition) return condition.all.reduce<Truth>((truth, part) => truth === FALSE ? FALSE : and(truth, evaluate(part, context)), TRUE);
  if ('any' in condition) return condition.any.reduce<Truth>((truth, part) => truth === TRUE ? TRUE : or(truth, evaluate(part, context)), FALSE);
  if ('not' in condition) return not(evaluate(condition.not, context));
  if ('ref' in condition) return context.named(condition.ref);
  if ('count' in condition) {
    return countBetween(condition.count.map((part) => evaluate(part, context)), condition.atLeast ?? 0, condition.atMost ?? Infinity);
  }
  if ('fit' in condition) return context.fits(condition.fit, condition.atLeast);
  if ('answered' in condition) return context.answered(condition.answered);
  if ('is' in condition) return context.chose(condition.q, condition.is);
  if ('in' in condition) return condition.in.reduce<Truth>((truth, option) => or(truth, context.chose(condition.q, option)), certain(false));
  return context.within(condition.q, condition.atLeast ?? -Infinity, condition.atMost ?? Infinity);
}

/** Calls `visit` for a condition and every condition inside it. Named conditions are not followed. */
export function walkCondition(condition: Condition, visit: (part: Condition) => void): void {
  visit(condition);
  if ('all' in condition) condition.all.forEach((part) => walkCondition(part, visit));
  else if ('any' in condition) condition.any.forEach((part) => walkCondition(part, visit));
  else if ('count' in condition) condition.count.forEach((part) => walkCondition(part, visit));
  else if ('not' in condition) walkCondition(condition.not, visit);
}
