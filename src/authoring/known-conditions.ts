import type { Condition } from '../engine/index.js';
import { walkCondition, type NamedConditions } from '../engine/fold-condition.js';

/**
 * As the engine's `walkCondition`, for a pack that nobody has checked: follows names, each once, but
 * not those that do not exist.
 */
export function walkKnown(
  condition: Condition,
  conditions: NamedConditions,
  visit: (part: Condition) => void,
  seen = new Set<string>(),
): void {
  walkCondition(condition, (part) => {
    visit(part);
    if (!('ref' in part) || seen.has(part.ref)) return;
    seen.add(part.ref);
    const inner = conditions[part.ref];
    if (inner) walkKnown(inner, conditions, visit, seen);
  });
}
