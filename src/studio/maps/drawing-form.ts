import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { questionsIn } from '../views/choices.js';
import { textOf } from '../views/field.js';
import { takeMeThere } from '../views/item-places.js';
import { MAP_IDS, newItemForm } from '../views/new-item-form.js';
import { valueForm } from '../views/value-form.js';
import { plural } from '../views/words.js';
import { at } from '../yaml/at.js';
import { addOnLines } from '../yaml/edit-yaml.js';
import { freeHit, newRegion, type DrawnRegion, type Rectangle } from './edit-map.js';
import { mapDrawing } from './map-drawing.js';

/** Of a new map, in units of its own. */
export const NEW_VIEW: Rectangle = [-180, 0, 360, 400];

/** Which place of how many. */
export interface DrawingState {
  /** Index of the place whose form is open; −1: of none. */
  readonly open: number;
  readonly count: number;
}

/**
 * A drawing with its places, each with a form: what is filled, what a finger hits, where the tick stands,
 * and the answers that it chooses.
 */
export function drawingForm(studio: Studio, place: Place, { open, count }: DrawingState): unknown {
  const number = Number(place.path.at(-1)) + 1;
  const regions = regionsOf(studio, place);
  return html`<fieldset>
    <legend>Drawing ${number}</legend>
    <div class="map-side">
      ${mapDrawing(studio, place, open)}
      <div>
        <p class="help">
          Choose a place, in the drawing or below. Dashed: what a finger hits. Ticks stand where
          they will be shown.
        </p>
        ${regions.map((_, i) =>
          regionForm(
            studio,
            { file: place.file, path: [...place.path, 'regions', i] },
            {
              open: i === open ? i : -1,
              count: regions.length,
            },
          ),
        )}
        ${newPlace(studio, place, number)}
      </div>
    </div>
    <details>
      <summary>Outline and lines <span class="visually-hidden">of drawing ${number}</span></summary>
      ${valueForm(studio, place, { without: ['regions'] })}
    </details>
    ${
      count > 1
        ? html`<button
            type="button"
            class="small"
            @click=${() => studio.remove(place, `remove drawing ${number}`)}
          >
            Remove drawing ${number}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function regionsOf(studio: Studio, { file, path }: Place): readonly DrawnRegion[] {
  const regions = at(studio.data(file), [...path, 'regions']);
  return Array.isArray(regions) ? (regions as readonly DrawnRegion[]) : [];
}

function regionForm(studio: Studio, place: Place, { open, count }: DrawingState): unknown {
  const name = textOf(at(studio.data(place.file), [...place.path, 'place']));
  const problems = studio.problemsAt(place, true).length;
  return html`<details class="region" ?open=${open >= 0}>
    <summary>
      ${name}${
        problems > 0
          ? html` <span class="count"
              >${problems}<span class="visually-hidden"> to mend</span></span
            >`
          : nothing
      }
    </summary>
    ${valueForm(studio, place)} ${answersAt(studio, String(place.path[1]), name)}
    ${
      count > 1
        ? html`<button
            type="button"
            class="small"
            @click=${() => studio.remove(place, `remove the place "${name}"`)}
          >
            Remove the place “${name}”
          </button>`
        : nothing
    }
  </details>`;
}

/** The answers that a place chooses. */
function answersAt(studio: Studio, map: string, name: string): unknown {
  const found = questionsIn(studio).flatMap((question, i) =>
    question.map !== map
      ? []
      : question.options.flatMap((option, j) =>
          option.places?.includes(name)
            ? [
                {
                  id: `${question.id}.${option.id}`,
                  path: ['questions', i, 'options', j] as const,
                },
              ]
            : [],
        ),
  );
  return html`<p>
    ${found.length === 0 ? 'No answer has this place yet.' : `${plural(found.length, 'answer')} chosen by it: `}
    ${found.map(
      ({ id, path }) => html`${id} ${takeMeThere(studio, { file: 'questions.yml', path }, id)} `,
    )}
  </p>`;
}

/** A place is named by the answers, so its name is asked for. */
function newPlace(studio: Studio, place: Place, number: number): unknown {
  return newItemForm(studio, {
    noun: 'place',
    to: place.path.join(' '),
    label: `Name of a new place in drawing ${number}`,
    fieldId: `new-place-${number}`,
    ids: MAP_IDS,
    taken: [], // A place may be on several drawings.
    add: (name) => addRegion(studio, place, name),
  });
}

function addRegion(studio: Studio, { file, path }: Place, name: string): void {
  const regions = regionsOf(studio, { file, path });
  const hit = freeHit(viewBoxOf(studio, path), regions);
  studio.edit(`add the place "${name}"`, {
    [file]: addOnLines(studio.texts.get(file)!, [...path, 'regions'], newRegion(name, hit)),
  });
  studio.takeMeTo({ file, path: [...path, 'regions', regions.length] });
}

/** Of the map that a path is in; that of a new map where none can be read. */
export function viewBoxOf(studio: Studio, path: Place['path']): Rectangle {
  const viewBox = at(studio.data('maps.yml'), [...path.slice(0, 2), 'viewBox']);
  return Array.isArray(viewBox) && viewBox.length === 4
    ? (viewBox as unknown as Rectangle)
    : NEW_VIEW;
}
