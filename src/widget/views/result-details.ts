import { html, type TemplateResult } from 'lit';
import { adviceFor, adviceView } from './advice.js';
import { causesView, causeStatements } from './causes.js';
import type { Content } from './components.js';
import type { ViewContext } from './context.js';
import { exportView } from './export.js';
import { sourcesView, withSources } from './sources.js';

/** What a result holds besides its level, reasons, steps and safety net. */
export interface ResultDetails {
  /** The context with the sources of all that the result says, so that each statement has a number. */
  readonly context: ViewContext;
  /** Stands below the level: the way to the parts, the causes that fit, what to do. */
  readonly findings: Content;
  /** Stands below the safety net: ways to take the result along, and its sources. */
  readonly keeping: Content;
}

/** Puts together what a result holds once all of its content is there. */
export function resultDetails(plain: ViewContext, endedEarly: boolean): ResultDetails {
  const { pack, session } = plain;
  const context = withSources(plain, [
    ...session.assessment.reasons,
    ...(endedEarly ? [] : causeStatements(plain)),
    ...adviceFor(plain, pack.json.perspectives[0]!.id),
  ]);
  return {
    context,
    findings: [
      jumpsView(context, endedEarly),
      endedEarly ? [] : causesView(context),
      adviceView(context),
    ],
    keeping: [exportView(context, endedEarly), sourcesView(context)],
  };
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
