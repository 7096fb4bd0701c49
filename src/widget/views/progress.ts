import { html, nothing, type TemplateResult } from 'lit';
import { phaseOf } from '../phase.js';
import { icon } from './components.js';
import type { ViewContext } from './context.js';

/**
 * The way back, and how far along the person is. Someone who has gone back sees less done, and more
 * to come.
 */
export function progressView(context: ViewContext): TemplateResult {
  const { t, session, step, canGoBack, act } = context;
  const index = session.path.indexOf(step);
  const value = index < 0 ? session.progress : session.progress * (index / session.path.length);
  const label = labelOf(context);
  return html`<div class="progress" part="progress">
    ${
      canGoBack
        ? html`<button
            type="button"
            class="button quiet back"
            part="button button-quiet button-back"
            @click=${act.back}
          >
            ${icon('back')}${t('back')}
          </button>`
        : nothing
    }
    <span class="small">${label}</span>
    <progress
      max="1"
      .value=${value}
      aria-label=${t('progress')}
      aria-valuetext=${label}
    ></progress>
  </div>`;
}

function labelOf({ t, pack, session, step }: ViewContext): string {
  if (step === 'review') return t('lastOne');
  const { name, count, total } = phaseOf(pack, session, step);
  return t(name, { number: count, total });
}
