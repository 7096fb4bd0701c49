import { html, nothing } from 'lit';
import type { Asked } from '../asked.js';

/** What was asked, or why it is not there yet. What is of the pack before an edit says so. */
export function askedView<T>(
  { value, isCurrent, refusal }: Asked<T>,
  view: (value: T) => unknown,
): unknown {
  if (refusal) return html`<p class="refusal">${refusal}</p>`;
  if (value === null) return html`<p>Working it out …</p>`;
  return html`${
    isCurrent
      ? nothing
      : html`<p class="soft">Of the pack before your last edit; being renewed …</p>`
  }${view(value)}`;
}
