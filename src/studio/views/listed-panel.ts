import { html, nothing } from 'lit';
import type { Panel, Place } from '../panel.js';
import { removal } from '../removal/removal-view.js';
import type { ThingKind } from '../removal/thing.js';
import type { NewTexts } from '../store/texts.js';
import type { Studio } from '../studio.js';
import { addTo, moveWithin, setAt } from '../yaml/edit-yaml.js';
import { itemList } from './item-list.js';
import { newItemForm, PLAIN_IDS } from './new-item-form.js';
import { textOf } from './field.js';
import { at } from '../yaml/at.js';
import { valueForm } from './value-form.js';

/** A list of one file whose items have words of their own in `text/<locale>/` under the same id. */
export interface ListedFile {
  /** Of the file, its list, and the map of words: `questions`. */
  readonly name: string;
  /** One item: `question`. */
  readonly noun: string;
  /** Which things of the pack its items are. */
  readonly kind: ThingKind;
  /** Of the panel. */
  readonly title: string;
  /** Which of an item's words names it in the list; empty where it has one text alone. */
  readonly named: string;
  /** A new item with its words, from an id that nothing has yet. */
  readonly blank: (
    id: string,
    studio: Studio,
  ) => { readonly item: object; readonly words: unknown };
  /** What the files become with a new item; absent: it is last in its list, its words in the first language. */
  readonly add?: (studio: Studio, item: object, words: unknown) => NewTexts;
  /** Below the list and the form. */
  readonly after?: (studio: Studio) => unknown;
  /** The form of an item; absent: made from the schema. */
  readonly form?: (studio: Studio, item: ItemPlaces) => unknown;
}

/** Where an item and its words stand. */
export interface ItemPlaces {
  readonly id: string;
  readonly place: Place;
  readonly words: readonly { readonly locale: string; readonly place: Place }[];
}

/** A panel with a list of items and a form for the one that is open. */
export function listedPanel(listed: ListedFile): Panel {
  const { name, title, noun } = listed;
  return {
    id: name,
    title,
    group: 'Write',
    itemAt: (place, studio) => itemAt(listed, place, studio),
    view(studio, item) {
      const places = itemsOf(studio, listed);
      const open = places.find(({ id }) => id === item.split('/')[0]) ?? places[0];
      const items = places.map((each) => ({
        id: each.id,
        words: nameOf(studio, listed, each),
        problems: [each.place, ...each.words.map(({ place }) => place)].flatMap((place) =>
          studio.problemsAt(place, true),
        ).length,
      }));
      return html`<div class="listed">
          <div>
            ${itemList(studio, { panel: name, label: title, items, open: open?.id ?? '' })}
            ${newItem(studio, listed, places)}
          </div>
          ${
            open
              ? html`<section aria-labelledby="item-title">
                  <h2 id="item-title">${nameOf(studio, listed, open)}</h2>
                  ${listed.form ? listed.form(studio, open) : plainForm(studio, open)}
                  ${itemTools(studio, listed, open, places.length)}
                </section>`
              : html`<p>There is no ${noun} yet.</p>`
          }
        </div>
        ${listed.after?.(studio)}`;
    },
  };
}

/** Every item, as far as the file can be read. */
export function itemsOf(studio: Studio, { name }: Pick<ListedFile, 'name'>): readonly ItemPlaces[] {
  const file = `${name}.yml`;
  const items = at(studio.data(file), [name]);
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown, i) => {
    const id = idOf(item, i);
    return {
      id,
      place: { file, path: [name, i] },
      words: studio.locales.map((locale) => ({
        locale,
        place: { file: `text/${locale}/${file}`, path: [name, id] },
      })),
    };
  });
}

/** The id of an item; of one that has none yet, its place in words. */
function idOf(item: unknown, index: number): string {
  return textOf(at(item, ['id'])) || `${index + 1}, without an id`;
}

/** Words for an item in the first language that has some; else its id. */
function nameOf(studio: Studio, { named }: ListedFile, { id, words }: ItemPlaces): string {
  const [found] = words.flatMap(
    ({ place }) =>
      (at(studio.data(place.file), [...place.path, ...(named ? [named] : [])]) as
        string | undefined) ?? [],
  );
  return found ?? id;
}

function itemAt(listed: ListedFile, { file, path }: Place, studio: Studio): string | null {
  const { name } = listed;
  if (file === `${name}.yml` && path[0] === name)
    return typeof path[1] === 'number' ? (itemsOf(studio, listed)[path[1]]?.id ?? '') : '';
  if (new RegExp(`^text/[^/]+/${name}\\.yml$`).test(file) && path[0] === name) {
    const id = String(path[1] ?? '');
    return id === '' || itemsOf(studio, listed).some((item) => item.id === id) ? id : null;
  }
  return null;
}

function plainForm(studio: Studio, { place, words }: ItemPlaces): unknown {
  return html`${words.map((each) =>
    valueForm(studio, each.place, { legend: `Words (${each.locale})` }),
  )}
  ${valueForm(studio, place, { without: ['id'], legend: 'What it does' })}`;
}

function newItem(studio: Studio, listed: ListedFile, places: readonly ItemPlaces[]): unknown {
  const { name, noun, blank } = listed;
  const add = (id: string): void => {
    const { item, words } = blank(id, studio);
    const file = `${name}.yml`;
    const [first = 'en'] = studio.locales;
    const wordFile = `text/${first}/${file}`;
    const added = listed.add?.(studio, item, words) ?? {
      [file]: addTo(studio.texts.get(file) ?? '', [name], item),
      [wordFile]: setAt(studio.texts.get(wordFile) ?? '', [name, id], words),
    };
    studio.edit(`add the ${noun} "${id}"`, added);
    studio.go(name, id);
  };
  return newItemForm(studio, {
    noun,
    to: name,
    ids: PLAIN_IDS,
    taken: places.map(({ id }) => id),
    add,
  });
}

function itemTools(studio: Studio, listed: ListedFile, item: ItemPlaces, count: number): unknown {
  const { name, noun } = listed;
  const { file, path } = item.place;
  const index = path[1] as number;
  const move = (to: number): void =>
    studio.edit(`move the ${noun} "${item.id}"`, {
      [file]: moveWithin(studio.texts.get(file) ?? '', [name], index, to),
    });
  return html`<div class="tools" role="group" aria-label="This ${noun}">
    ${
      index > 0
        ? html`<button type="button" class="small" @click=${() => move(index - 1)}>
            Move up<span class="visually-hidden"> the ${noun}</span>
          </button>`
        : nothing
    }
    ${
      index < count - 1
        ? html`<button type="button" class="small" @click=${() => move(index + 1)}>
            Move down<span class="visually-hidden"> the ${noun}</span>
          </button>`
        : nothing
    }
    ${removal(studio, {
      thing: { kind: listed.kind, id: item.id },
      place: item.place,
      what: `the ${noun} “${nameOf(studio, listed, item)}”`,
      then: () => studio.go(name),
    })}
  </div>`;
}
