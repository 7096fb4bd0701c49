import { html, nothing, type TemplateResult } from 'lit';
import { adviceFor, adviceView } from './advice.js';
import { causesView, causeStatements } from './causes.js';
import type { ViewContext } from './context.js';
import { button } from './components.js';
import { doubtsView } from './doubts.js';
import { restartButton } from './restart.js';
import { safetyNetView } from './safety-net.js';
import { sourcesView, withSources } from './sources.js';
import { limitsView, exportView } from './export.js';
import { urgencyView } from './urgency.js';

/**
 * The whole result: how soon and why, which causes fit, what to do, when to come back, and ways to
 * take it along. The order is part of the safety design: urgency comes before any cause.
 */
export function resultView(plain: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, act, pack, session } = plain;
  const context = withSources(plain, [
    ...session.assessment.reasons,
    ...(endedEarly ? [] : causeStatements(plain)),
    ...adviceFor(plain, pack.json.perspectives[0]!.id),
  ]);
  return html`${urgencyView(context)} ${endedEarly ? nothing : doubtsView(context)}
    ${endedEarly ? nothing : causesView(context)} ${adviceView(context)}
    ${safetyNetView(context, endedEarly)} ${exportView(context, endedEarly)} ${sourcesView(context)}
    ${limitsView(context)}
    <div class="nav">
      ${endedEarly ? nothing : button(t('changeAnswers'), act.checkAnswers)}${button(t('back'), act.back)}
      ${restartButton(context)}${button(t('clear'), act.clear, 'quiet')}
    </div>`;
}
