import { html, nothing, type TemplateResult } from 'lit';
import type { Advice } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { figureView } from './figure.js';
import { heading, list, richText, type Content } from './components.js';
import { citation } from './citation.js';

/**
 * What a person can do now: everyday advice first, then exercises, then medicines to ask about
 * where the host shows them.
 */
export function adviceView(context: ViewContext): Content {
  return adviceSection(
    context,
    context.t(
      context.session.assessment.urgency === 'self-care' ? 'adviceTitle' : 'adviceUntilSeen',
    ),
    adviceFor(context, context.pack.json.perspectives[0]!.id),
  );
}

/** Titles that stand one by one; the rest are under one more. */
const SHOWN_AT_ONCE = 3;

/** A section of advice under a title, or nothing where there is no advice. */
export function adviceSection(
  context: ViewContext,
  title: string,
  items: readonly Advice[],
): Content {
  if (!items.length) return nothing;
  const everyday = items.filter(({ kind }) => kind === 'self-care' || kind === 'common');
  const ofKind = (wanted: Advice['kind']): readonly Advice[] =>
    items.filter(({ kind }) => kind === wanted);
  const shown = context.config.mode === 'reference' ? everyday.length : SHOWN_AT_ONCE;
  return html`<section class="section" part="advice">
    ${heading(context, title, { depth: 1, id: 'help' })}
    ${everyday.slice(0, shown).map((item) => foldedItem(context, item, 2))}
    ${group(context, 'exercises', ofKind('exercise'))}
    ${moreAdvice(context, everyday.slice(shown), ofKind('medicine'))}
  </section>`;
}

/**
 * Advice that is only about another perspective's causes stays inside that perspective's own
 * section.
 */
export function otherPerspectiveAdvice(context: ViewContext, items: readonly Advice[]): Content {
  return [
    items.filter(({ kind }) => kind !== 'medicine').map((item) => foldedItem(context, item)),
    group(
      context,
      'medicines',
      items.filter(({ kind }) => kind === 'medicine'),
    ),
  ];
}

/** The advice of a perspective that follows from the answers. */
export function adviceFor(context: ViewContext, perspective: string): readonly Advice[] {
  const allowed = new Set(context.session.assessment.advice);
  return adviceOf(context, perspective).filter(({ id }) => allowed.has(id));
}

/**
 * All advice that belongs to a perspective, whatever was answered, in the order in which it is read;
 * medicines only where the host shows them.
 */
export function adviceOf(
  { pack, text, config }: ViewContext,
  perspective: string,
): readonly Advice[] {
  const perspectiveOf = (cause: string): string | undefined =>
    pack.json.causes.find(({ id }) => id === cause)?.perspective;
  const main = pack.json.perspectives[0]!.id;
  const belongs = ({ causes }: Advice): boolean => {
    const owners = new Set(causes?.map(perspectiveOf) ?? [main]);
    return owners.has(main) ? perspective === main : owners.has(perspective);
  };
  const rank = ({ kind }: Advice): number =>
    kind === 'medicine' ? 2 : kind === 'exercise' && perspective === main ? 1 : 0;
  return pack.json.advice
    .filter(
      (item) =>
        text.advice?.[item.id] &&
        belongs(item) &&
        (item.kind !== 'medicine' || config.medicines === 'show'),
    )
    .sort((one, other) => rank(one) - rank(other));
}

/** The rest of the everyday advice, and the medicines, which are never the first thing to do. */
function moreAdvice(
  context: ViewContext,
  items: readonly Advice[],
  medicines: readonly Advice[],
): Content {
  if (!items.length) return group(context, 'medicines', medicines);
  return fold(
    context,
    'moreAdvice',
    html`${items.map((item) => foldedItem(context, item))} ${group(context, 'medicines', medicines)}`,
  );
}

function group(
  context: ViewContext,
  key: 'exercises' | 'medicines',
  items: readonly Advice[],
): Content {
  return items.length
    ? fold(
        context,
        key,
        html`<p>${context.t(`${key}Lead`)}</p>
          ${items.map((item) => foldedItem(context, item))}`,
      )
    : nothing;
}

function fold(context: ViewContext, title: string, content: TemplateResult): TemplateResult {
  return html`<details class="advice group">
    <summary>${heading(context, context.t(title), { depth: 2 })}</summary>
    ${content}
  </details>`;
}

function foldedItem(context: ViewContext, item: Advice, depth = 3): TemplateResult {
  return html`<details class="advice">
    <summary>${heading(context, context.text.advice[item.id]!.title, { depth })}</summary>
    ${mainText(context, item)}${details(context, item)}
  </details>`;
}

function mainText(context: ViewContext, { id, sources }: Advice): TemplateResult {
  return html`<p>
    ${richText(context, context.text.advice[id]!.text)}${citation(context, sources)}
  </p>`;
}

/** Who should not do it comes before how it is done. */
function details(context: ViewContext, item: Advice): TemplateResult {
  const { steps } = context.text.advice[item.id]!;
  const caution = cautions(context, item);
  return html`${caution.length ? html`<div class="caution"><strong>${context.t('caution')}</strong>${list(context, caution)}</div>` : nothing}
  ${figureView(context, item.picture)}
  ${
    steps?.length
      ? html`<p class="steps"><strong>${context.t('steps')}</strong></p>
          <ol class="list">
            ${steps.map((step) => html`<li>${richText(context, step)}</li>`)}
          </ol>`
      : nothing
  }`;
}

/**
 * Reference mode cannot know whom a medicine must be hidden from, so there every medicine says it,
 * before its own words do.
 */
function cautions({ t, text, config }: ViewContext, { id, kind }: Advice): readonly string[] {
  const own = text.advice[id]!.caution ?? [];
  return kind === 'medicine' && config.mode === 'reference'
    ? [t('medicineNotFor'), t('medicineAsk'), ...own]
    : own;
}
