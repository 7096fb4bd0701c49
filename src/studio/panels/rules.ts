import { html, nothing } from 'lit';
import { conditionLine } from '../../authoring/condition-words.js';
import type { Question } from '../../engine/index.js';
import type { Studio } from '../studio.js';
import { field } from '../views/field.js';
import { listedPanel, type ItemPlaces } from '../views/listed-panel.js';
import { at, valueForm } from '../views/value-form.js';

/** Combinations of answers that give a level which none of them gives alone. */
export const rules = listedPanel({
  name: 'rules',
  noun: 'rule',
  title: 'Rules',
  named: '',
  blank: (id, studio) => ({
    item: { id, urgency: 'soon', when: firstCondition(studio), grade: 'C', sources: ['GK'] },
    words: 'Why this needs care, in one sentence.',
  }),
  form,
});

/** Something that is a condition, to be replaced. */
function firstCondition(studio: Studio): object {
  const { questions = [] } = studio.data<{ questions: readonly Question[] }>('questions.yml');
  const question = [questions].flat().find(({ options }) => options?.length > 0);
  return question ? { q: question.id, is: question.options[0]!.id } : { any: [] };
}

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
    ${inWords(studio, id)} ${valueForm(studio, place, { without: ['id'], legend: 'What it does' })}
  `;
}

/** The condition as a reader meets it; of the last pack that could run. */
function inWords(studio: Studio, id: string): unknown {
  const json = studio.checks.json ?? studio.checks.lastJson;
  const when = json?.rules.find((rule) => rule.id === id)?.when;
  const [locale = 'en'] = studio.locales;
  const text = json?.text[locale];
  return json && when && text
    ? html`<p>
        <b>It holds where:</b> ${conditionLine(when, { conditions: json.conditions, text })}.
      </p>`
    : nothing;
}
