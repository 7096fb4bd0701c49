import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { UNSURE } from '../../engine/index.js';
import {
  optionsOf,
  keepsLimit,
  withOptions,
  type ConditionData,
  type ConditionKind,
} from '../conditions/edit-condition.js';
import type { Place } from '../panel.js';
import { typedText } from './typed-text.js';
import type { Studio } from '../studio.js';
import {
  itemChoices,
  keyChoices,
  optionChoices,
  questionChoices,
  questionsIn,
  withValue,
  type Choices,
} from './choices.js';
import { field, fieldId, problemLines, textOf } from './field.js';
import { tickList } from './tick-list.js';

/** A condition, and its kind. */
export interface KnownCondition {
  readonly kind: ConditionKind;
  readonly value: ConditionData;
}

/** What a condition of its kind is about: a question and its answers, limits, a cause, a name. */
export function conditionFields(
  studio: Studio,
  place: Place,
  { kind, value }: KnownCondition,
): unknown {
  switch (kind) {
    case 'answer':
      return html`${questionField(studio, place, value)} ${answerTicks(studio, place, value)}`;
    case 'number':
      return html`${reference(studio, place, {
        key: 'q',
        label: 'Question',
        value,
        choices: questionChoices(studio, ({ type }) => type === 'number'),
      })}
      ${limits(studio, place, value)}`;
    case 'answered':
      return reference(studio, place, {
        key: 'answered',
        label: 'Question',
        value,
        choices: questionChoices(studio),
      });
    case 'fit':
      return html`${reference(studio, place, {
        key: 'fit',
        label: 'Cause',
        value,
        choices: itemChoices(studio, 'causes'),
      })}
      ${reference(studio, place, { key: 'atLeast', label: 'How well', value, choices: FITS })}`;
    case 'ref':
      return namedCondition(studio, place, value);
    case 'count':
      return limits(studio, place, value);
    default:
      return nothing;
  }
}

const FITS: Choices = [
  ['strong', 'strongly'],
  ['partial', 'at least partly'],
];

interface Reference {
  readonly key: string;
  readonly label: string;
  readonly value: ConditionData;
  readonly choices: Choices;
}

function reference(
  studio: Studio,
  place: Place,
  { key, label, value, choices }: Reference,
): unknown {
  return field(studio, {
    place: { file: place.file, path: [...place.path, key] },
    label,
    kind: 'choice',
    value: value[key],
    choices: withValue(choices, value[key]),
    name: 'a condition',
  });
}

function namedCondition(studio: Studio, place: Place, value: ConditionData): unknown {
  return html`${reference(studio, place, {
      key: 'ref',
      label: 'Name',
      value,
      choices: keyChoices(studio, 'rules.yml', 'conditions'),
    })}
    <p>
      <a href=${studio.href('conditions', String(value['ref']))}
        >Open the condition “${value['ref']}”</a
      >
    </p>`;
}

/** With another question its first answer is meant: those of the old one mean nothing there. */
function questionField(studio: Studio, place: Place, { q }: ConditionData): unknown {
  const own: Place = { file: place.file, path: [...place.path, 'q'] };
  const id = fieldId(own);
  const problems = studio.problemsAt(own);
  const choices = withValue(
    questionChoices(studio, ({ type }) => type !== 'number'),
    q,
  );
  return html`<div class="field choice">
    <label for=${id}>Question</label>
    <select
      id=${id}
      aria-invalid=${problems.length > 0 ? 'true' : 'false'}
      aria-describedby=${problems.length > 0 ? `${id}/problem` : nothing}
      .value=${live(String(q))}
      @change=${(event: Event) => {
        const next = (event.target as HTMLSelectElement).value;
        const first = optionChoices(studio, next)[0]?.[0] ?? UNSURE;
        studio.set(place, withOptions(next, [first]), 'change a condition');
      }}
    >
      ${choices.map(
        ([value, words]) => html`<option value=${value} ?selected=${value === q}>${words}</option>`,
      )}
    </select>
    ${problemLines(problems, `${id}/problem`)}
  </div>`;
}

/** Each answer of the question to be ticked; one at least stays. */
function answerTicks(studio: Studio, place: Place, value: ConditionData): unknown {
  const question = String(value['q']);
  const chosen = optionsOf(value);
  const problems = (['is', 'in'] as const).flatMap((key) =>
    studio.problemsAt({ file: place.file, path: [...place.path, key] }, true),
  );
  const choices = answerChoices(studio, question, chosen);
  const change = (option: string, isTicked: boolean): boolean => {
    const next = choices
      .map(([each]) => each)
      .filter((each) => (each === option ? isTicked : chosen.includes(each)));
    const isAny = next.length > 0;
    if (isAny) studio.set(place, withOptions(question, next), 'change a condition');
    else studio.say('One answer must stay; tick another one first, or remove the part.');
    return isAny;
  };
  const legend = 'Answers, of which one is enough';
  return tickList({ place, legend, choices, chosen, problems, change });
}

/** "Not sure" where it is offered, and whatever else is named. */
function answerChoices(studio: Studio, question: string, chosen: readonly string[]): Choices {
  const known = optionChoices(studio, question);
  const offersUnsure = questionsIn(studio).find(({ id }) => id === question)?.unsure === true;
  const all: Choices =
    offersUnsure || chosen.includes(UNSURE) ? [...known, [UNSURE, '“Not sure”']] : known;
  return chosen.reduce(withValue, all);
}

function limits(studio: Studio, place: Place, value: ConditionData): unknown {
  return (['atLeast', 'atMost'] as const).map((limit) => {
    const own: Place = { file: place.file, path: [...place.path, limit] };
    const id = fieldId(own);
    const problems = studio.problemsAt(own);
    const { unsent, keep, leave, leaveUnsent, mark, note } = typedText(studio, {
      name: id,
      value: textOf(value[limit]),
      take: (typed) => setLimit(studio, place, { value, limit, typed }),
    });
    return html`<div class="field">
      <label for=${id}>${limit === 'atLeast' ? 'At least' : 'At most'}</label>
      <input
        id=${id}
        class="number"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${problems.length > 0 ? 'true' : 'false'}
        aria-describedby=${problems.length > 0 ? `${id}/problem` : nothing}
        data-typed=${mark}
        .value=${live(unsent ?? textOf(value[limit]))}
        @input=${keep}
        @change=${leave}
        @blur=${leaveUnsent}
      />
      ${note} ${problemLines(problems, `${id}/problem`)}
    </div>`;
  });
}

interface TypedLimit {
  readonly value: ConditionData;
  readonly limit: 'atLeast' | 'atMost';
  readonly typed: string;
}

function setLimit(studio: Studio, place: Place, { value, limit, typed }: TypedLimit): void {
  const number = typed.trim() === '' ? null : Number(typed);
  if (Number.isNaN(number)) return studio.say(`"${typed}" is not a number; it stays as it was`);
  if (number === null && !keepsLimit(value, limit))
    return studio.say('One of the two limits must stay.');
  const own: Place = { file: place.file, path: [...place.path, limit] };
  if (number === null) studio.remove(own, 'change a condition');
  else studio.set(own, number, 'change a condition');
}
