import { html, nothing } from 'lit';
import type { Content } from './components.js';
import type { ViewContext } from './context.js';

/** The numbers of the sources behind a statement; the list at the end says what they are. */
export function citation({ t, sources }: ViewContext, ids: readonly string[]): Content {
  const numbers = [...sources.keys()].filter((index) => ids.includes(sources[index]!));
  return numbers.length
    ? // The space parts the numbers from the statement before them.
      html`${' '}<span class="refs"
          >${t('refs', { count: numbers.length, list: numbers.map((index) => index + 1).join(', ') })}</span
        >`
    : nothing;
}
