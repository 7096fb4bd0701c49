import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { fieldId, problemLines } from './field.js';
import { resolved, type Schema } from './schema.js';

/** A fixed number of numbers that belong together. */
export interface NumberListField {
  readonly place: Place;
  readonly label: string;
  readonly help?: string;
  readonly value: unknown;
}

/** What each number is, by how many there are. */
const NAMES: Readonly<Record<number, readonly string[]>> = {
  2: ['Across (x)', 'Down (y)'],
  4: ['Left', 'Top', 'Width', 'Height'],
};

/** Whether a schema asks for a point or a rectangle. */
export function isNumberList({ type, items, minItems, maxItems }: Schema): boolean {
  return (
    type === 'array' &&
    items !== undefined &&
    resolved(items).type === 'number' &&
    minItems === maxItems &&
    NAMES[minItems ?? 0] !== undefined
  );
}

/** An input for each number; the arrow keys go up and down. */
export function numberListField(
  studio: Studio,
  { place, label, help, value }: NumberListField,
): unknown {
  const numbers = Array.isArray(value) ? value.map(Number) : [];
  const names = NAMES[numbers.length] ?? numbers.map((_, i) => String(i + 1));
  const id = fieldId(place);
  const problems = studio.problemsAt(place, true);
  const set = (index: number, input: HTMLInputElement): void => {
    if (Number.isFinite(input.valueAsNumber))
      studio.set(place, numbers.with(index, input.valueAsNumber), `change ${label}`);
  };
  return html`<fieldset class="numbers-of" id=${id} tabindex="-1">
    <legend>${label}</legend>
    ${help ? html`<p class="help">${help}</p>` : nothing}
    <div class="tools">
      ${numbers.map(
        (number, i) =>
          html`<label
            >${names[i]}
            <input
              type="number"
              step="any"
              aria-invalid=${problems.length > 0 ? 'true' : 'false'}
              aria-describedby=${problems.length > 0 ? `${id}/problem` : nothing}
              .value=${live(String(number))}
              @input=${(event: Event) => set(i, event.target as HTMLInputElement)}
          /></label>`,
      )}
    </div>
    ${problemLines(problems, `${id}/problem`)}
  </fieldset>`;
}
