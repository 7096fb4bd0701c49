import type { Config } from './config.js';
import { PROXY_RULE } from './conventions.js';
import type { SessionController } from './session-controller.js';

/** What the element tells the page of itself, for its style sheets and scripts. */
export interface ElementState {
  /** The step that shows, `reference` or `failure`; null while nothing does. */
  readonly step: string | null;
  /** The level of the result that shows, if one does. */
  readonly urgency: string | null;
}

/** What there is to tell: nothing before there is content, and no level but that of a result. */
export function stateOf(
  controller: Pick<SessionController, 'pack' | 'step' | 'session' | 'endingRule'>,
  mode: Config['mode'],
  failure: unknown,
): ElementState {
  if (failure) return { step: 'failure', urgency: null };
  const { pack, step } = controller;
  if (mode === 'reference') return { step: pack && 'reference', urgency: null };
  const hasLevel = step === 'result' && controller.endingRule !== PROXY_RULE;
  const urgency = hasLevel ? controller.session!.assessment.urgency : null;
  return { step: pack && step, urgency };
}

/** Steps that are no question. */
export const SCREENS: ReadonlySet<string> = new Set([
  'cover',
  'review',
  'result',
  'reference',
  'failure',
]);

/**
 * Keeps the attributes of the state, and its names for `:state()`, where a question is called just
 * that; an absent one has neither.
 * @param states the element's own set of such names; none where the browser has no such thing
 */
export function reflectState(
  element: Element,
  states: Set<string> | undefined,
  { step, urgency }: ElementState,
): void {
  setAttribute(element, 'data-step', step);
  setAttribute(element, 'data-urgency', urgency);
  const screen = step === null ? 'loading' : SCREENS.has(step) ? step : 'question';
  try {
    states?.clear();
    states?.add(screen);
    if (urgency) states?.add(urgency);
  } catch {
    // Browsers before 2024 want two dashes before each name, which others do not know.
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
