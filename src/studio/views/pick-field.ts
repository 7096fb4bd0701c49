import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { addTo, moveWithin, removeAt } from '../yaml/edit-yaml.js';
import type { Choices } from './choices.js';
import { fieldId, problemLines } from './field.js';
import { ofPlace } from './place-words.js';

/** A list of names of things that the pack has. */
export interface PickField {
  readonly place: Place;
  readonly label: string;
  readonly help?: string;
  /** What can be in the list. */
  readonly choices: Choices;
  /** The order means something, and can be changed. */
  readonly isOrdered?: boolean;
}

/** The list in words, each entry to be taken out, and a choice of what to add. */
export function pickField(studio: Studio, given: PickField): unknown {
  const { place, label, help, choices } = given;
  const listed = at(studio.data(place.file), place.path);
  const values = Array.isArray(listed) ? listed.map(String) : [];
  const rest = choices.filter(([value]) => !values.includes(value));
  const id = fieldId(place);
  return html`<fieldset class="pick" id=${rest.length === 0 ? id : nothing} tabindex="-1">
    <legend>${label}</legend>
    ${help ? html`<p class="help">${help}</p>` : nothing} ${problemLines(studio.problemsAt(place))}
    <ul>
      ${values.map((value, i) => entry(studio, given, { value, index: i, count: values.length }))}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<div class="add">
            <label for=${id}>Add to “${label}”</label>
            <select id=${id}>
              ${guard([choices, values.join()], () =>
                rest.map(([value, words]) => html`<option value=${value}>${words}</option>`),
              )}
            </select>
            <button
              type="button"
              class="small"
              @click=${(event: Event) => add(studio, given, event)}
            >
              Add<span class="visually-hidden"> to “${label}”</span>${ofPlace(studio, place)}
            </button>
          </div>`
    }
  </fieldset>`;
}

interface Entry {
  readonly value: string;
  readonly index: number;
  readonly count: number;
}

function entry(studio: Studio, given: PickField, { value, index, count }: Entry): unknown {
  const { place, choices, isOrdered = false } = given;
  const own: Place = { file: place.file, path: [...place.path, index] };
  const words = choices.find(([each]) => each === value)?.[1] ?? `${value} (not in the pack)`;
  const button = (name: string, act: () => void): unknown =>
    html`<button type="button" class="small" @click=${act}>
      ${name}<span class="visually-hidden"> “${words}”</span>${ofPlace(studio, place)}
    </button>`;
  return html`<li id=${fieldId(own)} tabindex="-1">
    <span>${words}</span>
    ${isOrdered && index > 0 ? button('Move up', () => move(studio, given, index, -1)) : nothing}
    ${isOrdered && index < count - 1 ? button('Move down', () => move(studio, given, index, 1)) : nothing}
    ${button('Take out', () => takeOut(studio, given, index))}
    ${problemLines(studio.problemsAt(own))}
  </li>`;
}

function add(studio: Studio, { place, label }: PickField, event: Event): void {
  const { file, path } = place;
  const { value } = (event.currentTarget as HTMLElement).parentElement!.querySelector('select')!;
  studio.edit(`add to ${label}`, { [file]: addTo(studio.texts.get(file) ?? '', path, value) });
}

function takeOut(studio: Studio, { place, label }: PickField, index: number): void {
  const { file, path } = place;
  studio.focus = place;
  studio.edit(`take out of ${label}`, {
    [file]: removeAt(studio.texts.get(file)!, [...path, index]),
  });
}

function move(studio: Studio, { place, label }: PickField, index: number, by: 1 | -1): void {
  const { file, path } = place;
  studio.edit(`move within ${label}`, {
    [file]: moveWithin(studio.texts.get(file)!, path, index, index + by),
  });
}
