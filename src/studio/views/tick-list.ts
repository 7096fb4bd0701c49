import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Place } from '../panel.js';
import type { FoundProblem } from '../worker/answers.js';
import type { Choices } from './choices.js';
import { fieldId, problemLines } from './field.js';

/** Choices of which several may be ticked. */
export interface TickList {
  readonly place: Place;
  readonly legend: string;
  readonly choices: Choices;
  readonly chosen: readonly string[];
  readonly problems: readonly FoundProblem[];
  /** The list is what shows the place, so that focus can go to it. */
  readonly isFocusable?: boolean;
  /** Writes a choice that was ticked or unticked; false where the tick must stay. */
  readonly change: (option: string, isTicked: boolean) => boolean;
}

/** The list, with what is wrong below it. */
export function tickList(given: TickList): unknown {
  const { place, legend, choices, chosen, problems, isFocusable = false, change } = given;
  const list = fieldId(place);
  const toggle = (option: string, input: HTMLInputElement): void => {
    if (!change(option, input.checked)) input.checked = true;
  };
  return html`<fieldset
    class="ticks"
    id=${isFocusable ? list : nothing}
    tabindex=${isFocusable ? '-1' : nothing}
  >
    <legend>${legend}</legend>
    ${choices.map(([option, words], i) => {
      const id = `${list}/tick/${i}`;
      return html`<div class="tick">
        <input
          type="checkbox"
          id=${id}
          .checked=${live(chosen.includes(option))}
          @change=${(event: Event) => toggle(option, event.target as HTMLInputElement)}
        />
        <label for=${id}>${words}</label>
      </div>`;
    })}
    ${problemLines(problems)}
  </fieldset>`;
}
