import { html, nothing, type TemplateResult } from 'lit';
import { AMBULANCE } from '../conventions.js';
import { telephone } from '../regions.js';
import type { ViewContext } from './context.js';
import { button, heading, icon, list, richText } from './components.js';
import { exportOutcome } from './export-outcome.js';
import { orderedList } from './urgency.js';
import { findingText, reasonText } from './words.js';

/**
 * Nothing but what to do now. First in reading order; announced once, since the screen is new DOM
 * each time it is shown.
 */
export function emergencyView(context: ViewContext): TemplateResult {
  const { t, text, act, session, isReadOnly } = context;
  const words = text.urgencies.emergency;
  const reasons = session.assessment.reasons.filter((reason) => reason.urgency === 'emergency');
  const named = [...new Set(reasons.flatMap((reason) => reason.action ?? []))];
  const actions = (named.includes(AMBULANCE) ? [AMBULANCE] : named).flatMap(
    (action) => text.actions?.[action] ?? [],
  );
  const leads = actions.length ? actions : [words.lead];
  const findings = [
    ...new Set(
      reasons.flatMap((reason) => reason.findings.map((finding) => findingText(context, finding))),
    ),
  ];
  return html`<div class="alarm" part="urgency" role="alert">
      ${heading(context, html`${icon('emergency')}<span>${words.title}</span>`, { focus: true })}
      ${leads.map((lead) => html`<p class="lead">${richText(context, lead)}</p>`)}
      ${callButton(context, leads)}
    </div>
    <slot name="actions-emergency"></slot>
    ${orderedList(context, words.next)} ${heading(context, t('reasons'), { depth: 1 })}
    ${list(
      context,
      reasons.map((reason) => reasonText(context, reason)),
    )}
    <p class="small">${t('pair', { name: t('becauseYouSaid'), value: findings.join(' · ') })}</p>
    <div class="nav">
      ${isReadOnly ? nothing : button(t('mistake'), act.back)}${button(t('print'), act.print, 'quiet')}${isReadOnly ? nothing : button(t('clear'), act.clear, 'quiet')}
    </div>
    ${exportOutcome(context)} ${context.details?.clinicianView(context, t('showStaff'), false)}`;
}

/** The number to press. Where there is none, what to call is said once, by the lead or here. */
function callButton(
  { t, contacts }: ViewContext,
  leads: readonly string[],
): TemplateResult | typeof nothing {
  const { emergency } = contacts;
  const href = emergency && telephone(emergency);
  if (href)
    return html`<a class="button call" part="button button-primary" href=${href}
      >${t('call', { number: emergency })}</a
    >`;
  if (!emergency && leads.some((lead) => lead.includes('{emergency}'))) return nothing;
  return html`<p class="call-local">
    <strong>${emergency ? t('call', { number: emergency }) : t('callLocal')}</strong>
  </p>`;
}
