import type { Condition, Pack } from '../../engine/index.js';
import { walkCondition } from '../../engine/fold-condition.js';

/** Calls `visit` for every part of a condition, named conditions included. */
export function walkAll(pack: Pack, condition: Condition, visit: (part: Condition) => void): void {
  walkCondition(condition, (part) => {
    visit(part);
    if ('ref' in part) walkAll(pack, pack.json.conditions[part.ref]!, visit);
  });
}

/** True if a condition names an option that `matches`; visibility is not followed. */
export function conditionNames(
  pack: Pack,
  condition: Condition,
  matches: (question: string, option: string) => boolean,
): boolean {
  let found = false;
  walkAll(pack, condition, (part) => {
    const options = 'is' in part ? [part.is] : 'in' in part ? part.in : [];
    if ('q' in part && options.some((option) => matches(part.q, option))) found = true;
  });
  return found;
}

/** Causes whose fit a condition reads. */
export function fitsIn(pack: Pack, condition: Condition): readonly string[] {
  const fits = new Set<string>();
  walkAll(pack, condition, (part) => 'fit' in part && fits.add(part.fit));
  return [...fits];
}
