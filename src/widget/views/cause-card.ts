import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Cause, Fit, RankedCause, Weighed } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { figureView } from './figure.js';
import { withGlossary } from './glossary.js';
import { disclosure, heading, list, richText, type Content } from './components.js';
import { citation } from './citation.js';
import { dangerWords, findingText } from './words.js';

const BARS: Readonly<Record<Fit, number>> = { strong: 3, partial: 2, weak: 1, unknown: 0 };

/** How well a cause fits: words, and bars that say the same without colour. Never a percentage. */
export function fitMark({ t }: ViewContext, fit: Fit): TemplateResult {
  return html`<span class="fit ${fit}"
    ><svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
      ${[0, 1, 2].map(
        (bar) =>
          svg`<rect class=${bar < BARS[fit] ? 'on' : 'off'} x=${1 + bar * 6.5} y=${10 - bar * 4} width="4.5" height=${5 + bar * 4} rx="1"/>`,
      )}</svg
    >${t(`fit_${fit}`)}</span
  >`;
}

/**
 * One cause: its name, how well it fits and how many answers support it; folded below, what it is
 * (of the first in sight), which do and which do not, and what helps.
 */
export function causeCard(
  context: ViewContext,
  cause: RankedCause,
  isFirst = false,
): TemplateResult {
  const { t, text } = context;
  const { name } = text.causes[cause.id]!;
  const summary = html`<p>${richText(context, text.causes[cause.id]!.summary)}</p>`;
  const isWeighed = cause.for.length > 0 || cause.against.length > 0;
  return html`<article class="cause" part="cause">
    <div class="cause-head">
      ${heading(context, name, { depth: 2 })}${fitMark(context, cause.fit)}
    </div>
    ${isFirst ? summary : nothing}
    ${cause.for.length ? html`<p class="small">${t('supports', { count: cause.for.length })}</p>` : nothing}
    ${disclosure(
      t('more'),
      name,
      html`${isFirst ? nothing : summary}${figureView(context, causeOf(context, cause.id)?.picture)}${isWeighed ? weighedLists(context, cause) : nothing}${causeText(context, cause.id)}`,
    )}
  </article>`;
}

/** What a cause is, in short, beside its picture where it has one. */
export function causeLead(context: ViewContext, id: string): TemplateResult {
  return html`<div class="beside">
    <p>${richText(context, context.text.causes[id]!.summary)}</p>
    ${figureView(context, causeOf(context, id)?.picture)}
  </div>`;
}

/** A cause of the pack by its id. */
export function causeOf({ pack }: ViewContext, id: string): Cause | undefined {
  return pack.json.causes.find((cause) => cause.id === id);
}

/**
 * The sections of a cause's text in the order in which they help; one that the pack lacks leaves no
 * gap.
 */
export function causeText(plain: ViewContext, id: string): Content {
  const context = withGlossary(plain);
  const { t, text } = context;
  const words = text.causes[id]!;
  const cause = causeOf(context, id);
  const escalate = dangerWords(context, cause?.escalate ?? []);
  const section = (
    key:
      | 'selfCare'
      | 'clinician'
      | 'typical'
      | 'untypical'
      | 'mechanism'
      | 'course'
      | 'who'
      | 'myth'
      | 'evidence',
  ): Content => {
    const value = words[key];
    if (!value?.length) return nothing;
    return html`${heading(context, t(key), { depth: 3 })}${typeof value === 'string' ? html`<p>${richText(context, value)}</p>` : list(context, value)}`;
  };
  return [
    escalate.length
      ? html`${heading(context, t('escalate'), { depth: 3 })}${list(context, escalate)}`
      : nothing,
    section('selfCare'),
    section('mechanism'),
    section('typical'),
    section('untypical'),
    section('who'),
    section('course'),
    section('myth'),
    section('clinician'),
    section('evidence'),
    html`<p class="small">${citation(context, cause?.sources ?? [])}</p>`,
  ];
}

function weighedLists(context: ViewContext, cause: RankedCause): TemplateResult {
  const { t } = context;
  return html`<div part="evidence" class="evidence">
    <div>
      ${heading(context, t('for'), { depth: 3 })}
      ${cause.for.length ? weighedList(context, cause.for, '+') : html`<p>${t('noneFor')}</p>`}
    </div>
    ${cause.against.length ? html`<div>${heading(context, t('against'), { depth: 3 })}${weighedList(context, cause.against, '−')}</div>` : nothing}
  </div>`;
}

function weighedList(
  context: ViewContext,
  findings: readonly Weighed[],
  sign: string,
): TemplateResult {
  const { t } = context;
  return html`<ul class="list weighed">
    ${findings.map(
      (finding) =>
        html`<li>
          <span class="sign" aria-hidden="true">${sign}</span>${findingText(context, finding)}
          <span class="small"
            >${t(strength(finding.weight))},
            ${t(`grade_${finding.grade}`)}${citation(context, finding.sources)}</span
          >
        </li>`,
    )}
  </ul>`;
}

/** A ratio of 4 or more speaks strongly, of 2 or more clearly; the same below one. */
function strength(weight: number): string {
  const size = Math.abs(weight);
  return size >= Math.log(4) ? 'weight_3' : size >= Math.log(2) ? 'weight_2' : 'weight_1';
}
