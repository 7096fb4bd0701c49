import { html, nothing, type TemplateResult } from 'lit';
import { type Pack, URGENCIES, type Urgency } from '../../engine/index.js';
import type { ViewContext } from './context.js';
import { heading, list, richText, type Content } from './components.js';
import { dangerWords } from './words.js';

/**
 * What to watch for and when to come back: on every result, never folded away. One card for each
 * level, the most urgent first. Where the interview ended early they hold the pack's whole list of
 * danger signs, since it is all that a person gets.
 */
export function safetyNetView(context: ViewContext, endedEarly: boolean): TemplateResult {
  return html`<section class="section">
    ${heading(context, context.t('safetyTitle'), { depth: 1, id: 'signs' })}
    ${levelCards(context, signsToWatch(context, endedEarly))}
  </section>`;
}

/**
 * The danger signs of a result. Who is to be seen anyway need not be told what else could wait for a
 * visit.
 */
export function signsToWatch(
  { session, pack }: ViewContext,
  endedEarly: boolean,
): readonly string[] {
  const { safetyNet, urgency } = session.assessment;
  return endedEarly
    ? everyDanger(pack)
    : safetyNet.filter((id) => urgency === 'self-care' || dangerLevel(pack, id) !== 'soon');
}

/** Every sign that the pack's plain list or any result may name, the gravest of the list first. */
export function everyDanger({ json: { redFlags, safetyNet } }: Pack): readonly string[] {
  return [...new Set([...redFlags, ...safetyNet.map(({ danger }) => danger)])];
}

function dangerLevel({ json }: Pack, danger: string): Urgency | undefined {
  return json.dangers.find(({ id }) => id === danger)?.level;
}

/** Danger signs by level, the most urgent first, each level under what to do about it. */
export function levelCards(context: ViewContext, ids: readonly string[], depth = 2): Content {
  return URGENCIES.map((level) => levelCard(context, level, ids, depth));
}

function levelCard(
  context: ViewContext,
  level: Urgency,
  ids: readonly string[],
  depth: number,
): Content {
  const words = dangerWords(context, ofLevel(context, level, ids));
  return words.length
    ? html`<div class="watch ${level}" part="safety-net">
        ${heading(context, html`${richText(context, context.t(`watch_${level}`))}`, { depth })}
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
  return ids.filter((id) => dangerLevel(pack, id) === level);
}
