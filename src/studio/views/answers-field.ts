import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { UNSURE, type Question } from '../../engine/index.js';
import { withTick } from '../cases/with-tick.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { optionChoices, questionChoices, questionsIn, withValue, type Choices } from './choices.js';
import { field, fieldId, problemLines } from './field.js';
import { ofPlace } from './place-words.js';
import { tickList } from './tick-list.js';

/** What somebody answers, by question. */
export interface AnswersField {
  readonly place: Place;
  readonly label: string;
}

/** One answer of theirs. */
interface Given {
  readonly place: Place;
  /** Undefined where the pack has no such question. */
  readonly question: Question | undefined;
  /** The question in a few words. */
  readonly words: string;
  readonly value: unknown;
}

/** A person's answers: each to be changed or taken out, and a choice of what else they answer. */
export function answersField(studio: Studio, { place, label }: AnswersField): unknown {
  const given = Object.entries(at(studio.data(place.file), place.path) ?? {});
  const words = new Map(questionChoices(studio));
  const rest = [...words].filter(([id]) => !given.some(([each]) => each === id));
  const id = fieldId(place);
  return html`<fieldset class="answers" id=${id} tabindex="-1">
    <legend>${label}</legend>
    <p class="help">${place.file.startsWith('cases/') ? OPEN.case : OPEN.row}</p>
    ${problemLines(studio.problemsAt(place))}
    ${given.length === 0 ? html`<p>Nothing is answered yet.</p>` : nothing}
    ${keyed(
      id,
      repeat(
        given,
        ([question]) => question,
        ([question, value]) =>
          answerField(studio, {
            place: { file: place.file, path: [...place.path, question] },
            question: questionsIn(studio).find((each) => each.id === question),
            words: words.get(question) ?? `${question} (not in the pack)`,
            value,
          }),
      ),
    )}
    ${
      rest.length === 0
        ? nothing
        : html`<div class="add">
            <label for="${id}/add">Another question that they answer</label>
            <select id="${id}/add">
              ${rest.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
            </select>
            <button
              type="button"
              class="small"
              @click=${(event: Event) => addAnswer(studio, place, event)}
            >
              Add<span class="visually-hidden"> an answer</span>${ofPlace(studio, place)}
            </button>
          </div>`
    }
  </fieldset>`;
}

/** What becomes of the questions that somebody does not answer. */
const OPEN = {
  case: 'What this person answers. Of what is not here, danger signs and illnesses are denied, and the rest is “not sure”.',
  row: 'What this person answers. What is not here is answered reassuringly.',
};

function addAnswer(studio: Studio, { file, path }: Place, event: Event): void {
  const { value } = (event.currentTarget as HTMLElement).parentElement!.querySelector('select')!;
  const question = questionsIn(studio).find(({ id }) => id === value);
  const own: Place = { file, path: [...path, value] };
  const [first = UNSURE] = question?.options.map(({ id }) => id) ?? [];
  studio.focus = own;
  studio.set(
    own,
    question?.type === 'number' ? 0 : question?.type === 'multi' ? [first] : first,
    'add an answer',
  );
}

function answerField(studio: Studio, given: Given): unknown {
  const { place, words } = given;
  return html`<div class="with-remove">
    ${inputOf(studio, given)}
    <button type="button" class="small" @click=${() => studio.remove(place, 'remove an answer')}>
      Take out<span class="visually-hidden"> “${words}”</span>${ofPlace(studio, place)}
    </button>
  </div>`;
}

function inputOf(studio: Studio, given: Given): unknown {
  const { place, question, words, value } = given;
  const own = { place, label: words, name: 'an answer' };
  const chosen = [value].flat().map(String);
  if (question?.type === 'multi') return ticks(studio, given, chosen);
  if (question && (question.type !== 'number' || value === UNSURE))
    return field(studio, {
      ...own,
      kind: 'choice',
      value: chosen.length === 1 ? chosen[0] : value,
      choices: withValue(offered(studio, question), chosen[0]),
      read: (typed) => (typed === A_NUMBER ? 0 : typed),
    });
  const isNumber = question?.type === 'number';
  return html`<div class="field">
    ${field(studio, { ...own, kind: isNumber ? 'number' : 'yaml', value })}
    ${
      isNumber && question.unsure
        ? html`<button
            type="button"
            class="small"
            @click=${() => studio.set(place, UNSURE, 'change an answer')}
          >
            Not sure<span class="visually-hidden">: ${words}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** What the choice gives where a number is to be typed instead of "not sure"; no option is called so. */
const A_NUMBER = '#';

/** What a person can answer, "not sure" included where the question offers it. */
function offered(studio: Studio, { id, type, unsure }: Question): Choices {
  const known: Choices = type === 'number' ? [[A_NUMBER, 'A number']] : optionChoices(studio, id);
  return unsure || type === 'number' ? [...known, [UNSURE, '“Not sure”']] : known;
}

/** Folded behind its words: a screen may have many lines. */
function ticks(
  studio: Studio,
  { place, question, words }: Given,
  chosen: readonly string[],
): unknown {
  const choices = chosen.reduce(withValue, offered(studio, question!));
  const said = choices.filter(([option]) => chosen.includes(option)).map(([, text]) => text);
  const problems = studio.problemsAt(place, true);
  const change = (option: string, isTicked: boolean): boolean => {
    const next = withTick(question!, chosen, option, isTicked);
    if (next) studio.set(place, next, 'change an answer');
    else studio.say('One line must stay ticked; tick another one first, or take the answer out.');
    return next !== null;
  };
  return html`<details class="field" ?open=${problems.length > 0}>
    <summary><b>${words}:</b> ${said.join('; ')}</summary>
    ${tickList({ place, legend: words, choices, chosen, problems, isFocusable: true, change })}
  </details>`;
}
