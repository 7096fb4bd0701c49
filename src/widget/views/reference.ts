import { html, type TemplateResult } from 'lit';
import { causeText, fold } from './cause-card.js';
import type { ViewContext } from './context.js';
import { heading, list, rich } from './parts.js';
import { limitsView, sourcesView } from './summary.js';

/** Information only: the red flags, then what each cause is. It asks nothing and says nothing about the reader. */
export function referenceView(context: ViewContext): TemplateResult {
  const { t, text, pack, config } = context;
  const shown = config.engine.perspectives ?? pack.json.perspectives.map(({ id }) => id);
  return html`
    ${heading(context, text.title)}
    <p class="lead">${t('referenceLead')}</p>
    <slot name="intro"></slot>
    <div class="alert-list">
      ${heading(context, t('redFlags'), { depth: 1 })}
      <p>${rich(context, t('redFlagsCall'))}</p>
      ${list(context, text.redFlags, 'flags')}
    </div>
    <section class="section">
      ${heading(context, t('referenceCauses'), { depth: 1 })}
      ${pack.json.causes.filter(({ perspective }) => shown.includes(perspective)).map(({ id, perspective, sources }) => html`
        <article class="cause ${perspective === pack.json.perspectives[0]?.id ? '' : 'apart'}" part="cause">
          ${heading(context, text.causes[id]!.name, { depth: 2 })}
          <p>${rich(context, text.causes[id]!.summary)}</p>
          ${fold(context, 'readMore', id, false, causeText(context, id, sources))}
        </article>`)}
    </section>
    ${sourcesView(context)}
    ${limitsView(context)}
    <div class="nav"><button type="button" class="button" part="button button-secondary" @click=${context.act.print}>${t('print')}</button></div>`;
}
