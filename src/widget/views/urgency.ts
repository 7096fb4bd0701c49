import { html, nothing, type TemplateResult } from 'lit';
import { type Reason, UNSURE_FLAG, type Urgency } from '../../engine/index.js';
import type { CareSetting } from '../regions.js';
import type { ViewContext } from './context.js';
import { localNames } from './local-names.js';
import { heading, icon, richText, type Content, titledList } from './components.js';
import { outcomeChangeView } from './outcome-change.js';
import { citation } from './sources.js';
import { findingText, reasonText } from './words.js';

/** Where the words of each level send people. */
const CARE_SETTINGS: Readonly<Record<Urgency, readonly CareSetting[]>> = {
  emergency: ['emergency'],
  urgent: ['doctor', 'urgent'],
  soon: ['doctor'],
  'self-care': [],
};

/**
 * Ten seconds: how soon to seek care, why, and what to do next. Reasons beyond the first stand
 * below.
 */
export function urgencyView(context: ViewContext): TemplateResult {
  const { t, text, session } = context;
  const {
    urgency,
    reasons: [first, ...rest],
    settled,
  } = session.assessment;
  const words = text.urgencies[urgency];
  // Each "not sure" is listed below, with the way back to its question.
  const others = rest.filter(({ rule }) => rule !== UNSURE_FLAG);
  return html`<div class="level ${urgency}" part="urgency">
      ${heading(context, html`${icon(urgency)}<span>${words.title}</span>`, { focus: true })}
      <p class="lead">${richText(context, words.lead)}</p>
      ${settled ? nothing : html`<p>${t('notSettled')}</p>`}
      ${actionsFor(context).map((action) => html`<p>${richText(context, action)}</p>`)}
      ${outcomeChangeView(context)}
      <div class="why-level">
        <strong>${t('reasons')}</strong> ${first ? reasonItem(context, first) : t('noReasons')}
      </div>
      ${titledList(context, t('whatNext'), words.next)}
      ${localNames(context, ...CARE_SETTINGS[urgency])} ${actionSlot(urgency)}
    </div>
    ${
      others.length
        ? html`<section class="section">
            ${heading(context, t('otherReasons'), { depth: 1 })}
            <ul class="list">
              ${others.map((reason) => html`<li>${reasonItem(context, reason)}</li>`)}
            </ul>
          </section>`
        : nothing
    }`;
}

/** What the reasons of the level itself ask a person to do, in the pack's words, each once. */
export function actionsFor({ text, session }: ViewContext): readonly string[] {
  const { urgency, reasons } = session.assessment;
  const actions = reasons
    .filter((reason) => reason.urgency === urgency)
    .flatMap((reason) => reason.action ?? []);
  return [...new Set(actions)].flatMap((action) => text.actions?.[action] ?? []);
}

/**
 * The host's own call to action for the level, such as an appointment. Names are spelled out to
 * keep them findable.
 */
function actionSlot(urgency: Urgency): TemplateResult {
  switch (urgency) {
    case 'emergency':
      return html`<slot name="actions-emergency"></slot>`;
    case 'urgent':
      return html`<slot name="actions-urgent"></slot>`;
    case 'soon':
      return html`<slot name="actions-soon"></slot>`;
    default:
      return html`<slot name="actions-self-care"></slot>`;
  }
}

function reasonItem(context: ViewContext, reason: Reason): Content {
  const findings = reason.findings.map((finding) => findingText(context, finding)).join(' · ');
  return html`${richText(context, reasonText(context, reason))}
  ${findings ? html`<span class="small">${findings}${citation(context, reason.sources)}</span>` : citation(context, reason.sources)}`;
}
