import { html } from 'lit';
import { BEGINNINGS } from '../open-pack.js';

/** What a new pack begins with, to choose; its form has the choice as `from`. */
export function beginnings(): unknown {
  return html`<div class="field choice">
    <label for="new-from">Begin with</label>
    <select id="new-from" name="from">
      ${BEGINNINGS.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </select>
  </div>`;
}
