import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { answerLabels, shortName } from './words.js';

/**
 * The given questions with their answers, as a list of terms, and a button at each that opens it
 * again.
 */
export function answersView(context: ViewContext, questions: readonly string[]): TemplateResult {
  return html`<dl class="answers">
    ${questions.map(
      (id) =>
        html`<div>
          <dt>${shortName(context, id)}</dt>
          <dd>
            ${answerLabels(context, id).map((label) => html`<span class="answer">${label}</span>`)}
          </dd>
          <dd class="change">${context.isReadOnly ? nothing : changeButton(context, id)}</dd>
        </div>`,
    )}
  </dl>`;
}

function changeButton(context: ViewContext, id: string): TemplateResult {
  return html`<button
    type="button"
    class="button quiet"
    part="button"
    @click=${context.guard(() => context.act.edit(id))}
    aria-label=${context.t('changeOf', { question: shortName(context, id) })}
  >
    ${context.t('change')}
  </button>`;
}
