import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';

/** How far along the person is. Someone who has gone back sees less done, and more to come. */
export function progressView({ t, session, step }: ViewContext): TemplateResult {
  const index = session.path.indexOf(step);
  const answeredAhead = index < 0 ? 0 : session.path.length - index;
  const value = index < 0 ? session.progress : session.progress * (index / session.path.length);
  const left = session.remaining + answeredAhead;
  const label = left > 1 ? t('left', { count: left }) : t('lastOne');
  return html`<div class="progress" part="progress">
    <progress
      max="1"
      .value=${value}
      aria-label=${t('progress')}
      aria-valuetext=${label}
    ></progress>
    <span class="small">${label}</span>
  </div>`;
}
