import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { button } from './components.js';
import { doubtsView } from './doubts.js';
import { limitsView } from './limits.js';
import { restartButton } from './restart.js';
import { safetyNetView } from './safety-net.js';
import { urgencyView } from './urgency.js';
import { waitingView } from './waiting.js';

/**
 * The whole result: how soon and why, which causes fit, what to do, when to come back, and ways to
 * take it along. The order is part of the safety design: urgency comes before any cause. Without its
 * details it is enough to keep a person safe.
 */
export function resultView(plain: ViewContext, endedEarly: boolean): TemplateResult {
  const details = plain.details?.resultDetails(plain, endedEarly);
  const context = details?.context ?? plain;
  const { t, act, isReadOnly } = context;
  return html`${urgencyView(context, endedEarly)} ${endedEarly ? nothing : doubtsView(context)}
  ${details?.findings ?? waitingView(context)} ${safetyNetView(context, endedEarly)}
  ${details?.keeping} ${limitsView(context)}
  ${
    isReadOnly
      ? nothing
      : html`<div class="nav result-nav">
          ${endedEarly ? button(t('back'), act.back) : button(t('changeAnswers'), act.checkAnswers)}
          ${restartButton(context)}${button(t('clear'), act.clear, 'quiet')}
        </div>`
  }`;
}
