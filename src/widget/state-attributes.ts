/** What the element tells the page of itself, for its style sheets and scripts. */
export interface ElementState {
  /** The step that shows, `reference` or `failure`; null while nothing does. */
  readonly step: string | null;
  /** The level of the result that shows, if one does. */
  readonly urgency: string | null;
}

/** Keeps the attributes `data-step` and `data-urgency`; an absent state has no attribute. */
export function reflectState(element: Element, state: ElementState): void {
  for (const [name, value] of Object.entries(state) as [string, string | null][]) {
    if (value === null) element.removeAttribute(`data-${name}`);
    else element.setAttribute(`data-${name}`, value);
  }
}
