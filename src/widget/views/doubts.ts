import { html, nothing } from 'lit';
import { isBelow } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { heading, type Content } from './components.js';
import { shortName } from './words.js';

/**
 * What "not sure" costs: the questions whose doubt holds the level, each with the way back to it,
 * and what the level could be without. Nothing where a doubt changes nothing.
 */
export function doubtsView(context: ViewContext): Content {
  const { t, text, act, guard, session, isReadOnly } = context;
  const { doubts, urgency, withoutDoubts } = session.assessment;
  if (!isBelow(withoutDoubts, urgency)) return nothing;
  return html`<div class="notice doubts" part="doubts">
    ${heading(context, t('doubtsTitle'), { depth: 1 })}
    <p>${t('doubtsLead', { level: text.urgencies[withoutDoubts].title })}</p>
    <ul class="list">
      ${doubts.map(
        ({ question }) =>
          html`<li>
            ${shortName(context, question)}
            <button
              type="button"
              class="button quiet"
              part="button button-quiet"
              ?hidden=${isReadOnly}
              @click=${guard(() => act.edit(question))}
              aria-label=${t('checkAgainOf', { question: shortName(context, question) })}
            >
              ${t('checkAgain')}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
