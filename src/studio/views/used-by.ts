import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { takeMeThere } from './item-places.js';
import { placeWords } from './place-words.js';
import { plural } from './words.js';

type IsMeant = (value: unknown, key: string | number) => boolean;

const FOUND = new WeakMap<object, Map<string, readonly Place['path'][]>>();

/**
 * Every place of the files without words whose value a test holds for; what is inside such a value
 * is not looked at.
 * @param name of what is looked for: a file that is as it was is not gone through again
 */
export function placesWhere(studio: Studio, name: string, isMeant: IsMeant): readonly Place[] {
  return [...studio.texts.keys()]
    .filter((file) => file.endsWith('.yml') && !file.startsWith('text/'))
    .flatMap((file) => {
      const data = studio.data(file);
      const found = FOUND.get(data) ?? new Map<string, readonly Place['path'][]>();
      FOUND.set(data, found);
      const paths = found.get(name) ?? pathsWithin(data, [], isMeant);
      found.set(name, paths);
      return paths.map((path) => ({ file, path }));
    });
}

function pathsWithin(
  value: unknown,
  path: Place['path'],
  isMeant: IsMeant,
): readonly Place['path'][] {
  const key = path.at(-1);
  if (key !== undefined && isMeant(value, key)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const steps: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, i) => [i, item] as const)
    : Object.entries(value);
  return steps.flatMap(([step, item]) => pathsWithin(item, [...path, step], isMeant));
}

/** Where something is named, each with the way there. */
export function usedBy(studio: Studio, places: readonly Place[]): unknown {
  if (places.length === 0) return html`<p>Nothing names it yet.</p>`;
  return html`<details>
    <summary>Named in ${plural(places.length, 'place')}</summary>
    <ul class="found">
      ${places.map((place) => {
        const where = placeWords(studio, place);
        return html`<li>
          <p class="where">${where}</p>
          ${takeMeThere(studio, place, where) ?? nothing}
        </li>`;
      })}
    </ul>
  </details>`;
}
