import { html } from 'lit';
import type { Panel, Place } from '../panel.js';
import { removal } from '../removal/removal-view.js';
import type { ThingKind } from '../removal/thing.js';
import type { NewTexts } from '../store/texts.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { itemList } from './item-list.js';
import { newItemForm, type IdForm } from './new-item-form.js';

/** A map of one file whose entries have a form each. */
export interface KeyedMap {
  /** Of the panel. */
  readonly id: string;
  readonly title: string;
  /** One entry: `source`. */
  readonly noun: string;
  /** Which things of the pack its entries are. */
  readonly kind: ThingKind;
  readonly file: string;
  /** Of the map within the file. */
  readonly key: string;
  /** How an id may be written, as a regular expression, and the same in words. */
  readonly ids: IdForm;
  /** Above the list. */
  readonly intro?: (studio: Studio) => unknown;
  /** An entry in the list. */
  readonly nameOf: (studio: Studio, name: string) => string;
  /** What the files become with a new entry. */
  readonly add: (studio: Studio, name: string) => NewTexts;
  readonly form: (studio: Studio, entry: KeyedEntry) => unknown;
  /** The file holds more than the map, and a place of the rest is not shown here. */
  readonly isPart?: boolean;
  /** The entry, with more of it after a slash, that shows a place of another file. */
  readonly alsoAt?: (place: Place, studio: Studio) => string | null;
  /** What of a path within an entry the address of the item holds besides its name. */
  readonly within?: (path: Place['path']) => string;
}

/** One entry, and what of it is open. */
export interface KeyedEntry {
  readonly name: string;
  readonly place: Place;
  /** What the address says after its name; empty: nothing. */
  readonly part: string;
}

/** A panel with the entries of a map, and a form for the one that is open. */
export function keyedPanel(keyed: KeyedMap): Panel {
  const { id, title, noun } = keyed;
  return {
    id,
    title,
    group: 'Write',
    itemAt: (place, studio) => itemAt(keyed, place, studio),
    view(studio, item) {
      const names = namesIn(studio, keyed);
      const [asked = '', ...part] = item.split('/');
      const open = names.includes(asked) ? asked : names[0];
      return html`${keyed.intro?.(studio)}
        <div class="listed">
          <div>
            ${itemList(studio, {
              panel: id,
              label: title,
              items: names.map((name) => ({
                id: name,
                words: keyed.nameOf(studio, name),
                problems: studio.problemsAt(placeOf(keyed, name), true).length,
              })),
              open: open ?? '',
            })}
            ${newItemForm(studio, {
              noun,
              to: id,
              ids: keyed.ids,
              taken: names,
              add: (name) => {
                studio.edit(`add the ${noun} "${name}"`, keyed.add(studio, name));
                studio.go(id, name);
              },
            })}
          </div>
          ${
            open === undefined
              ? html`<p>There is no ${noun} yet.</p>`
              : html`<section aria-labelledby="item-title">
                  <h2 id="item-title">${keyed.nameOf(studio, open)}</h2>
                  ${keyed.form(studio, {
                    name: open,
                    place: placeOf(keyed, open),
                    part: part.join('/'),
                  })}
                  <div class="tools" role="group" aria-label="This ${noun}">
                    ${removal(studio, {
                      thing: { kind: keyed.kind, id: open },
                      place: placeOf(keyed, open),
                      what: `the ${noun} “${open}”`,
                      then: () => studio.go(id),
                    })}
                  </div>
                </section>`
          }
        </div>`;
    },
  };
}

function placeOf({ file, key }: KeyedMap, name: string): Place {
  return { file, path: [key, name] };
}

function namesIn(studio: Studio, { file, key }: KeyedMap): readonly string[] {
  const map = at(studio.data(file), [key]);
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
}

function itemAt(keyed: KeyedMap, place: Place, studio: Studio): string | null {
  const { file, path } = place;
  if (file !== keyed.file || (path.length > 0 && path[0] !== keyed.key))
    return keyed.alsoAt?.(place, studio) ?? null;
  if (path.length === 0) return keyed.isPart ? null : '';
  const [, name = ''] = path.map(String);
  const rest = keyed.within?.(path.slice(2)) ?? '';
  return [name, rest].filter(Boolean).join('/');
}
