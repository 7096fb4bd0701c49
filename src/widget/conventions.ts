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

/** The pack that `<triage-widget>` uses when nothing else is asked for. */
export const DEFAULT_PACK = 'back-and-knee';
