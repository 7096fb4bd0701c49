import type { RankedCause } from '../engine/index.js';

/**
 * The few ids of a pack that the screens themselves know. A pack that lacks them loses only that
 * screen's extra.
 */

/** The rule that ends the interview because the person is not present. */
export const PROXY_RULE = 'proxy';

/**
 * The action that leaves no other to choose: where one reason needs it, other ways to get help are
 * not shown.
 */
export const AMBULANCE = 'ambulance';

/** The answer meaning "not sure", as the engine spells it. */
export const UNSURE = 'unsure';

/** The pack that `<triage-widget>` uses when nothing else is asked for. */
export const DEFAULT_PACK = 'back-and-knee';

/** Whether a cause fits well enough to be shown with a card of its own. */
export function isShown({ fit }: Pick<RankedCause, 'fit'>): boolean {
  return fit === 'strong' || fit === 'partial';
}
