import { html } from 'lit';
import type { Question, Urgency } from '../../engine/index.js';
import type { Studio } from '../studio.js';
import { sourceChoices } from '../views/choices.js';
import { choiceField, type ChoiceField } from '../views/choice-field.js';
import { discardButton, keepDraft } from '../views/keep-draft.js';
import { PLAIN_IDS } from '../views/new-item-form.js';
import { at } from '../yaml/at.js';
import { textOf } from '../views/field.js';
import { LEVELS } from '../views/words.js';
import { actionsOf } from './actions-of.js';
import { addSign, type NewSign } from './edit-signs.js';

/** What the choice of a screen gives where a new one is wanted. */
const NEW_SCREEN = '';

/** The form that makes a danger sign from what it is, its level, and what to do. */
export function newSignForm(studio: Studio): unknown {
  return html`<form
    class="new-sign"
    ${keepDraft(studio.drafts, 'new sign')}
    @submit=${(event: SubmitEvent) => add(studio, event)}
  >
    <h2>A new danger sign</h2>
    ${line('label', 'The line that people tick', 'In their words: “My hand is newly cold, and pale or blue”.')}
    ${line(
      'id',
      'Its id',
      'Small letters, digits and “_”. It stays the same for ever: “cold_hand”.',
      {
        pattern: PLAIN_IDS[0],
      },
    )}
    ${choice(
      'level',
      'How soon to seek care',
      LEVELS.filter(([level]) => level !== 'self-care'),
    )}
    ${choice('action', 'What to do', actionsOf(studio))}
    ${line('reason', 'Why, said to the person', 'One or two short sentences.')}
    ${line('short', 'A few words for the list of danger signs', '“A hand that turns cold, and pale or blue”')}
    ${choice('question', 'The screen that asks for it', screensOf(studio))}
    ${line('check', 'How to check it at home', 'Shown after a first “not sure”, before it is asked again. Leave it empty where the screen’s own words do.', { optional: true })}
    ${line('hint', 'Help below the line', 'Leave it empty where there is none.', { optional: true })}
    ${choice('source', 'What it rests on', sourceChoices(studio))}
    <div class="tick">
      <input type="checkbox" id="sign-watch" name="watch" checked />
      <label for="sign-watch">Among what to watch for after a result</label>
    </div>
    <p class="soft">
      This also makes its reason, its entry in the lists, and the statement that the proof holds it
      to.
    </p>
    <div class="tools"><button>Make the sign</button> ${discardButton()}</div>
  </form>`;
}

function line(
  name: string,
  label: string,
  help: string,
  { pattern, optional = false }: { readonly pattern?: string; readonly optional?: boolean } = {},
): unknown {
  return html`<div class="field line">
    <label for="sign-${name}">${label}${optional ? ' (optional)' : ''}</label>
    <p class="help" id="sign-${name}-help">${help}</p>
    <input
      id="sign-${name}"
      name=${name}
      ?required=${!optional}
      pattern=${pattern ?? '.*'}
      autocomplete="off"
      aria-describedby="sign-${name}-help"
    />
  </div>`;
}

function choice(name: string, label: string, choices: ChoiceField['choices']): unknown {
  return choiceField({ id: `sign-${name}`, name, label, choices });
}

/** The screens that hold danger signs, and a new one. */
function screensOf(studio: Studio): readonly (readonly [string, string])[] {
  const { questions = [] } = studio.data<{ questions: readonly Question[] }>('questions.yml');
  const [first = 'en'] = studio.locales;
  const titles = at(studio.data(`text/${first}/questions.yml`), ['questions']);
  const screens = [questions]
    .flat()
    .filter(({ role }) => role === 'screen' || role === 'confirm')
    .map(({ id }) => [id, textOf(at(titles, [id, 'title'])) || id] as const);
  return [...screens, [NEW_SCREEN, 'A new screen']];
}

function add(studio: Studio, event: SubmitEvent): void {
  event.preventDefault();
  const target = event.target as HTMLFormElement;
  const form = new FormData(target);
  const text = (name: string): string => ((form.get(name) as string | null) ?? '').trim();
  const option = text('id');
  const question = text('question') === NEW_SCREEN ? `${option}_screen` : text('question');
  const [first = 'en'] = studio.locales;
  const known = at(studio.data(`text/${first}/questions.yml`), ['questions', question, 'options']);
  if (at(known, [option]) !== undefined)
    return studio.say(`There is an answer "${option}" on that screen already; choose another id.`);
  const sign: NewSign = {
    question,
    option,
    level: text('level') as Urgency,
    action: text('action'),
    sources: [text('source')],
    label: text('label'),
    hint: text('hint'),
    check: text('check'),
    reason: text('reason'),
    short: text('short'),
    isWatched: form.has('watch'),
  };
  studio.edit(`make the danger sign "${option}"`, addSign(studio.texts, sign, first));
  target.reset();
  studio.go('signs', `${question}/${option}`);
  studio.say(`Made the danger sign "${option}".`);
}
