import { html, nothing, type TemplateResult } from 'lit';
import { answersView } from './answers.js';
import type { ViewContext } from './context.js';
import type { Content } from './parts.js';

/** The numbers of the sources behind a statement; the list at the end says what they are. */
export function citation({ t, sources, pack }: ViewContext, ids: readonly string[]): Content {
  const numbers = sources.cite(ids.filter((id) => pack.json.sources[id]));
  return numbers.length ? html` <span class="refs">${t('refs', { count: numbers.length, list: numbers.join(', ') })}</span>` : nothing;
}

/** What was answered, folded away on the screen and open on paper. */
export function summaryView(context: ViewContext): TemplateResult {
  return html`<details class="section" part="summary"><summary>${context.t('summaryTitle')}</summary>
    ${answersView(context, context.session.path)}</details>`;
}

/** Every source cited on this screen. Comes after all that cites. */
export function sourcesView({ t, sources, pack }: ViewContext): Content {
  if (!sources.cited.length) return nothing;
  return html`<details class="section"><summary>${t('sources')}</summary>
    <ol class="list small">${sources.cited.map((id) => {
      const { cite, url } = pack.json.sources[id]!;
      return html`<li>${url && /^https?:/.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${cite}</a>` : cite}</li>`;
    })}</ol></details>`;
}

/** What this cannot do, who has checked the content, and which content it was. */
export function limitsView({ t, pack, today }: ViewContext): TemplateResult {
  const { version, evidenceDate, contentHash, reviewedBy, reviewBy } = pack.info;
  return html`<div class="section limits">
    <p>${t('limits')}</p>
    <p>${reviewedBy ? t('signed', { name: reviewedBy }) : html`<strong>${t('unsigned')}</strong>`}
      ${reviewBy && reviewBy < today ? html`<strong>${t('overdue', { date: reviewBy })}</strong>` : nothing}</p>
    <p class="small">${t('version', { version, date: evidenceDate, hash: contentHash.replace(/^sha\d+-/, '').slice(0, 12) })}</p>
  </div>`;
}
