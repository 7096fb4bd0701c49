import { html } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { addTo } from '../yaml/edit-yaml.js';
import { fieldId, problemLines } from './field.js';
import { ofPlace } from './place-words.js';

/** A list whose items have fields of their own. */
export interface ItemsField {
  readonly place: Place;
  readonly label: string;
  readonly help?: string;
  /** An item to begin from. */
  readonly blank: unknown;
  /** The fields of one item. */
  readonly form: (place: Place, legend: string) => unknown;
}

/** The items below each other, each to be removed, and a way to add one. */
export function itemsField(studio: Studio, given: ItemsField): unknown {
  const { place, label, help, blank, form } = given;
  const items = at(studio.data(place.file), place.path) as readonly unknown[];
  const add = (): void => {
    const { file, path } = place;
    studio.focus = { file, path: [...path, items.length] };
    studio.edit(`add to ${label}`, { [file]: addTo(studio.texts.get(file) ?? '', path, blank) });
  };
  return html`<fieldset id=${fieldId(place)} tabindex="-1">
    <legend>${label}</legend>
    ${help ? html`<p class="help">${help}</p>` : ''} ${problemLines(studio.problemsAt(place))}
    ${items.map((_, i) => {
      const own: Place = { file: place.file, path: [...place.path, i] };
      return html`<div class="nested" id=${fieldId(own)} tabindex="-1">
        ${form(own, `${label} ${i + 1}`)}
        <button
          type="button"
          class="small"
          @click=${() => studio.remove(own, `take out of ${label}`)}
        >
          Take out<span class="visually-hidden"> ${label} ${i + 1}</span>${ofPlace(studio, own)}
        </button>
      </div>`;
    })}
    <button type="button" class="small" @click=${add}>
      Add<span class="visually-hidden"> to “${label}”</span>${ofPlace(studio, place)}
    </button>
  </fieldset>`;
}
