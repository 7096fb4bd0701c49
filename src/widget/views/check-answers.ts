import { html, type TemplateResult } from 'lit';
import { answersView } from './answers.js';
import { doubtsView } from './doubts.js';
import type { ViewContext } from './context.js';
import { button, heading } from './components.js';

/**
 * Everything that was answered, to be checked before the result; each answer can be changed by
 * itself. Enter on the heading, where focus is, goes on too: otherwise every answer is a stop on
 * the way to the button.
 */
export function checkAnswersView(context: ViewContext): TemplateResult {
  const { t, act, session } = context;
  const finish = (event: Event): void => {
    event.preventDefault();
    act.finish();
  };
  return html`<form
    novalidate
    @submit=${finish}
    @keydown=${(event: KeyboardEvent) => {
      if (isEnterOnHeading(event)) finish(event);
    }}
  >
    ${heading(context, t('reviewTitle'), { focus: true })}
    <p class="lead">${t('reviewLead')}</p>
    ${doubtsView(context)} ${answersView(context, session.path)}
    <div class="nav">
      <button type="submit" class="button primary" part="button button-primary">
        ${t('continue')}</button
      >${button(t('back'), act.back)}${button(t('clear'), act.clear, 'quiet')}
    </div>
  </form>`;
}

function isEnterOnHeading({ key, repeat, target }: KeyboardEvent): boolean {
  return key === 'Enter' && !repeat && (target as Element).hasAttribute('data-focus');
}
