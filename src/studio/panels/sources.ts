import { html } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { keyedPanel, type KeyedEntry } from '../views/keyed-panel.js';
import { placesWhere, usedBy } from '../views/used-by.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';
import { setAt } from '../yaml/edit-yaml.js';

const FILE = 'sources.yml';

/** Every work that the pack rests on, with how much of it was read. */
export const sources = keyedPanel({
  id: 'sources',
  title: 'Sources',
  noun: 'source',
  kind: 'source',
  file: FILE,
  key: 'sources',
  ids: ['[A-Za-z][A-Za-z0-9_\\-]*', 'Letters, digits, _ and -; a letter first'],
  intro: () =>
    html`<p>
      What the pack rests on, and how much of it was read. Every danger sign, rule, cause and piece
      of advice names at least one. One that nothing names is refused.
    </p>`,
  nameOf: (studio, name) => {
    const cite = at(studio.data(FILE), ['sources', name, 'cite']);
    return typeof cite === 'string' ? `${name}: ${cite}` : name;
  },
  add: (studio, name) => ({
    [FILE]: setAt(studio.texts.get(FILE) ?? '', ['sources', name], {
      cite: 'First author. Short title. Journal, year',
      read: 'memory',
    }),
  }),
  form,
});

function form(studio: Studio, { name, place }: KeyedEntry): unknown {
  return html`${valueForm(studio, place)}
    <h3>Where it is named</h3>
    ${usedBy(studio, citations(studio, name))}`;
}

/** Every list of sources that has this one. */
function citations(studio: Studio, name: string): readonly Place[] {
  return placesWhere(
    studio,
    `source ${name}`,
    (value, key) => key === 'sources' && Array.isArray(value) && value.includes(name),
  );
}
