import { html, nothing } from 'lit';
import { button, type Content } from './components.js';
import type { ViewContext } from './context.js';

/** That there will be more, or that it could not be had; the level stands without it. */
export function waitingView({ t, isIncomplete, loadDetails }: ViewContext): Content {
  return html`<div class="notice" part="waiting" role="status">
    <p>${t(isIncomplete ? 'detailsMissing' : 'detailsLoading')}</p>
    ${isIncomplete ? html`<div class="nav">${button(t('retry'), loadDetails)}</div>` : nothing}
  </div>`;
}
