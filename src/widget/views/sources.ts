import { html, type TemplateResult } from 'lit';
import { versionLine } from './provenance.js';
import type { ViewContext } from './context.js';

/** Anything that a screen says and that names the sources behind it. */
export interface Statement {
  readonly sources?: readonly string[];
}

/**
 * The context with the sources of a screen's statements, each once, in the order in which they are
 * read: the number of a source is its place in this list. Sources that the pack lacks are left out.
 */
export function withSources(
  context: ViewContext,
  statements: readonly (Statement | undefined)[],
): ViewContext {
  const cited = statements.flatMap((statement) => statement?.sources ?? []);
  const known = cited.filter((id) => context.pack.json.sources[id]);
  return { ...context, sources: [...new Set(known)] };
}

/** Every source that is cited on this screen, and which content it is. */
export function sourcesView(context: ViewContext): TemplateResult {
  const { t, sources, pack } = context;
  return html`<details class="sources">
    <summary>${t('sources')}</summary>
    <ol class="list small">
      ${sources.map((id) => {
        const { cite, url } = pack.json.sources[id]!;
        return html`<li>
          ${url && /^https?:/.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${cite}</a>` : cite}
        </li>`;
      })}
    </ol>
    <p class="small">${versionLine(context)}</p>
  </details>`;
}
