import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PROXY_RULE } from '../conventions.js';
import { toJson } from '../to-json.js';
import type { LocaleScope } from '../locale-controller.js';
import { hasPage } from '../platform.js';
import type { TriageProperties } from '../properties.js';
import type { SessionController } from '../session-controller.js';
import { proxyView } from './proxy.js';
import type { BaseContext, ViewContext } from './context.js';
import { coverView } from './cover.js';
import { emergencyView } from './emergency.js';
import type { Content } from './components.js';
import { questionView } from './question.js';
import { resultView } from './result.js';
import { checkAnswersView } from './check-answers.js';
import { newScreen, type TakeScreen } from './new-screen.js';
import { waitingView } from './waiting.js';

/** What surrounds every screen. */
export interface Shell extends LocaleScope {
  readonly theme: string;
  /**
   * A new key makes new DOM. A browser's translation moves text out of a template's reach, so a
   * step is never reused.
   */
  readonly key: string;
  readonly announcement: string;
  /** `triage-pack build --unproven` made the content. */
  readonly isUnproven: boolean;
  /** The page has the answers shown and not changed. */
  readonly isReadOnly: boolean;
  /** Gives the screen, where it was drawn ahead. */
  readonly take?: TakeScreen;
}

/** What the words of a screen depend on, besides what is chosen on it. */
type ScreenText = Pick<TriageProperties, 'perspectives' | 'medicines' | 'messages'>;

/**
 * A screen's `key`: another screen has another, and so has the same after a host has changed what
 * it says.
 */
export function screenKey(
  { perspectives, medicines, messages }: ScreenText,
  controller: Pick<SessionController, 'step' | 'session'>,
  { contacts }: BaseContext,
): string {
  const { step } = controller;
  const answers = step === 'cover' ? null : controller.session?.answers;
  return toJson([step, answers, contacts, perspectives, medicines, messages]);
}

/**
 * The box with its parts that go away only with the language: what is to stand on top, the page's
 * own disclaimer and footer, and the region for announcements. That a machine has translated is
 * told below the screen, since nothing may stand before an alarm. A server draws the page's fallback
 * and nothing else, which is also what stays where scripts are off.
 */
export function shellView(
  { t }: BaseContext,
  shell: Shell,
  screen: Content,
  top: Content = nothing,
): Content {
  if (!hasPage()) return html`<slot></slot>`;
  return keyed(
    shell.locale,
    html`<div
      class="widget"
      part="container"
      lang=${shell.locale}
      dir=${shell.direction}
      data-theme=${shell.theme}
      translate=${shell.isTarget ? 'no' : nothing}
    >
      ${top} ${shell.isReadOnly ? html`<p class="notice">${t('readOnly')}</p>` : nothing}
      ${newScreen(shell.key, stepBox(screen), shell.take)}
      <div class="disclaimer" part="disclaimer">
        ${shell.isUnproven ? html`<p>${t('unproven')}</p>` : nothing}${shell.isTranslated ? html`<p>${t('machine')}</p>` : nothing}<slot
          name="disclaimer"
        ></slot
        >${t('notDevice')}
      </div>
      <slot name="footer"></slot>
      <div class="vh" role="status">${keyed(shell.announcement, html`${shell.announcement}`)}</div>
    </div>`,
  );
}

/** One screen, in the box that moves in from the side. */
export const stepBox = (screen: Content): TemplateResult => html`<div class="step">${screen}</div>`;

/**
 * The page's own fallback stays until the questions are there, so that a slow network never shows
 * an empty box.
 */
export function loadingView({ t }: BaseContext): TemplateResult {
  return html`<p class="small">${t('loading')}</p>
    <slot></slot>`;
}

/**
 * The screen for where the person is. The title of the pack stands above questions; a result begins
 * with what to do.
 */
export function screenView(context: ViewContext, endedEarly: () => string | undefined): Content {
  const { step, text, config } = context;
  if (config.mode === 'reference')
    return context.details?.referenceView(context) ?? waitingView(context);
  if (step === 'cover') return coverView(context);
  if (step === 'result') {
    if (context.session.assessment.urgency === 'emergency') return emergencyView(context);
    const rule = endedEarly();
    return rule === PROXY_RULE ? proxyView(context) : resultView(context, rule !== undefined);
  }
  return html`<div class="header" part="header">${text.title}</div>
    ${step === 'review' ? checkAnswersView(context) : stepView(context)}`;
}

function stepView(context: ViewContext): Content {
  const question = context.session.view(context.step);
  return question ? questionView({ ...context, question }) : nothing;
}
