import { WidgetError } from './errors.js';
import { withdrawFirstScreen } from './first-screen/withdraw.js';
import { drawLastResort, type Tables } from './last-resort.js';
import { hasPage } from './platform.js';

/**
 * Puts the danger signs into every empty tag of the page that is not brought to life: where the
 * script that should do it fails half-way, as under a policy that forbids what its libraries need.
 * To be called by a module that runs before all of these. A tag with words of the page's own shows
 * them anyway.
 * @param tables the words there are
 */
export function helpWhenUndefined(tables: () => Tables): void {
  if (!hasPage()) return;
  const help = (): void => helpWherever(tables);
  // Once the script has run to its end, or has failed, and once all tags are there. More than one
  // way, as a page may have replaced any of them.
  const ways = [
    () => setTimeout(help),
    () => queueMicrotask(help),
    () => addEventListener('load', help),
  ];
  for (let index = 0; index < ways.length; index++) {
    try {
      ways[index]!();
    } catch {
      // A page without this one has another, or all that the element needs.
    }
  }
}

/**
 * The same at once, also in place of a screen that stands there before the widget.
 * @param error what has made it necessary
 */
export function helpWherever(
  tables: () => Tables,
  error: unknown = new WidgetError(
    'platform',
    'the script did not run to its end, so the element could not be made',
  ),
): void {
  const tags: HTMLCollectionOf<Element> = document.getElementsByTagName('triage-widget');
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!;
    if ('renderRoot' in tag || isHelped(tag)) continue;
    withdrawFirstScreen(tag);
    drawLastResort(tag, tables, error);
  }
}

/** A copy of a tag that was helped says so, too, and holds nothing. */
function isHelped(tag: Element): boolean {
  return tag.getAttribute('data-step') === 'failure' && Boolean(tag.shadowRoot || tag.firstChild);
}
