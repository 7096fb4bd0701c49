import { html, type TemplateResult } from 'lit';
import { openModal } from '../platform.js';
import type { ViewContext } from './context.js';
import { button } from './components.js';

/**
 * Start again, which asks first: the browser's own dialog keeps focus inside, closes on Escape and
 * gives focus back.
 */
export function restartButton({ t, act }: ViewContext): TemplateResult {
  return html`<button
      type="button"
      class="button"
      part="button button-secondary"
      aria-haspopup="dialog"
      @click=${openConfirmation}
    >
      ${t('restart')}
    </button>
    <dialog aria-labelledby="ask">
      <p id="ask">${t('restartAsk')}</p>
      <form class="nav" method="dialog">
        <button class="button" part="button">${t('keepAnswers')}</button
        >${button(t('restartYes'), act.restart)}
      </form>
    </dialog>`;
}

function openConfirmation(event: Event): void {
  openModal((event.currentTarget as Element).nextElementSibling as HTMLDialogElement);
}
