import { html, nothing } from 'lit';
import { isBelow, type Urgency } from '../../engine/index.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Studio } from '../studio.js';
import { sourceChoices } from '../views/choices.js';
import { choiceField } from '../views/choice-field.js';
import { discardButton, keepDraft } from '../views/keep-draft.js';
import { plainHelp } from '../views/label.js';
import { schemaAt } from '../views/schema.js';
import { LEVELS, plural } from '../views/words.js';
import { listAt } from '../yaml/at.js';
import { addRow } from './add-row.js';

/** Makes a row of the coverage table, with the answers of the preview or with none yet. */
export function newRowForm(studio: Studio): unknown {
  const count = Object.keys(studio.preview?.answers ?? {}).length;
  return html`<form
    class="new-case"
    ${keepDraft(studio.drafts, 'new row')}
    @submit=${(event: SubmitEvent) => add(studio, event)}
  >
    <h2>A new row</h2>
    <p>
      Write down the person and the levels first, from what is known of such people and not from
      what the preview shows. Then click them through the preview, or give their answers afterwards.
    </p>
    ${text('presentation')} ${levels('least')} ${levels('most')}
    ${choiceField({
      id: 'row-source',
      name: 'source',
      label: 'What the two levels rest on',
      choices: sourceChoices(studio),
    })}
    ${text('from')}
    <div class="tick">
      <input type="checkbox" id="row-played" name="played" checked />
      <label for="row-played"
        >With what is answered in the preview (${plural(count, 'answer')} now)</label
      >
    </div>
    <div class="tools"><button>Save as a row</button> ${discardButton()}</div>
  </form>`;
}

const LABELS = {
  presentation: 'The person',
  from: 'Where the row comes from',
  least: 'Least urgent level that is acceptable',
  most: 'Most urgent level that is acceptable',
};

function text(name: 'presentation' | 'from'): unknown {
  const said = schemaAt(SAFETY_FILES.coverage, ['rows', 0, name])?.description ?? '';
  const help = plainHelp(said).replace(/\.$/, '');
  return html`<div class="field">
    <label for="row-${name}">${LABELS[name]}</label>
    ${help === LABELS[name] ? nothing : html`<p class="help" id="row-${name}-help">${help}</p>`}
    <textarea
      id="row-${name}"
      name=${name}
      rows=${name === 'from' ? 1 : 2}
      required
      aria-describedby=${help === LABELS[name] ? nothing : `row-${name}-help`}
    ></textarea>
  </div>`;
}

function levels(name: 'least' | 'most'): unknown {
  return choiceField({
    id: `row-${name}`,
    name,
    label: LABELS[name],
    choices: [['', 'Choose a level'], ...LEVELS],
    required: true,
  });
}

function add(studio: Studio, event: SubmitEvent): void {
  event.preventDefault();
  const target = event.target as HTMLFormElement;
  const form = new FormData(target);
  const said = (name: string): string => (form.get(name) as string).trim().replace(/\s+/g, ' ');
  const [least, most] = [said('least') as Urgency, said('most') as Urgency];
  if (isBelow(most, least))
    return studio.say('The least acceptable level is above the most urgent one: swap the two.');
  const index = listAt(studio.data(SAFETY_FILES.coverage), ['rows']).length;
  studio.edit(
    'add a row to the coverage table',
    addRow(studio.texts, {
      presentation: said('presentation'),
      answers: form.has('played') ? (studio.preview?.answers ?? {}) : {},
      least,
      most,
      source: said('source'),
      from: said('from'),
    }),
  );
  target.reset();
  studio.go('coverage', String(index));
  studio.say('The row is in the table. It is proved after each edit from now on.');
}
