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
  const findings = [
    ...new Set(
      reasons.flatMap((reason) => reason.findings.map((finding) => findingText(context, finding))),
    ),
  ];
  return html`<div class="alarm" part="urgency" role="alert">
      ${heading(context, html`${icon('emergency')}<span>${words.title}</span>`, { focus: true })}
      ${actions.length ? actions.map((action) => html`<p class="lead">${richText(context, action)}</p>`) : html`<p class="lead">${richText(context, words.lead)}</p>`}
      ${callButton(context)}
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

function callButton({ t, contacts }: ViewContext): TemplateResult {
  const href = contacts.emergency && telephone(contacts.emergency);
  return href
    ? html`<a class="button call" part="button button-primary" href=${href}
        >${t('call', { number: contacts.emergency })}</a
      >`
    : html`<p class="call-local">
        <strong
          >${contacts.emergency ? t('call', { number: contacts.emergency }) : t('callLocal')}</strong
        >
      </p>`;
}
