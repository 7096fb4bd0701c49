import { html, nothing, type TemplateResult } from 'lit';
import type { Reason, Urgency } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { heading, icon, list, rich, type Content } from './parts.js';
import { citation } from './summary.js';
import { findingText, reasonText } from './words.js';

/** How soon to seek care, what to do next, and why: the level's own words, then the reasons with their sources. */
export function urgencyView(context: ViewContext): TemplateResult {
  const { t, text, session } = context;
  const { urgency, reasons, settled } = session.assessment;
  const words = text.urgencies[urgency];
  const actions = [...new Set(reasons.filter((reason) => reason.urgency === urgency).flatMap((reason) => reason.action ?? []))];
  return html`
    <div class="level ${urgency}" part="urgency">
      ${heading(context, html`${icon(urgency)}<span>${words.title}</span>`, { focus: true })}
      <p class="lead">${rich(context, words.lead)}</p>
      ${settled ? nothing : html`<p>${t('notSettled')}</p>`}
      ${actions.map((action) => text.actions?.[action] ? html`<p>${rich(context, text.actions[action])}</p>` : nothing)}
      ${words.next?.length ? html`${heading(context, t('whatNext'), { depth: 1 })}${list(context, words.next)}` : nothing}
      ${actionSlot(urgency)}
    </div>
    <section class="section">
      ${heading(context, t('reasons'), { depth: 1 })}
      ${reasons.length ? html`<ul class="list reasons">${reasons.map((reason) => reasonItem(context, reason))}</ul>` : html`<p>${t('noReasons')}</p>`}
    </section>`;
}

/** The host's own call to action for the level, such as an appointment. Names are spelled out to keep them findable. */
function actionSlot(urgency: Urgency): TemplateResult {
  switch (urgency) {
    case 'emergency': return html`<slot name="actions-emergency"></slot>`;
    case 'urgent': return html`<slot name="actions-urgent"></slot>`;
    case 'soon': return html`<slot name="actions-soon"></slot>`;
    default: return html`<slot name="actions-self-care"></slot>`;
  }
}

function reasonItem(context: ViewContext, reason: Reason): Content {
  const findings = reason.findings.map((finding) => findingText(context, finding)).join(' · ');
  return html`<li>${rich(context, reasonText(context, reason))}
    ${findings ? html`<span class="small">${findings}${citation(context, reason.sources)}</span>` : citation(context, reason.sources)}</li>`;
}
