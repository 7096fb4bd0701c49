import { html, type TemplateResult } from 'lit';
import { openModal } from '../platform.js';
import type { ViewContext } from './context.js';
import { button } from './components.js';

/**
 * Start again, which asks first: the browser's own dialog keeps focus inside, closes on Escape and
 * gives focus back.
 */
export function restartButton({ t, act, guard }: ViewContext): TemplateResult {
  return html`<button
      type="button"
      class="button"
      part="button button-secondary"
      aria-haspopup="dialog"
      @click=${guard(openConfirmation)}
    >
      ${t('restart')}
    </button>
    <dialog aria-labelledby="ask">
      <p id="ask">${t('restartAsk')}</p>
      <div class="nav">
        <button type="button" class="button" part="button" @click=${act.close}>
          ${t('keepAnswers')}</button
        >${button(t('restartYes'), act.restart)}
      </div>
    </dialog>`;
}

function openConfirmation(event: Event): void {
  openModal((event.currentTarget as Element).nextElementSibling as HTMLDialogElement);
}
