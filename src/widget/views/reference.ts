import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { adviceOf, adviceSection, apartAdvice } from './advice.js';
import { causeLead, causeText, fold } from './cause-card.js';
import type { ViewContext } from './context.js';
import { button, heading, list, rich, type Content } from './parts.js';
import { matches } from './search.js';
import { sourcesView } from './sources.js';
import { limitsView } from './summary.js';
import { containTyping } from './typing.js';

/** What one perspective has to show for what is searched for. */
interface Found {
  readonly perspective: string;
  readonly causes: readonly string[];
  readonly advice: ReturnType<typeof adviceOf>;
}

/**
 * Information only: the danger signs, then what each cause is and what can help, in the pack's
 * order. It asks nothing, ranks nothing, keeps nothing and says nothing about the reader. What is
 * found is new DOM for another search, as a screen is for another step.
 */
export function referenceView(context: ViewContext): TemplateResult {
  const { t, text, act, search } = context;
  const [main, ...others] = perspectivesOf(context).map((perspective) =>
    find(context, perspective),
  );
  const count = [main!, ...others].reduce(
    (sum, { causes, advice }) => sum + causes.length + advice.length,
    0,
  );
  return html` ${heading(context, text.title, { focus: true })}
    <p class="lead">${t('referenceLead')}</p>
    <div class="alert-list">
      ${heading(context, t('redFlags'), { depth: 1 })}
      <p>${rich(context, t('redFlagsCall'))}</p>
      ${list(context, text.redFlags, 'flags')}
    </div>
    <slot name="intro"></slot>
    ${searchView(context, count)}
    ${keyed(
      search,
      html`${
        main!.causes.length
          ? html`<section class="section">
              ${heading(context, t('referenceCauses'), { depth: 1 })}
              ${main!.causes.map((id) => card(context, id))}
            </section>`
          : nothing
      }
      ${others.map((found) => apartSection(context, found))}
      ${adviceSection(context, t('referenceAdvice'), main!.advice)} ${sourcesView(context)}`,
    )}
    ${limitsView(context)}
    <div class="nav">${button(t('printPage'), act.print)}</div>`;
}

/** The biomedical one first; the host may leave others out. */
function perspectivesOf({ config, pack }: ViewContext): readonly string[] {
  const wanted = config.engine.perspectives;
  return pack.json.perspectives.map(({ id }) => id).filter((id) => !wanted || wanted.includes(id));
}

function find(context: ViewContext, perspective: string): Found {
  const { pack, text, search } = context;
  return {
    perspective,
    causes: pack.json.causes
      .filter(
        (cause) => cause.perspective === perspective && matches(search, text.causes[cause.id]),
      )
      .map(({ id }) => id),
    advice: adviceOf(context, perspective).filter(({ id }) => matches(search, text.advice[id])),
  };
}

/**
 * The danger signs stay whatever is searched for. The count has its place from the start, so that a
 * change is announced.
 */
function searchView({ t, search, act }: ViewContext, count: number): TemplateResult {
  return html`<div
    class="section search"
    role="search"
    @keydown=${containTyping}
    @keypress=${containTyping}
    @keyup=${containTyping}
  >
    <label for="search">${t('searchLabel')}</label>
    <input
      id="search"
      class="text"
      type="search"
      autocomplete="off"
      .value=${search}
      @input=${(event: Event) => act.search((event.target as HTMLInputElement).value)}
    />
    <p class="small" role="status">
      ${keyed(count, search.trim() ? html`${t(count ? 'searchCount' : 'searchNone', { count })}` : nothing)}
    </p>
  </div>`;
}

function card(context: ViewContext, id: string): TemplateResult {
  return html`<article class="cause" part="cause">
    ${heading(context, context.text.causes[id]!.name, { depth: 2 })} ${causeLead(context, id)}
    ${fold(context, 'readMore', id, false, causeText(context, id))}
  </article>`;
}

function apartSection(context: ViewContext, { perspective, causes, advice }: Found): Content {
  const words = context.text.perspectives?.[perspective];
  return causes.length || advice.length
    ? html`<section class="section apart">
        ${heading(context, words?.title ?? perspective, { depth: 1 })}
        ${words?.note ? html`<p>${words.note}</p>` : nothing}
        ${causes.map((id) => card(context, id))} ${apartAdvice(context, advice)}
      </section>`
    : nothing;
}
