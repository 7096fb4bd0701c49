import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { flowText } from '../../authoring/word-edits.js';
import { parse } from 'yaml';

/** How a value is typed. */
export type FieldKind = 'line' | 'text' | 'choice' | 'flag' | 'number' | 'list' | 'yaml';

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
  const id = fieldId(place);
  const problems = studio.problemsAt(place, kind === 'list' || kind === 'yaml');
  const described = [help && `${id}/help`, problems.length > 0 && `${id}/problem`]
    .filter(Boolean)
    .join(' ');
  const input = inputOf(studio, given, { id, described, isWrong: problems.length > 0 });
  const words = html`<label for=${id}>${label}</label>`;
  return html`<div class="field ${kind}">
    ${kind === 'flag' ? html`<div class="tick">${input} ${words}</div>` : words}
    ${help ? html`<p class="help" id="${id}/help">${help}</p>` : nothing}
    ${kind === 'flag' ? nothing : input}
    ${
      problems.length > 0
        ? html`<ul class="problems" id="${id}/problem">
            ${problems.map(({ message }) => html`<li>${message}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

interface Wiring {
  readonly id: string;
  readonly described: string;
  readonly isWrong: boolean;
}

function inputOf(studio: Studio, given: Field, wiring: Wiring): unknown {
  const { kind, value, place, label, name = label, choices = [] } = given;
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
      return html`<select
        id=${id}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(textOf(value))}
        @change=${(event: Event) => {
          if (typed(event) === '') studio.remove(place, `change ${name}`);
          else set(typed(event));
        }}
      >
        ${choices.map(
          ([option, words]) =>
            html`<option value=${option} ?selected=${option === textOf(value)}>${words}</option>`,
        )}
      </select>`;
    case 'number':
    case 'yaml':
      return html`<input
        id=${id}
        class=${kind}
        spellcheck="false"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(kind === 'yaml' ? flowText(value) : textOf(value))}
        @change=${(event: Event) => takeTyped(studio, given, typed(event))}
      />`;
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

/** Takes what was typed where it can be read; else says what is wrong, and keeps the value. */
function takeTyped(
  studio: Studio,
  { kind, place, label, name = label }: Field,
  text: string,
): void {
  try {
    const value: unknown = parse(text);
    if (kind === 'number' && typeof value !== 'number')
      return studio.say(`"${text}" is not a number; ${label} stays as it was`);
    studio.set(place, value, `change ${name}`);
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
