import { html, nothing, type TemplateResult } from 'lit';
import { adviceView } from './advice.js';
import { causesView } from './causes.js';
import type { ViewContext } from './context.js';
import { button } from './parts.js';
import { safetyNetView } from './safety-net.js';
import { limitsView, sourcesView, summaryView } from './summary.js';
import { urgencyView } from './urgency.js';

/**
 * The whole result: how soon and why, which causes fit, what to do, when to come back, and a summary.
 * The order is part of the safety design: urgency comes before any cause.
 */
export function resultView(context: ViewContext, ended: boolean): TemplateResult {
  const { t, act } = context;
  return html`
    ${urgencyView(context)}
    ${ended ? nothing : causesView(context)}
    ${adviceView(context)}
    ${safetyNetView(context, ended)}
    ${summaryView(context)}
    ${sourcesView(context)}
    ${limitsView(context)}
    <div class="nav">
      ${button(t('print'), act.print)}
      ${ended ? button(t('back'), act.back) : button(t('changeAnswers'), act.review)}
      ${button(t('restart'), act.restart)}${button(t('clear'), act.clear, 'quiet')}
    </div>`;
}
