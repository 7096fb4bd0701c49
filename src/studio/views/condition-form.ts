import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { conditionLine } from '../../authoring/condition-words.js';
import type { Condition, PackText } from '../../engine/index.js';
import {
  inKind,
  kindOfCondition,
  newCondition,
  partsOf,
  possibleKinds,
  type ConditionData,
  type ConditionKind,
  type Subjects,
} from '../conditions/edit-condition.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { addTo, removeAt, renameKey } from '../yaml/edit-yaml.js';
import { itemChoices, keyChoices, questionsIn } from './choices.js';
import { conditionFields } from './condition-fields.js';
import { field, fieldId, problemLines } from './field.js';
import { ofPlace } from './place-words.js';

/** What stands above a condition. */
export interface ConditionLabels {
  readonly label: string;
  readonly help?: string;
}

/**
 * A form for a condition: its kind, what it is about, and its parts, to any depth. Below stands the
 * whole in words, and as it is written.
 */
export function conditionForm(
  studio: Studio,
  place: Place,
  { label, help }: ConditionLabels,
): unknown {
  const value = at(studio.data(place.file), place.path);
  return html`<fieldset class="condition">
    <legend>${label}</legend>
    ${help ? html`<p class="help">${help}</p>` : nothing}
    ${partForm(studio, { place, subjects: subjectsOf(studio), number: '' })}
    ${inWords(studio, value)}
    <details>
      <summary>As it is written${ofPlace(studio, place)}</summary>
      ${field(studio, {
        place,
        id: `${fieldId(place)}/yaml`,
        label: `${label} as YAML`,
        kind: 'yaml',
        value,
        name: label,
      })}
    </details>
  </fieldset>`;
}

/** Something that is a condition, to begin from. */
export function firstCondition(studio: Studio): object {
  return newCondition('answer', subjectsOf(studio));
}

/** A part of a condition where it stands. */
interface Part {
  readonly place: Place;
  readonly subjects: Subjects;
  /** `2.1` of the first part of the second; empty at the top. */
  readonly number: string;
}

const KINDS: Readonly<Record<ConditionKind, string>> = {
  answer: 'one of these answers was given',
  number: 'a number is so large',
  answered: 'a question has any answer, “not sure” too',
  fit: 'a cause fits',
  ref: 'a named condition holds',
  all: 'all of these hold',
  any: 'at least one of these holds',
  count: 'so many of these hold',
  not: 'this is known not to hold',
};

function partForm(studio: Studio, part: Part): unknown {
  const { place, subjects } = part;
  const value = at(studio.data(place.file), place.path);
  const kind = kindOfCondition(value);
  const id = fieldId(place);
  const problems = studio.problemsAt(place);
  const kinds = possibleKinds(subjects);
  return html`<div class="field choice">
      <label for=${id}>It holds where</label>
      <select
        id=${id}
        aria-invalid=${problems.length > 0 ? 'true' : 'false'}
        aria-describedby=${problems.length > 0 ? `${id}/problem` : nothing}
        .value=${live(kind ?? '')}
        @change=${(event: Event) =>
          setKind(studio, part, (event.target as HTMLSelectElement).value as ConditionKind)}
      >
        ${kind === null ? html`<option value="" selected>not said in a way that is known</option>` : nothing}
        ${(kind === null || kinds.includes(kind) ? kinds : [kind, ...kinds]).map(
          (each) => html`<option value=${each} ?selected=${each === kind}>${KINDS[each]}</option>`,
        )}
      </select>
      ${problemLines(problems, `${id}/problem`)}
    </div>
    ${kind === null ? nothing : conditionFields(studio, place, { kind, value: value as ConditionData })}
    ${kind === null ? nothing : partList(studio, part, value as ConditionData)}`;
}

/** From "all" to "any" the key alone changes, so that comments among the parts stay. */
function setKind(studio: Studio, { place, subjects }: Part, kind: ConditionKind): void {
  const { file, path } = place;
  const value = at(studio.data(file), path);
  const before = kindOfCondition(value);
  const isJoined = (each: ConditionKind | null): boolean => each === 'all' || each === 'any';
  if (!isJoined(before) || !isJoined(kind))
    return studio.set(place, inKind(value, kind, subjects), 'change a condition');
  studio.edit('change a condition', {
    [file]: renameKey(studio.texts.get(file)!, [...path, before!], kind),
  });
}

function partList(
  studio: Studio,
  { place, subjects, number }: Part,
  value: ConditionData,
): unknown {
  const parts = partsOf(value);
  if (parts.length === 0) return nothing;
  const isList = !('not' in value);
  return html`${parts.map(({ path }, i) => {
    const own = number ? `${number}.${i + 1}` : String(i + 1);
    const inner: Place = { file: place.file, path: [...place.path, ...path] };
    return html`<details class="part" ?open=${studio.problemsAt(inner, true).length > 0}>
      <summary>
        Part ${own}: ${lineOf(studio, at(studio.data(inner.file), inner.path)) ?? '?'}
      </summary>
      <div role="group" aria-label="Part ${own}">
        ${partForm(studio, { place: inner, subjects, number: own })}
        ${
          isList && parts.length > 1
            ? html`<button type="button" class="small" @click=${() => removePart(studio, inner)}>
                Remove part ${own}${ofPlace(studio, inner)}
              </button>`
            : nothing
        }
      </div>
    </details>`;
  })}
  ${
    isList
      ? html`<p>
          <button
            type="button"
            class="small"
            @click=${() => addPart(studio, { file: place.file, path: [...place.path, parts[0]!.path[0]!] }, subjects)}
          >
            Add a part${number ? ` to part ${number}` : ''}${ofPlace(studio, place)}
          </button>
        </p>`
      : nothing
  }`;
}

function addPart(studio: Studio, { file, path }: Place, subjects: Subjects): void {
  const length = (at(studio.data(file), path) as readonly unknown[]).length;
  studio.focus = { file, path: [...path, length] };
  studio.edit('add a part of a condition', {
    [file]: addTo(studio.texts.get(file)!, path, newCondition('answer', subjects)),
  });
}

function removePart(studio: Studio, { file, path }: Place): void {
  studio.focus = { file, path: path.slice(0, -2) };
  studio.edit('remove a part of a condition', {
    [file]: removeAt(studio.texts.get(file)!, path),
  });
}

function subjectsOf(studio: Studio): Subjects {
  const questions = questionsIn(studio);
  return {
    choices: questions
      .filter(({ type }) => type !== 'number')
      .map(({ id, options }) => ({ id, options: options.map((option) => String(option.id)) })),
    numbers: questions.filter(({ type }) => type === 'number').map(({ id }) => id),
    causes: itemChoices(studio, 'causes').map(([id]) => id),
    names: keyChoices(studio, 'rules.yml', 'conditions').map(([name]) => name),
  };
}

/** The condition as a reader meets it; nothing while it cannot be put into words. */
function inWords(studio: Studio, value: unknown): unknown {
  const line = lineOf(studio, value);
  return line === null ? nothing : html`<p><b>In words:</b> ${line}.</p>`;
}

function lineOf(studio: Studio, value: unknown): string | null {
  const [locale = 'en'] = studio.locales;
  const { conditions = {} } = studio.data<{ conditions: Readonly<Record<string, Condition>> }>(
    'rules.yml',
  );
  const text: Pick<PackText, 'questions' | 'causes'> = {
    questions: {},
    causes: {},
    ...studio.data<PackText>(`text/${locale}/questions.yml`),
    ...studio.data<PackText>(`text/${locale}/causes.yml`),
  };
  try {
    return conditionLine(value as Condition, { conditions, text });
  } catch {
    // What is no condition, or a name that leads back to itself: the checks say so at its place.
    return null;
  }
}
