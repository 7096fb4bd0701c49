import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { button, disclosure, heading, icon, list, richText, type IconName } from './components.js';

/** What becomes of the answers, by what a form around does with them. */
const PRIVACY = { none: 'privacy', sent: 'privacyForm', disabled: 'formDisabled' } as const;

/**
 * The first screen: what this is, how long it takes, that nothing leaves the device, and the way on
 * within the first screenful; folded below, who it is not for.
 */
export function coverView(context: ViewContext): TemplateResult {
  const { t, text, saved, form } = context;
  return html`<div part="header">
      ${heading(context, text.title, { focus: true, name: 'title' })}
    </div>
    ${saved === 'unusable' ? html`<p class="notice">${t('savedUnusable')}</p>` : nothing}
    <p class="lead">${richText(context, text.intro)}</p>
    ${saved === 'found' ? resumeButtons(context) : nothing}
    <slot name="intro"></slot>
    <ul class="facts" part="facts">
      ${fact('urgent', text.duration)} ${fact('private', t(PRIVACY[form]))}
      ${fact('source', t('factSources'))}
    </ul>
    <p class="callout">${richText(context, t('emergencyFirst'))}</p>
    ${saved === 'found' ? nothing : html`<div class="nav">${button(t('start'), context.act.start, 'primary')}</div>`}
    ${disclosure(t('notFor'), text.title, list(context, text.notFor))}`;
}

function fact(picture: IconName, words: string): TemplateResult {
  return html`<li>${icon(picture)}<span>${words}</span></li>`;
}

function resumeButtons({ t, act, isReadOnly }: ViewContext): TemplateResult {
  return html`<p class="notice">${t('savedFound')}</p>
    <div class="nav">
      ${button(t('resume'), act.resume, 'primary')}${isReadOnly ? nothing : button(t('restart'), act.restart)}
    </div>`;
}
