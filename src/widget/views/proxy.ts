import { html, nothing, type TemplateResult } from 'lit';
import { PROXY_RULE } from '../conventions.js';
import type { ViewContext } from './context.js';
import { button, heading, richText } from './components.js';
import { exportOutcome } from './export-outcome.js';
import { restartButton } from './restart.js';
import { everyDanger, levelCards } from './safety-net.js';
import { reasonText } from './words.js';

/**
 * For someone who is not there to answer: what to ask them and whom to call. No level, since none
 * can be given.
 */
export function proxyView(context: ViewContext): TemplateResult {
  const { t, text, act, pack, session, isReadOnly } = context;
  return html`${heading(context, t('proxyTitle'), { focus: true })}
    <p class="lead">${t('proxyLead')}</p>
    ${session.assessment.reasons.filter(({ rule }) => rule === PROXY_RULE).map((reason) => html`<p>${richText(context, reasonText(context, reason))}</p>`)}
    ${session.assessment.reasons.map(({ action }) => (action && text.actions?.[action] ? html`<p>${richText(context, text.actions[action])}</p>` : nothing))}
    <p class="callout">${richText(context, t('redFlagsCall'))}</p>
    ${levelCards(context, everyDanger(pack), 1)}
    <p>${richText(context, t('failureOther'))}</p>
    <div class="nav">
      ${button(t('print'), act.print)}${isReadOnly ? nothing : html`${button(t('back'), act.back)}${restartButton(context)}`}
    </div>
    ${exportOutcome(context)}`;
}
