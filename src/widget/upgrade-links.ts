import { URL_SETTABLE_ATTRIBUTES } from './url-settable-attributes.js';

/**
 * Puts a `<triage-widget>` in place of each `<a data-triage-widget>` below `root`, for editors that
 * strip tags they do not know. `data-region` and other settings are carried over; the link becomes
 * what stands in until the widget is ready. The files for pages call this by themselves; with a
 * bundler, call it where no framework owns the links.
 */
export function upgradeLinks(root: ParentNode = document): void {
  // A link inside the tag is what stands in for it already.
  for (const link of root.querySelectorAll('a[data-triage-widget]:not(triage-widget a)')) {
    const widget = document.createElement('triage-widget');
    for (const name of URL_SETTABLE_ATTRIBUTES) {
      const value = link.getAttribute(`data-${name}`);
      if (value !== null) widget.setAttribute(name, value);
    }
    link.replaceWith(widget);
    widget.append(link);
  }
}
