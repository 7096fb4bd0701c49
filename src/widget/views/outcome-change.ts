import { html, nothing } from 'lit';
import { isBelow } from '../../engine/index.js';
import type { Outcome } from '../outcome.js';
import type { ViewContext } from './context.js';
import type { Content } from './components.js';

/** What changed answers have changed in the result, in one line each; nothing on a first result. */
export function outcomeChangeLines(context: ViewContext): readonly string[] {
  const { t, outcomeChange } = context;
  if (!outcomeChange) return [];
  const { before, after } = outcomeChange;
  if (!after) return [t('unchanged')];
  return [
    t('changed'),
    t('before', { result: outcomeText(context, before) }),
    t('now', { result: outcomeText(context, after) }),
    ...(isBelow(before.urgency, after.urgency) ? [t('raised')] : []),
  ];
}

/**
 * The same as a note inside the card of the level, so that a raise is never read without what to do
 * about it.
 */
export function outcomeChangeView(context: ViewContext): Content {
  const [first, ...others] = outcomeChangeLines(context);
  return first
    ? html`<div class="notice news">
        <p><strong>${first}</strong></p>
        ${others.map((line) => html`<p>${line}</p>`)}
      </div>`
    : nothing;
}

function outcomeText({ text }: ViewContext, { urgency, causes }: Outcome): string {
  // Of a pack whose rest has not come, causes have no names yet.
  const names = causes.flatMap((id) => text.causes[id]?.name ?? []);
  return [text.urgencies[urgency].title, ...names].join(' · ');
}
