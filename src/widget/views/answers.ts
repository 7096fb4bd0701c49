import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { answerLabels, shortName } from './words.js';

/**
 * The given questions with their answers, as a list of terms.
 * @param change adds a button to each that opens it again
 */
export function answersView(context: ViewContext, questions: readonly string[], change?: (id: string) => void): TemplateResult {
  return html`<dl class="answers">${questions.map((id) => html`
    <div>
      <dt>${context.text.questions[id]?.title}</dt>
      <dd>${answerLabels(context, id).map((label) => html`<span class="answer">${label}</span>`)}</dd>
      ${change ? html`<dd class="change">${changeButton(context, id, change)}</dd>` : nothing}
    </div>`)}
  </dl>`;
}

function changeButton(context: ViewContext, id: string, change: (id: string) => void): TemplateResult {
  return html`<button type="button" class="button quiet" part="button" @click=${() => change(id)}
    aria-label=${context.t('changeOf', { question: shortName(context, id) })}>${context.t('change')}</button>`;
}
