import { html } from 'lit';
import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import type { Studio } from '../studio.js';
import { firstCondition } from '../views/condition-form.js';
import { field } from '../views/field.js';
import { listedPanel, type ItemPlaces } from '../views/listed-panel.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';

/** Combinations of answers that give a level which none of them gives alone. */
export const rules = listedPanel({
  name: 'rules',
  noun: 'rule',
  kind: 'rule',
  title: 'Rules',
  named: '',
  blank: (id, studio) => ({
    item: { id, urgency: 'soon', when: firstCondition(studio), grade: 'C', sources: ['GK'] },
    words: BLANK_WORDS.rule,
  }),
  form,
});

function form(studio: Studio, { id, place, words }: ItemPlaces): unknown {
  return html`
    <p class="soft">${id}</p>
    ${words.map((each) =>
      field(studio, {
        place: each.place,
        label: `Why, said to the person (${each.locale})`,
        kind: 'text',
        value: at(studio.data(each.place.file), each.place.path),
      }),
    )}
    ${valueForm(studio, place, { without: ['id'], legend: 'What it does' })}
  `;
}
