import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { heading, list, richText } from './components.js';

/**
 * What to watch for and when to come back: on every result, never folded away. The pack's whole
 * list of danger signs follows, unfolded where it is all that a person gets.
 */
export function safetyNetView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, text, session } = context;
  return html`<section class="section">
    ${heading(context, t('safetyTitle'), { depth: 1 })}
    <p>${t('safetyLead')}</p>
    ${list(
      context,
      session.assessment.safetyNet.flatMap((id) => text.safetyNet?.[id] ?? []),
    )}
    <details class="alert-list" ?open=${endedEarly} ?data-all=${endedEarly}>
      <summary>${t('redFlags')}</summary>
      <p>${richText(context, t('redFlagsCall'))}</p>
      ${list(context, text.redFlags, 'flags')}
    </details>
  </section>`;
}
