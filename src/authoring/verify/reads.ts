import type { Condition, Pack } from '../../engine/index.js';
import { optionsNamed, walkCondition } from '../../engine/fold-condition.js';

/** True if a condition names an option that `matches`; visibility is not followed. */
export function conditionNames(
  pack: Pack,
  condition: Condition,
  matches: (question: string, option: string) => boolean,
): boolean {
  let found = false;
  walkCondition(
    condition,
    (part) => {
      if ('q' in part && optionsNamed(part).some((option) => matches(part.q, option))) found = true;
    },
    pack.json.conditions,
  );
  return found;
}

/** Causes whose fit a condition reads. */
export function fitsIn(pack: Pack, condition: Condition): readonly string[] {
  const fits = new Set<string>();
  walkCondition(condition, (part) => 'fit' in part && fits.add(part.fit), pack.json.conditions);
  return [...fits];
}
