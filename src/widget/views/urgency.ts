import { html, nothing, type TemplateResult } from 'lit';
import { MISSING_FLAG, type Reason, UNSURE_FLAG, type Urgency } from '../../engine/index.js';
import { telephone } from '../regions.js';
import type { ViewContext } from './context.js';
import { heading, icon, named, richText, type Content } from './components.js';
import { outcomeChangeView } from './outcome-change.js';
import { citation } from './citation.js';
import { findingText, reasonText } from './words.js';

/**
 * Ten seconds: how soon to seek care, what to do, and only then why. The answers behind it, and
 * further reasons, are folded.
 */
export function urgencyView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, text, session } = context;
  const {
    urgency,
    reasons: [first, ...rest],
    settled,
  } = session.assessment;
  const { title, lead, next } = text.urgencies[urgency];
  const actions = actionsFor(context);
  // Each "not sure" is listed below, with the way back to its question; what is missing is said once.
  const others = rest.filter(({ rule }) => rule !== UNSURE_FLAG && rule !== MISSING_FLAG);
  return html`<div class="level ${urgency}" part="urgency">
    ${heading(context, html`${icon(urgency)}<span>${title}</span>`, { focus: true })}
    <p class="lead">${richText(context, lead)}</p>
    ${settled || endedEarly ? nothing : html`<p>${t('notSettled')}</p>`}
    ${outcomeChangeView(context)}
    ${actions.map((action) => html`<p class="action">${richText(context, action)}</p>`)}
    ${urgency === 'urgent' ? adviceLineButton(context, actions, [lead, ...next]) : nothing}
    ${orderedList(context, next)} ${helpersView(context)}
    <div class="why-level">
      ${named(context, t('reasons'), first ? richText(context, reasonText(context, first)) : t('noReasons'))}
      ${first ? reasonsInFull(context, [first, ...others]) : nothing}
    </div>
    ${actionSlot(urgency)}
  </div>`;
}

/** What to do, one step after the other. */
export function orderedList(context: ViewContext, steps: readonly string[]): TemplateResult {
  return html`<ol class="list steps" part="steps" aria-label=${context.t('whatNext')}>
    ${steps.map((step) => html`<li>${richText(context, step)}</li>`)}
  </ol>`;
}

/**
 * The line for advice by day and night as a button, unless the card's own words already hold its
 * number.
 */
function adviceLineButton(
  { t, contacts: { advice, adviceLabel } }: ViewContext,
  actions: readonly string[],
  others: readonly string[],
): Content {
  const href = advice && telephone(advice);
  return href && ![...actions, ...others].some((words) => words.includes('{advice}'))
    ? html`<a class="button primary call" part="button button-primary button-call" href=${href}
        >${t(actions.length ? 'orCall' : 'call', { number: adviceLabel ?? advice })}</a
      >`
    : nothing;
}

/** Who else may help where the person lives, where nothing needs a doctor today. */
function helpersView({ t, contacts, session }: ViewContext): Content {
  const { urgency } = session.assessment;
  const helpers = urgency === 'self-care' ? (contacts.helpers ?? []) : [];
  const who = helpers.map((helper) => t(`helper_${helper}`)).join(t('orJoin'));
  return who ? html`<p>${t('helpers', { who })}</p>` : nothing;
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

/** Every reason with the answers and sources behind it. */
function reasonsInFull(context: ViewContext, reasons: readonly Reason[]): TemplateResult {
  return html`<details>
    <summary>${context.t('reasonsInFull', { count: reasons.length })}</summary>
    <ul class="list">
      ${reasons.map((reason) => html`<li>${reasonItem(context, reason)}</li>`)}
    </ul>
  </details>`;
}

function reasonItem(context: ViewContext, reason: Reason): Content {
  const findings = reason.findings.map((finding) => findingText(context, finding)).join(' · ');
  return html`${richText(context, reasonText(context, reason))}
  ${findings ? html`<span class="small">${findings}${citation(context, reason.sources)}</span>` : citation(context, reason.sources)}`;
}
