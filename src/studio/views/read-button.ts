import { html } from 'lit';
import { confirmRead } from '../cases/to-read-again.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';

/** Says that a case or a row which lost an answer has been read again. */
export function readButton(
  studio: Studio,
  place: Place,
  { name, heard = name }: { readonly name: string; readonly heard?: string },
): unknown {
  return html`<button type="button" class="small" @click=${() => confirmRead(studio, place, name)}>
    I have read it<span class="visually-hidden">: ${heard}</span>
  </button>`;
}
