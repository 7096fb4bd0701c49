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
  const { t, act, pack, session, isReadOnly } = plain;
  const context = withSources(plain, [
    ...session.assessment.reasons,
    ...(endedEarly ? [] : causeStatements(plain)),
    ...adviceFor(plain, pack.json.perspectives[0]!.id),
  ]);
  return html`${urgencyView(context, endedEarly)} ${endedEarly ? nothing : doubtsView(context)}
  ${jumpsView(context, endedEarly)} ${endedEarly ? nothing : causesView(context)}
  ${adviceView(context)} ${safetyNetView(context, endedEarly)} ${exportView(context, endedEarly)}
  ${sourcesView(context)} ${limitsView(context)}
  ${
    isReadOnly
      ? nothing
      : html`<div class="nav result-nav">
          ${endedEarly ? button(t('back'), act.back) : button(t('changeAnswers'), act.checkAnswers)}
          ${restartButton(context)}${button(t('clear'), act.clear, 'quiet')}
        </div>`
  }`;
}

/** The parts that the result has, by the ids of their headings, each a press away. */
function jumpsView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, pack } = context;
  const { urgency } = context.session.assessment;
  const parts = [
    ...(endedEarly || urgency === 'urgent' ? [] : ['causes']),
    ...(adviceFor(context, pack.json.perspectives[0]!.id).length ? ['help'] : []),
    'signs',
    'save',
  ];
  return html`<nav class="jumps" part="jumps" aria-label=${t('jumps')}>
    ${parts.map((part) => html`<button type="button" class="jump" @click=${context.guard((event: Event) => jump(event, part))}>${t(`jump_${part}`)}</button>`)}
  </nav>`;
}

/** The anchor of the page's own address cannot lead into a shadow root. */
function jump({ currentTarget }: Event, part: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const target = root.getElementById(part)!;
  target.scrollIntoView?.();
  target.focus({ preventScroll: true });
}
