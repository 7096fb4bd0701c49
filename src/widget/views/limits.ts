import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { reviewLines } from './provenance.js';

/** What this cannot do, and who has checked the content. */
export function limitsView(context: ViewContext): TemplateResult {
  return html`<div class="limits">
    <p>${context.t('limits')}</p>
    ${reviewLines(context).map((line) => html`<p><strong>${line}</strong></p>`)}
  </div>`;
}
