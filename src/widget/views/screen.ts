import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ABSENT_RULE } from '../conventions.js';
import { absentView } from './absent.js';
import type { BaseContext, ViewContext } from './context.js';
import { coverView } from './cover.js';
import { emergencyView } from './emergency.js';
import type { Content } from './parts.js';
import { questionView } from './question.js';
import { referenceView } from './reference.js';
import { resultView } from './result.js';
import { reviewView } from './review.js';

/** What surrounds every screen. */
export interface Frame {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: string;
  /** A new key makes new DOM. A browser's translation moves text out of a template's reach, so a step is never reused. */
  readonly key: string;
  readonly announcement: string;
}

/** The box with its parts that never go away: the page's own disclaimer and footer, and the region for announcements. */
export function frameView({ t }: BaseContext, frame: Frame, screen: Content): TemplateResult {
  return html`<div class="widget" part="container" lang=${frame.locale} dir=${frame.direction} data-theme=${frame.theme}>
    ${keyed(frame.key, html`<div class="step">${screen}</div>`)}
    <div class="disclaimer" part="disclaimer"><slot name="disclaimer"></slot>${t('notDevice')}</div>
    <slot name="footer"></slot>
    <div class="vh" role="status">${frame.announcement}</div>
  </div>`;
}

/** The page's own fallback stays until the questions are there, so that a slow network never shows an empty box. */
export function loadingView({ t }: BaseContext): TemplateResult {
  return html`<p class="small">${t('loading')}</p><slot></slot>`;
}

/** The screen for where the person is. The title of the pack stands above every screen but the alarm, which comes first. */
export function screenView(context: ViewContext, ended: string | undefined): TemplateResult {
  const { step, session, text, config } = context;
  if (config.mode === 'reference') return referenceView(context);
  if (step === 'cover') return coverView(context);
  if (step === 'result' && session.assessment.urgency === 'emergency') return emergencyView(context);
  return html`<div class="header" part="header">${text.title}</div>${innerScreen(context, ended)}`;
}

function innerScreen(context: ViewContext, ended: string | undefined): Content {
  const { step, session } = context;
  if (step === 'review') return reviewView(context);
  if (step === 'result') return ended === ABSENT_RULE ? absentView(context) : resultView(context, ended !== undefined);
  const view = session.view(step);
  return view ? questionView({ ...context, view }) : nothing;
}
