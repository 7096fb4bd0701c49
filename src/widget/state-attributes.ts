/** What the element tells the page of itself, for its style sheets and scripts. */
export interface ElementState {
  /** The step that shows, `reference` or `failure`; null while nothing does. */
  readonly step: string | null;
  /** The level of the result that shows, if one does. */
  readonly urgency: string | null;
}

/** Keeps the attributes of the state; an absent one has no attribute. */
export function reflectState(element: Element, { step, urgency }: ElementState): void {
  setAttribute(element, 'data-step', step);
  setAttribute(element, 'data-urgency', urgency);
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
