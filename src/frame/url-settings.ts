import { URL_SETTABLE_ATTRIBUTES } from '../widget/url-settable-attributes.js';

/**
 * Carries the settings in an address over to the element, which reports wrong values itself. What
 * stands in the tag already wins. A setting of the element that an address may not make is reported
 * and left out; other names are ignored.
 * @param query the address from its question mark on
 * @param known names of all attributes of the element
 */
export function applyUrlSettings(widget: Element, query: string, known: readonly string[]): void {
  for (const [name, value] of new URLSearchParams(query)) {
    if (URL_SETTABLE_ATTRIBUTES.includes(name)) {
      if (!widget.hasAttribute(name)) widget.setAttribute(name, value);
    } else if (known.includes(name)) {
      console.warn(
        `triage-widget: "${name}" cannot be set by the address of the page; write it in the page's tag`,
      );
    }
  }
}
