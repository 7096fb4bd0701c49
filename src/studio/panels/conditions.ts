import { html } from 'lit';
import type { Studio } from '../studio.js';
import { conditionForm, firstCondition } from '../views/condition-form.js';
import { keyedPanel, type KeyedEntry } from '../views/keyed-panel.js';
import { PLAIN_IDS } from '../views/new-item-form.js';
import { placesWhere, usedBy } from '../views/used-by.js';
import { setAt } from '../yaml/edit-yaml.js';

const FILE = 'rules.yml';

/** Conditions that have a name, so that several rules say the same thing the same way. */
export const conditions = keyedPanel({
  id: 'conditions',
  title: 'Named conditions',
  noun: 'condition',
  kind: 'condition',
  file: FILE,
  key: 'conditions',
  ids: PLAIN_IDS,
  isPart: true,
  intro: () =>
    html`<p>
      Said once here, and named wherever it is meant: in rules, questions, causes, advice and what
      must hold. Changed here, it changes in all of them.
    </p>`,
  nameOf: (_, name) => name,
  add: (studio, name) => ({
    [FILE]: setAt(studio.texts.get(FILE) ?? '', ['conditions', name], firstCondition(studio)),
  }),
  form,
});

function form(studio: Studio, { name, place }: KeyedEntry): unknown {
  const places = placesWhere(
    studio,
    `condition ${name}`,
    (value, key) => key === 'ref' && value === name,
  );
  return html`${conditionForm(studio, place, { label: 'What it means' })}
    <h3>Where it is named</h3>
    ${usedBy(studio, places)}`;
}
