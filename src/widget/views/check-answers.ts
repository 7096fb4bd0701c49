import { html, nothing, type TemplateResult } from 'lit';
import { isDangerScreen } from '../../engine/index.js';
import { deniesAll } from '../denies-all.js';
import { answersView } from './answers.js';
import { doubtsView } from './doubts.js';
import type { ViewContext } from './context.js';
import { heading, button } from './components.js';
import { progressView } from './progress.js';

/**
 * Everything that was answered, to be checked before the result; each answer can be changed by
 * itself. Danger signs of which none was ticked are one line, since they all say the same. Enter on
 * the heading, where focus is, goes on too: otherwise every answer is a stop on the way to the
 * button.
 */
export function checkAnswersView(context: ViewContext): TemplateResult {
  const { t, act, guard, session } = context;
  const denied = session.path.filter((id) => isDenied(context, id));
  return html`${progressView(context)}
    <div
      class="asking"
      @keydown=${guard((event: KeyboardEvent) => {
        if (isEnterOnHeading(event)) act.finish(event);
      })}
    >
      ${heading(context, t('reviewTitle'), { focus: true })}
      <p class="lead">${t('reviewLead')}</p>
      ${doubtsView(context)}
      ${
        denied.length
          ? html`<details class="denied">
              <summary>${t('nothingTicked')}</summary>
              ${answersView(context, denied)}
            </details>`
          : nothing
      }
      ${answersView(
        context,
        session.path.filter((id) => !denied.includes(id)),
      )}
      <div class="nav">${button(t('seeResult'), act.finish, 'primary', 'submit')}</div>
    </div>`;
}

/** Whether a list of danger signs was answered with "none of these". */
function isDenied({ pack, session }: ViewContext, id: string): boolean {
  const question = pack.byId.get(id)!;
  const answer = session.answers[id];
  return isDangerScreen(question) && Array.isArray(answer) && deniesAll(question.options, answer);
}

function isEnterOnHeading({ key, repeat, target }: KeyboardEvent): boolean {
  return key === 'Enter' && !repeat && (target as Element).hasAttribute('data-focus');
}
