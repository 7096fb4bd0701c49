import { html, nothing, type TemplateResult } from 'lit';
import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { heading, list, richText, type Content } from './components.js';
import { dangerWords } from './words.js';

/**
 * What to watch for and when to come back: on every result, never folded away. One card for each
 * level, the most urgent first. Where the interview ended early the pack's whole list of danger
 * signs follows, since it is all that a person gets.
 */
export function safetyNetView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, session, pack } = context;
  return html`<section class="section">
    ${heading(context, t('safetyTitle'), { depth: 1 })}
    ${URGENCIES.map((level) => levelCard(context, level, session.assessment.safetyNet))}
    ${
      endedEarly
        ? html`<div class="alert-list">
            ${heading(context, t('redFlags'), { depth: 2 })}
            <p>${richText(context, t('redFlagsCall'))}</p>
            ${list(context, dangerWords(context, pack.json.redFlags), 'flags')}
          </div>`
        : nothing
    }
  </section>`;
}

/** The danger signs of one level, under what to do about them. */
function levelCard(context: ViewContext, level: Urgency, ids: readonly string[]): Content {
  const words = dangerWords(context, ofLevel(context, level, ids));
  return words.length
    ? html`<div class="watch ${level}" part="safety-net">
        ${heading(context, html`${richText(context, context.t(`watch_${level}`))}`, { depth: 2 })}
        ${list(context, words, 'flags')}
      </div>`
    : nothing;
}

/** Those of the danger signs that are of this level, in their order. */
export function ofLevel(
  { pack }: ViewContext,
  level: Urgency,
  ids: readonly string[],
): readonly string[] {
  const levels = new Map(pack.json.dangers.map((danger) => [danger.id, danger.level]));
  return ids.filter((id) => levels.get(id) === level);
}
