import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Studio } from '../studio.js';

/** One item of a panel, as its list shows it. */
export interface ListedItem {
  readonly id: string;
  readonly words: string;
  /** How many problems lie in it. */
  readonly problems: number;
}

/** A list that is longer than a screen can be searched. */
const SEARCHED_FROM = 16;

/** What is looked for in the list of each panel. */
const SOUGHT = new WeakMap<Studio, Map<string, string>>();

function soughtIn(studio: Studio): Map<string, string> {
  const known = SOUGHT.get(studio) ?? new Map<string, string>();
  SOUGHT.set(studio, known);
  return known;
}

/** The items of a panel as links, the open one marked; of a long list those that are looked for. */
export function itemList(studio: Studio, { panel, label, items, open }: ItemListOptions): unknown {
  const sought = items.length < SEARCHED_FROM ? '' : (soughtIn(studio).get(panel) ?? '');
  const words = sought.toLowerCase().split(/\s+/);
  const found = items.filter((item) => hasAll(item, words));
  return html`<div>
    ${items.length < SEARCHED_FROM ? nothing : search(studio, panel, sought)}
    ${items.length < SEARCHED_FROM ? nothing : foundLine(sought, found.length, items.length)}
    <nav class="items" aria-label=${label}>
      <ol>
        ${found.map(
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
    </nav>
  </div>`;
}

/** Each of the words is somewhere in the item's own or in its id. */
function hasAll({ id, words }: ListedItem, sought: readonly string[]): boolean {
  const text = `${id} ${words}`.toLowerCase();
  return sought.every((word) => text.includes(word));
}

function search(studio: Studio, panel: string, sought: string): unknown {
  const id = `find-in-${panel}`;
  return html`<p class="find">
    <label for=${id}>Find in the list</label>
    <input
      type="search"
      id=${id}
      autocomplete="off"
      .value=${live(sought)}
      @input=${(event: Event) => {
        soughtIn(studio).set(panel, (event.target as HTMLInputElement).value);
        studio.draw();
      }}
    />
  </p>`;
}

/** Said to who cannot see the list grow shorter. */
function foundLine(sought: string, found: number, all: number): unknown {
  return html`<p class="soft" aria-live="polite">
    ${sought.trim() === '' ? nothing : `${found} of ${all}`}
  </p>`;
}

/** What an item list shows, and of which panel. */
export interface ItemListOptions {
  readonly panel: string;
  /** What the items are. */
  readonly label: string;
  readonly items: readonly ListedItem[];
  readonly open: string;
}
