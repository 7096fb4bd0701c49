import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Advice, Cause } from '../../engine/index.js';
import { adviceOf, adviceSection, otherPerspectiveAdvice } from './advice.js';
import { causeLead, causeText } from './cause-card.js';
import type { ViewContext } from './context.js';
import { button, disclosure, heading, richText, type Content } from './components.js';
import { matches } from './search.js';
import { everyDanger, levelCards } from './safety-net.js';
import { sourcesView, withSources } from './sources.js';
import { exportOutcome } from './export-outcome.js';
import { limitsView } from './limits.js';
import { containTyping } from './typing.js';

/** What one perspective has to show for what is searched for. */
interface SearchResult {
  readonly perspective: string;
  readonly causes: readonly Cause[];
  readonly advice: readonly Advice[];
}

/**
 * Information only: the danger signs, then what each cause is and what can help, in the pack's
 * order. It asks nothing, ranks nothing, keeps nothing and says nothing about the reader. What is
 * found is new DOM for another search, as a screen is for another step.
 */
export function referenceView(plain: ViewContext): TemplateResult {
  const { t, text, act, search } = plain;
  const [main, ...others] = perspectivesOf(plain).map((perspective) =>
    searchPerspective(plain, perspective),
  );
  const statements = [
    ...main!.causes,
    ...others.flatMap(({ causes, advice }) => [...causes, ...advice]),
    ...main!.advice,
  ];
  const context = withSources(plain, statements);
  return html`${heading(context, text.title, { focus: true })}
    <p class="lead">${t('referenceLead')}</p>
    <section class="section">
      ${heading(context, t('redFlags'), { depth: 1 })}
      <p>${richText(context, t('redFlagsCall'))}</p>
      ${levelCards(context, everyDanger(context.pack))}
    </section>
    <slot name="intro"></slot>
    ${searchView(context, statements.length)}
    ${keyed(
      search,
      html`${mainCauses(context, main!)}
      ${others.map((result) => otherPerspectiveSection(context, result))}
      ${adviceSection(context, t('referenceAdvice'), main!.advice)} ${sourcesView(context)}`,
    )}
    ${limitsView(context)}
    <div class="nav">${button(t('printPage'), act.print)}</div>
    ${exportOutcome(context)}`;
}

/** The biomedical one first; the host may leave others out. */
function perspectivesOf({ config, pack }: ViewContext): readonly string[] {
  const wanted = config.engine.perspectives;
  return pack.json.perspectives.map(({ id }) => id).filter((id) => !wanted || wanted.includes(id));
}

function searchPerspective(context: ViewContext, perspective: string): SearchResult {
  const { pack, text, search } = context;
  return {
    perspective,
    causes: pack.json.causes.filter(
      (cause) => cause.perspective === perspective && matches(search, text.causes[cause.id]),
    ),
    advice: adviceOf(context, perspective).filter(({ id }) => matches(search, text.advice[id])),
  };
}

/**
 * The danger signs stay whatever is searched for. The count has its place from the start, so that a
 * change is announced.
 */
function searchView({ t, search, act, guard }: ViewContext, count: number): TemplateResult {
  return html`<div
    class="section search"
    role="search"
    @keydown=${guard(containTyping)}
    @keypress=${guard(containTyping)}
    @keyup=${guard(containTyping)}
  >
    <label for="search">${t('searchLabel')}</label>
    <input
      id="search"
      class="text"
      type="search"
      autocomplete="off"
      .value=${search}
      @input=${guard((event: Event) => act.search((event.target as HTMLInputElement).value))}
    />
    <p class="small" role="status">
      ${keyed(count, search.trim() ? html`${t(count ? 'searchCount' : 'searchNone', { count })}` : nothing)}
    </p>
  </div>`;
}

function mainCauses(context: ViewContext, { causes }: SearchResult): Content {
  return causes.length
    ? html`<section class="section">
        ${heading(context, context.t('referenceCauses'), { depth: 1 })}
        ${causes.map(({ id }) => card(context, id))}
      </section>`
    : nothing;
}

function card(context: ViewContext, id: string): TemplateResult {
  const { name } = context.text.causes[id]!;
  return html`<article class="cause" part="cause">
    ${heading(context, name, { depth: 2 })} ${causeLead(context, id)}
    ${disclosure(context.t('readMore'), name, causeText(context, id))}
  </article>`;
}

function otherPerspectiveSection(
  context: ViewContext,
  { perspective, causes, advice }: SearchResult,
): Content {
  const words = context.text.perspectives?.[perspective];
  return causes.length || advice.length
    ? html`<section class="section apart">
        ${heading(context, words?.title ?? perspective, { depth: 1 })}
        ${words?.note ? html`<p>${words.note}</p>` : nothing}
        ${causes.map(({ id }) => card(context, id))} ${otherPerspectiveAdvice(context, advice)}
      </section>`
    : nothing;
}
