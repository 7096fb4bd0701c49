import { html, nothing, type TemplateResult } from 'lit';
import { isShownFit, type RankedCause } from '../../engine/index.js';
import { adviceFor, otherPerspectiveAdvice } from './advice.js';
import { causeCard, causeOf, fitMark } from './cause-card.js';
import type { ViewContext } from './context.js';
import { heading, type Content, titledList } from './components.js';
import type { Statement } from './sources.js';

/** The ranked causes of one perspective, best first. */
export function causesOf({ session }: ViewContext, perspective: string): readonly RankedCause[] {
  return session.assessment.causes.filter((cause) => cause.perspective === perspective);
}

/**
 * The causes that fit, one section a perspective; the first is the biomedical one, and others stand
 * visibly apart below it.
 */
export function causesView(context: ViewContext): Content {
  return context.pack.json.perspectives.map(({ id }, index) => {
    const own = causesOf(context, id);
    if (!own.length) return nothing;
    return index === 0
      ? mainPerspectiveSection(context, id, own)
      : otherPerspectiveSection(context, id, own);
  });
}

/** What the shown causes and their advice state with a source, in the order in which it is read. */
export function causeStatements(context: ViewContext): readonly (Statement | undefined)[] {
  return context.pack.json.perspectives.flatMap(({ id }, index) => {
    const shown = causesOf(context, id).filter(({ fit }) => isShownFit(fit));
    return [
      ...shown.flatMap((cause) => [...cause.for, ...cause.against, causeOf(context, cause.id)]),
      ...(index && shown.length ? adviceFor(context, id) : []),
    ];
  });
}

/** Cards that are not folded: more than a person in pain reads at once would hide the rest. */
const SHOWN_AT_ONCE = 2;

function mainPerspectiveSection(
  context: ViewContext,
  perspective: string,
  causes: readonly RankedCause[],
): TemplateResult {
  const { t, text, session } = context;
  const words = text.perspectives?.[perspective];
  const shown = causes.filter(({ fit }) => isShownFit(fit));
  const lead = !shown.length
    ? 'noneShown'
    : shown.some((cause) => cause.fit === 'strong')
      ? undefined
      : 'noneStands';
  const title = words?.title || t('causesTitle');
  const cards = html`<p>${words?.note || t('causesLead')}</p>
    ${lead ? html`<p>${t(lead)}</p>` : nothing}
    ${shown.slice(0, SHOWN_AT_ONCE).map((cause, index) => causeCard(context, cause, index === 0))}
    ${otherCauses(
      context,
      shown.slice(SHOWN_AT_ONCE),
      causes.filter(({ fit }) => !isShownFit(fit)),
      words?.more,
    )}`;
  // Beside a warning sign, a harmless cause that fits would be read as leave to wait.
  return session.assessment.urgency === 'urgent'
    ? html`<details class="others causes">
        <summary>${heading(context, t('causesToCheck'), { depth: 1 })}</summary>
        ${cards}
      </details>`
    : html`<section class="section causes">
        ${heading(context, title, { depth: 1, id: 'causes' })} ${cards}
      </section>`;
}

/**
 * Further cards, and the names of causes that do not fit, so that a person can see that they were
 * thought of.
 */
function otherCauses(
  context: ViewContext,
  further: readonly RankedCause[],
  weak: readonly RankedCause[],
  more: string | undefined,
): TemplateResult {
  const { t, text } = context;
  const names = weak.map(({ id }) => text.causes[id]!.name);
  return html`<details class="others">
    <summary>${t('otherCauses')}</summary>
    ${further.map((cause) => causeCard(context, cause))}
    <p>${t('somethingElseText')} ${more}</p>
    ${titledList(context, t('lessLikely'), names, 2)}
  </details>`;
}

function causeName(context: ViewContext, { id, fit }: RankedCause): TemplateResult {
  return html`<strong>${context.text.causes[id]?.name}</strong> ${fitMark(context, fit)}`;
}

/**
 * A perspective apart is a section of its own where something in it fits, and folded away where
 * nothing does.
 */
function otherPerspectiveSection(
  context: ViewContext,
  perspective: string,
  causes: readonly RankedCause[],
): TemplateResult {
  const words = context.text.perspectives?.[perspective];
  const title = words?.title ?? perspective;
  const note = words?.note ? html`<p>${words.note}</p>` : nothing;
  const shown = causes.filter(({ fit }) => isShownFit(fit));
  const weak = causes
    .filter(({ fit }) => !isShownFit(fit))
    .map((cause) => html`<p>${causeName(context, cause)}</p>`);
  const ordinary = titledList(context, context.t('ordinaryMeanings'), ordinaryMeanings(context), 2);
  if (!shown.length)
    return html`<details class="others causes">
      <summary>${title}</summary>
      ${note}${weak}${ordinary}
    </details>`;
  return html`<section class="section causes apart">
    ${heading(context, title, { depth: 1 })} ${note}
    ${shown.map((cause) => causeCard(context, cause))} ${weak} ${ordinary}
    ${otherPerspectiveAdvice(context, adviceFor(context, perspective))}
  </section>`;
}

/**
 * What each sign that was ticked for another perspective may mean to a doctor: the pattern must not
 * explain it away.
 */
export function ordinaryMeanings({ text, pack, session }: ViewContext): readonly string[] {
  return [
    ...new Set(
      pack.questions
        .filter((question) => question.role === 'pattern')
        .flatMap(({ id }) =>
          [session.answers[id] ?? []]
            .flat()
            .flatMap((option) => text.questions[id]?.options[option]?.biomedical ?? []),
        ),
    ),
  ];
}
