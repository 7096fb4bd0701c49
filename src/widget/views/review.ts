import { html, type TemplateResult } from 'lit';
import { answersView } from './answers.js';
import type { ViewContext } from './context.js';
import { button, heading } from './parts.js';

/** Everything that was answered, to be checked before the result; each answer can be changed by itself. */
export function reviewView(context: ViewContext): TemplateResult {
  const { t, act, session } = context;
  return html`
    ${heading(context, t('reviewTitle'), { focus: true })}
    <p class="lead">${t('reviewLead')}</p>
    ${answersView(context, session.path)}
    <div class="nav">${button(t('continue'), act.finish, 'primary')}${button(t('back'), act.back)}${button(t('clear'), act.clear, 'quiet')}</div>`;
}
