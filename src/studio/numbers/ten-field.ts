import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Studio } from '../studio.js';
import { typedText } from '../views/typed-text.js';

/** A share as a number of ten people. */
export function ten(share: number): string {
  return String(Math.round(share * 1000) / 100);
}

/** Takes a number of people; anything else is said, and changes nothing. */
function takeTen(
  studio: Studio,
  { text, value }: { readonly text: string; readonly value: string },
  take: (share: number) => void,
): void {
  const typed = text.trim().replace(',', '.');
  if (typed === value) return;
  const number = Number(typed);
  if (typed !== '' && number >= 0 && number <= 10) return take(number / 10);
  studio.say(`"${typed}" is no number from 0 to 10; it stays as it was.`);
}

/** A share as it is shown and typed. */
export interface TenField {
  readonly label: string;
  /** Unlike that of every other field, for what is half typed. */
  readonly name: string;
  /** Where they are not alike, none stands in the field, and all beside it. */
  readonly shares: readonly number[];
}

/** An input for how many of ten people give an answer. What was typed stays in the field until the table is of the pack with it. */
export function tenField(
  studio: Studio,
  { isCurrent }: { readonly isCurrent: boolean },
  { label, name, shares }: TenField,
  take: (share: number) => void,
): unknown {
  const shown = [...new Set(shares.map(ten))];
  const value = shown.length === 1 ? shown[0]! : '';
  const { unsent, keep, leave, leaveUnsent, mark, note } = typedText(studio, {
    name,
    value,
    take: (text) => takeTen(studio, { text, value }, take),
  });
  return html`<input
      class="ten"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${`${label}, of ten people${shown.length > 1 ? ` (by age group ${shown.join('; ')})` : ''}`}
      value=${value}
      data-typed=${mark}
      .value=${unsent !== undefined ? live(unsent) : isCurrent ? live(value) : noChange}
      @input=${keep}
      @change=${leave}
      @blur=${leaveUnsent}
    />${note}${shown.length > 1 ? html`<span class="soft">${shown.join('; ')} by age</span>` : nothing}`;
}
