import { html, nothing, type TemplateResult } from 'lit';
import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { heading, list, richText, type Content } from './components.js';
import { dangerWords } from './words.js';

/**
 * What to watch for and when to come back: on every result, never folded away. One card for each
 * level, the most urgent first. Where the interview ended early they hold the pack's whole list of
 * danger signs, since it is all that a person gets.
 */
export function safetyNetView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, session, pack } = context;
  const { safetyNet } = session.assessment;
  return html`<section class="section">
    ${heading(context, t('safetyTitle'), { depth: 1, id: 'signs' })}
    ${levelCards(context, endedEarly ? [...new Set([...safetyNet, ...pack.json.redFlags])] : safetyNet)}
  </section>`;
}

/** Danger signs by level, the most urgent first, each level under what to do about it. */
export function levelCards(context: ViewContext, ids: readonly string[]): Content {
  return URGENCIES.map((level) => levelCard(context, level, ids));
}

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
