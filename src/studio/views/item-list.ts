import { html, nothing } from 'lit';
import type { Studio } from '../studio.js';

/** One item of a panel, as its list shows it. */
export interface ListedItem {
  readonly id: string;
  readonly words: string;
  /** How many problems lie in it. */
  readonly problems: number;
}

/** The items of a panel as links, the open one marked. */
export function itemList(studio: Studio, { panel, label, items, open }: ItemListOptions): unknown {
  return html`<nav class="items" aria-label=${label}>
    <ol>
      ${items.map(
        ({ id, words, problems }) =>
          html`<li>
            <a href=${studio.href(panel, id)} aria-current=${id === open ? 'true' : nothing}
              >${words}${
                problems === 0
                  ? nothing
                  : html` <span class="count"
                      >${problems}<span class="visually-hidden"> to mend</span></span
                    >`
              }</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

/** What an item list shows, and of which panel. */
export interface ItemListOptions {
  readonly panel: string;
  /** What the items are. */
  readonly label: string;
  readonly items: readonly ListedItem[];
  readonly open: string;
}
