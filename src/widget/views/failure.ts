import { html, nothing, type TemplateResult } from 'lit';
import type { BaseContext } from './context.js';
import { button, heading, list, richText } from './components.js';

/**
 * Shown when there is nothing to ask: the page's own fallback, and the red flags that need no pack.
 * Never blank.
 * @param count how many of the widget's red flags fit what it asks about
 * @param own those that the pack itself brought along
 * @param retry asks for the questions once more; null where that cannot help
 */
export function failureView(
  context: BaseContext,
  count: number,
  own: readonly string[],
  retry: (() => void) | null,
): TemplateResult {
  const { t } = context;
  const flags: string[] = [];
  for (let index = 1; index <= count; index++) flags.push(t(`flag_${index}`));
  flags.push(...own);
  return html`${heading(context, t('failureTitle'), { focus: true })}
    <p class="lead">${richText(context, t('failureLead'))}</p>
    ${list(context, flags, 'flags')}
    <p>${richText(context, t('failureOther'))}</p>
    ${retry ? html`<div class="nav">${button(t('retry'), retry)}</div>` : nothing}
    <slot></slot>`;
}
