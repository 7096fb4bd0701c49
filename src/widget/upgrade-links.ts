import { createWarnOnce } from './errors.js';
import { URL_SETTABLE_ATTRIBUTES } from './url-settable-attributes.js';

/**
 * Puts a `<triage-widget>` in place of each `<a data-triage-widget>` below `root`, for editors that
 * strip tags they do not know. `data-region` and other settings are carried over; the link becomes
 * what stands in until the widget is ready. The files for pages call this by themselves; with a
 * bundler, call it where no framework owns the links.
 *
 * `data-src` names a pack on the page's own site, with its hash in `data-pack-integrity`. A link
 * that names one elsewhere stays a link, and the console says so.
 */
export function upgradeLinks(root: ParentNode = document): void {
  // A link inside the tag is what stands in for it already.
  for (const link of root.querySelectorAll('a[data-triage-widget]:not(triage-widget a)')) {
    const src = link.getAttribute('data-src');
    if (src !== null && !isOfThisSite(src)) {
      // The built-in questions in its place would be about something else.
      warn(
        `data-src is "${src}"; expected an address on the page's own site; the link stays a link`,
      );
      continue;
    }
    const widget = document.createElement('triage-widget');
    for (const name of [...URL_SETTABLE_ATTRIBUTES, ...OWN_PACK]) {
      const value = link.getAttribute(`data-${name}`);
      if (value !== null) widget.setAttribute(name, value);
    }
    link.replaceWith(widget);
    widget.append(link);
  }
}

const OWN_PACK = ['src', 'pack-integrity'];

const warn = createWarnOnce();

/**
 * Whether only who can put files on the page's own site can have written what is there. A hash cannot
 * say so: whoever writes a link to a hostile pack writes its hash as well.
 */
function isOfThisSite(src: string): boolean {
  try {
    const { protocol, origin } = new URL(src, document.baseURI);
    // The origin of a `blob:` is that of the page that made it.
    return /^https?:$/.test(protocol) && origin === globalThis.origin;
  } catch {
    return false;
  }
}
