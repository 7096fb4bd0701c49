import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import type { FoundProblem } from '../worker/answers.js';
import { flowText } from '../../authoring/word-edits.js';
import { parse } from 'yaml';
import { typedText } from './typed-text.js';

/** How a value is typed. */
export type FieldKind = 'line' | 'text' | 'choice' | 'flag' | 'number' | 'date' | 'list' | 'yaml';

/** A value of the pack to be shown and changed. */
export interface Field {
  readonly place: Place;
  readonly label: string;
  readonly kind: FieldKind;
  readonly value: unknown;
  /** Below the label. */
  readonly help?: string;
  /** Of a choice: values, each with its words where they differ. An empty value takes the field away. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** For what "change …" says beside "Undo"; absent: the label. */
  readonly name?: string;
  /** What a typed value is written as; absent: as it is typed. */
  readonly read?: (typed: unknown) => unknown;
  /** Of the input, where another one has the place and shows its problems; absent: this one does. */
  readonly id?: string;
}

/** The id of the element that shows a place, so that focus can go there. */
export function fieldId({ file, path }: Place): string {
  return `at:${[file, ...path].join('/')}`;
}

/**
 * A labelled input for one value, with what is wrong with it. Every change is an edit that can be undone;
 * what is not YAML, or no number, is said and not taken.
 */
export function field(studio: Studio, given: Field): unknown {
  const { place, label, kind, help } = given;
  const id = given.id ?? fieldId(place);
  const problems = given.id ? [] : studio.problemsAt(place, kind === 'list' || kind === 'yaml');
  const described = [help && `${id}/help`, problems.length > 0 && `${id}/problem`]
    .filter(Boolean)
    .join(' ');
  const input = inputOf(studio, given, { id, described, isWrong: problems.length > 0 });
  const words = html`<label for=${id}>${label}</label>`;
  return html`<div class="field ${kind}">
    ${kind === 'flag' ? html`<div class="tick">${input} ${words}</div>` : words}
    ${help ? html`<p class="help" id="${id}/help">${help}</p>` : nothing}
    ${kind === 'flag' ? nothing : input} ${problemLines(problems, `${id}/problem`)}
  </div>`;
}

/** What is wrong, in lines that an input is described by; nothing where nothing is. */
export function problemLines(problems: readonly FoundProblem[], id?: string): unknown {
  return problems.length === 0
    ? nothing
    : html`<ul class="problems" id=${id ?? nothing}>
        ${problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`;
}

interface Wiring {
  readonly id: string;
  readonly described: string;
  readonly isWrong: boolean;
}

function inputOf(studio: Studio, given: Field, wiring: Wiring): unknown {
  const { kind, value, place, label, name = label } = given;
  const { id, isWrong } = wiring;
  const described = wiring.described || nothing;
  const invalid = isWrong ? 'true' : 'false';
  const set = (next: unknown): void => studio.set(place, next, `change ${name}`);
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  switch (kind) {
    case 'flag':
      return html`<input
        type="checkbox"
        id=${id}
        aria-describedby=${described}
        .checked=${live(value === true)}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />`;
    case 'choice':
      return choiceInput(studio, given, wiring);
    case 'date':
      return html`<input
        type="date"
        id=${id}
        required
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(textOf(value))}
        @change=${(event: Event) => {
          // Empty while a part of it is missing.
          if (typed(event) !== '') set(typed(event));
        }}
      />`;
    case 'number':
    case 'yaml':
      return typedInput(studio, given, wiring);
    default:
      return html`<textarea
        id=${id}
        rows=${kind === 'line' ? 1 : 2}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(kind === 'list' ? [value].flat().map(textOf).join('\n') : textOf(value))}
        @input=${(event: Event) =>
          set(kind === 'list' ? linesOf(typed(event)) : typed(event).replace(/\n/g, ' '))}
      ></textarea>`;
  }
}

/** An empty choice takes the field away. */
function choiceInput(studio: Studio, given: Field, { id, described, isWrong }: Wiring): unknown {
  const { value, place, label, name = label, choices = [], read = (typed) => typed } = given;
  return html`<select
    id=${id}
    aria-describedby=${described || nothing}
    aria-invalid=${isWrong ? 'true' : 'false'}
    .value=${live(textOf(value))}
    @change=${(event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value;
      if (chosen === '') studio.remove(place, `change ${name}`);
      else studio.set(place, read(chosen), `change ${name}`);
    }}
  >
    ${choices.map(
      ([option, words]) =>
        html`<option value=${option} ?selected=${option === textOf(value)}>${words}</option>`,
    )}
  </select>`;
}

/** What is typed has to be whole before it is written. */
function typedInput(studio: Studio, given: Field, { id, described, isWrong }: Wiring): unknown {
  const { kind, value } = given;
  const written = kind === 'yaml' ? flowText(value) : textOf(value);
  const { unsent, keep, leave, leaveUnsent, mark, note } = typedText(studio, {
    name: id,
    value: written,
    take: (typed) => takeTyped(studio, given, typed),
  });
  return html`<input
      id=${id}
      class=${kind}
      spellcheck="false"
      autocomplete="off"
      data-typed=${mark}
      aria-describedby=${described || nothing}
      aria-invalid=${isWrong ? 'true' : 'false'}
      .value=${live(unsent ?? written)}
      @input=${keep}
      @change=${leave}
      @blur=${leaveUnsent}
    />${note}`;
}

/** Takes what was typed where it can be read; else says what is wrong, and keeps the value. */
function takeTyped(
  studio: Studio,
  { kind, place, label, name = label, read = (typed) => typed }: Field,
  text: string,
): void {
  try {
    const value: unknown = parse(text);
    if (kind === 'number' && typeof value !== 'number')
      return studio.say(`"${text}" is not a number; ${label} stays as it was`);
    studio.set(place, read(value), `change ${name}`);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    studio.say(`"${text}" cannot be read (${why}); ${label} stays as it was`);
  }
}

/** One item a line; the last may be still empty while somebody types. */
function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** A value as it stands in an input; what has no text of its own, as YAML. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : flowText(value);
}
