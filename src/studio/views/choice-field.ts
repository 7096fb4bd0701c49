import { html } from 'lit';

/** A list to choose from in a form that is sent as a whole. */
export interface ChoiceField {
  /** Unique on the page. */
  readonly id: string;
  /** Under which name the form sends it. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly required?: boolean;
}

/** The list with its label; where it is required, the empty value is no choice. */
export function choiceField({ id, name, label, choices, required = false }: ChoiceField): unknown {
  return html`<div class="field choice">
    <label for=${id}>${label}</label>
    <select id=${id} name=${name} ?required=${required}>
      ${choices.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </select>
  </div>`;
}
