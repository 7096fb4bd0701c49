import { html } from 'lit';
import type { Urgency } from '../../engine/index.js';
import type { Studio } from '../studio.js';
import { textOf } from '../views/field.js';
import { choiceField, type ChoiceField } from '../views/choice-field.js';
import { discardButton, keepDraft } from '../views/keep-draft.js';
import { at } from '../yaml/at.js';
import { LEVELS, plural } from '../views/words.js';
import { OWN_CASES, saveCase } from './save-case.js';

/** Saves the person of the preview as a case, with what must come out. */
export function newCaseForm(studio: Studio): unknown {
  const count = Object.keys(studio.preview?.answers ?? {}).length;
  return html`<form
    class="new-case"
    ${keepDraft(studio.drafts, 'new case')}
    @submit=${(event: SubmitEvent) => add(studio, event)}
  >
    <h2>A new case</h2>
    <p>
      Click through a person in the preview, then say who it is and what must come out. Decide that
      from the person alone, not from what the preview shows. A person whom you could describe
      before the questions were written belongs in the
      <a href=${studio.href('coverage', 'new')}>coverage table</a>.
    </p>
    <p><b>In the preview: ${plural(count, 'answer')}.</b></p>
    <div class="field line">
      <label for="case-title">The person in one line</label>
      <input id="case-title" name="title" required autocomplete="off" />
    </div>
    ${choice('urgency', 'How soon this person must seek care', [['', 'Choose a level'], ...LEVELS])}
    ${choice('first', 'The cause that must come first', [['', 'Any'], ...named(studio, 'causes', 'name')])}
    ${choice('advice', 'Advice that must be shown', [['', 'Any'], ...named(studio, 'advice', 'title')])}
    <div class="tools"><button>Save as a case</button> ${discardButton()}</div>
  </form>`;
}

function choice(name: string, label: string, choices: ChoiceField['choices']): unknown {
  return choiceField({ id: `case-${name}`, name, label, choices, required: name === 'urgency' });
}

/** Ids of a file's items, each with its name in the first language. */
function named(
  studio: Studio,
  kind: string,
  field: string,
): readonly (readonly [string, string])[] {
  const [locale = 'en'] = studio.locales;
  const words = at(studio.data(`text/${locale}/${kind}.yml`), [kind]);
  return typeof words === 'object' && words !== null
    ? Object.entries(words).map(([id, each]) => [id, textOf(at(each, [field]) ?? id)])
    : [];
}

function add(studio: Studio, event: SubmitEvent): void {
  event.preventDefault();
  const target = event.target as HTMLFormElement;
  const form = new FormData(target);
  const text = (name: string): string => form.get(name) as string;
  const answers = studio.preview?.answers ?? {};
  if (Object.keys(answers).length === 0)
    return studio.say('Nothing is answered in the preview yet: click through a person first.');
  const title = text('title');
  const advice = text('advice');
  studio.edit(`save the case "${title}"`, {
    [OWN_CASES]: saveCase(studio.texts, {
      title,
      answers,
      urgency: text('urgency') as Urgency,
      first: text('first'),
      advice: advice === '' ? [] : [advice],
    }),
  });
  target.reset();
  studio.say(`Saved the case "${title}". It is played after each edit from now on.`);
}
