import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import { html, nothing } from 'lit';
import type { Urgency } from '../../engine/index.js';
import type { Danger } from '../dangers/danger-files.js';
import { newDanger, withDangerLevel } from '../dangers/edit-dangers.js';
import { whereListed } from '../dangers/where-listed.js';
import type { Panel, Place } from '../panel.js';
import { setLevel } from '../signs/edit-signs.js';
import type { Sign } from '../signs/signs-of.js';
import type { Studio } from '../studio.js';
import { itemChoices } from '../views/choices.js';
import { firstCondition } from '../views/condition-form.js';
import { field, fieldId, problemLines } from '../views/field.js';
import { itemsOf, listedPanel, type ItemPlaces } from '../views/listed-panel.js';
import { pickField } from '../views/pick-field.js';
import { valueForm } from '../views/value-form.js';
import { LEVELS } from '../views/words.js';
import { at } from '../yaml/at.js';
import { dangerAt, signsIn } from './signs.js';

const LIST: Place = { file: 'pack.yml', path: ['redFlags'] };

const listed = listedPanel({
  name: 'dangers',
  noun: 'entry',
  kind: 'danger',
  title: 'List of danger signs',
  named: '',
  blank: (id, studio) => ({
    item: { id, level: 'soon', when: firstCondition(studio), sources: firstSource(studio) },
    words: BLANK_WORDS.danger,
  }),
  add: (studio, item, words) =>
    newDanger(studio.texts, item as Danger, {
      words: words as string,
      locale: studio.locales[0] ?? 'en',
    }),
  form,
  after: (studio) =>
    pickField(studio, {
      place: LIST,
      label: 'Shown when nothing else can be',
      help: 'The worst first, and at most 12.',
      choices: itemChoices(studio, 'dangers'),
      isOrdered: true,
    }),
});

/** The one list of danger signs that people are told to act on, in results and in place of one. */
export const dangers: Panel = {
  ...listed,
  itemAt: (place, studio) => {
    const own = listed.itemAt!(place, studio);
    const named = dangerAt(place, studio);
    if (own !== null || named === undefined) return own;
    return itemsOf(studio, { name: 'dangers' }).some(({ id }) => id === named) ? named : '';
  },
};

function firstSource(studio: Studio): readonly string[] {
  const { sources = {} } = studio.data<{ sources: object }>('sources.yml');
  return Object.keys(sources).slice(0, 1);
}

function form(studio: Studio, { id, place, words }: ItemPlaces): unknown {
  const sign = signsIn(studio).find(({ danger }) => danger?.id === id);
  return html`
    <p class="soft">${id}</p>
    ${
      sign
        ? html`<p>
            It is one danger sign, and
            <a href=${studio.href('signs', `${sign.question}/${sign.option}`)}
              >has all of it in one form</a
            >.
          </p>`
        : nothing
    }
    ${words.map((each) =>
      field(studio, {
        place: each.place,
        label: `In the list, in a few words (${each.locale})`,
        kind: 'text',
        value: at(studio.data(each.place.file), each.place.path),
      }),
    )}
    ${levelField(studio, place, sign)}
    ${valueForm(studio, place, { without: ['id', 'level'], legend: 'Whom it is for' })}
    ${whereListed(studio, id)}
  `;
}

/** Of an entry that is one sign, the level stands in other files too, and changes there with it. */
function levelField(studio: Studio, { file, path }: Place, sign: Sign | undefined): unknown {
  const place: Place = { file, path: [...path, 'level'] };
  const level = at(studio.data(file), place.path);
  const problems = studio.problemsAt(place);
  const id = fieldId(place);
  return html`<div class="field choice">
    <label for=${id}>How soon to seek care</label>
    <p class="help" id="${id}/help">
      Ticking what is named below gives at least this level; the list keeps the worst first.
      ${sign ? 'It also changes in the question and in what is proved.' : ''}
    </p>
    <select
      id=${id}
      aria-describedby="${id}/help"
      aria-invalid=${problems.length > 0 ? 'true' : 'false'}
      @change=${(event: Event) => {
        const next = (event.target as HTMLSelectElement).value as Urgency;
        studio.edit(
          'set the level of an entry',
          sign
            ? setLevel(studio.texts, sign, next)
            : withDangerLevel(studio.texts, Number(path[1]), next),
        );
      }}
    >
      ${LEVELS.filter(([each]) => each !== 'self-care').map(
        ([each, text]) => html`<option value=${each} ?selected=${each === level}>${text}</option>`,
      )}
    </select>
    ${problemLines(problems)}
  </div>`;
}
