import { html, nothing } from 'lit';
import type { ViewContext } from './context.js';
import type { Content } from './parts.js';

/** Numbers sources in the order in which one rendering cites them. */
export class SourceList {
  readonly #ids: string[] = [];

  /**
   * The numbers of the given source ids, in rising order; the list grows by those not seen before.
   */
  cite(ids: readonly string[]): readonly number[] {
    for (const id of ids) if (!this.#ids.includes(id)) this.#ids.push(id);
    return [...new Set(ids)].map((id) => this.#ids.indexOf(id) + 1).sort((a, b) => a - b);
  }

  /** All that have been cited so far; the index is the number less one. */
  get cited(): readonly string[] {
    return this.#ids;
  }
}

/** The numbers of the sources behind a statement; the list at the end says what they are. */
export function citation({ t, sources, pack }: ViewContext, ids: readonly string[]): Content {
  const numbers = sources.cite(ids.filter((id) => pack.json.sources[id]));
  return numbers.length
    ? html` <span class="refs"
        >${t('refs', { count: numbers.length, list: numbers.join(', ') })}</span
      >`
    : nothing;
}

/** Every source cited on this screen. Comes after all that cites. */
export function sourcesView({ t, sources, pack }: ViewContext): Content {
  if (!sources.cited.length) return nothing;
  return html`<details class="section sources">
    <summary>${t('sources')}</summary>
    <ol class="list small">
      ${sources.cited.map((id) => {
        const { cite, url } = pack.json.sources[id]!;
        return html`<li>
          ${url && /^https?:/.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${cite}</a>` : cite}
        </li>`;
      })}
    </ol>
  </details>`;
}
