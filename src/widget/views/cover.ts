import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { button, heading, richText, titledList } from './components.js';

/**
 * The first screen: what this is, how long it takes, who it is not for, and that nothing leaves the
 * device.
 */
export function coverView(context: ViewContext): TemplateResult {
  const { t, text, saved, isInForm } = context;
  return html`<div part="header">
      ${heading(context, text.title, { focus: true, name: 'title' })}
    </div>
    ${saved === 'unusable' ? html`<p class="notice">${t('savedUnusable')}</p>` : nothing}
    <p class="lead">${richText(context, text.intro)}</p>
    <slot name="intro"></slot>
    <p class="callout">${richText(context, t('emergencyFirst'))}</p>
    ${titledList(context, t('notFor'), text.notFor)}
    <dl class="facts">
      <div>
        <dt>${t('duration')}</dt>
        <dd>${text.duration}</dd>
      </div>
      <div>
        <dt>${t('privacyTitle')}</dt>
        <dd>${t(isInForm ? 'privacyForm' : 'privacy')}</dd>
      </div>
    </dl>
    ${saved === 'found' ? resumeButtons(context) : html`<div class="nav">${button(t('start'), context.act.start, 'primary')}</div>`}`;
}

function resumeButtons({ t, act }: ViewContext): TemplateResult {
  return html`<p class="notice">${t('savedFound')}</p>
    <div class="nav">
      ${button(t('resume'), act.resume, 'primary')}${button(t('restart'), act.restart)}
    </div>`;
}
