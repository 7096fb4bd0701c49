import type { Condition } from '../../engine/index.js';
import type { AuthoredAdvice } from '../authored.js';
import { html, type Html } from './html.js';
import { basis, cites, condition, item, level, pictureRows, words, type Section } from './parts.js';
import type { View } from './view.js';

/** Every piece of advice with who may see it and who must not. */
export function adviceSection(view: View): Section {
  const { advice, text } = view.pack;
  const titleOf = (id: string): string => text[view.locales[0]!]!.advice.advice[id]?.title ?? id;
  return {
    id: 'advice',
    title: 'Advice',
    items: advice.map(({ id }) => ({ id: `advice-${id}`, title: titleOf(id) })),
    body: html`${advice.map((each) =>
      item(`advice-${each.id}`, titleOf(each.id), each.id, [
        manner(each, view),
        condition(view, 'Shown only when', each.when),
        condition(view, 'Hidden when this is so or not known:', each.unless),
        words(view, [
          ['Title', ({ advice: { advice: own } }) => own[each.id]?.title],
          ['Text', ({ advice: { advice: own } }) => own[each.id]?.text],
          ['Steps', ({ advice: { advice: own } }) => own[each.id]?.steps],
          [
            'Who should not, and when to stop',
            ({ advice: { advice: own } }) => own[each.id]?.caution,
          ],
          ...pictureRows(each.picture),
        ]),
        basis(view.governed('advice', each.id)),
      ]),
    )}`,
  };
}

function manner({ kind, levels, causes }: AuthoredAdvice, { vocabulary }: View): Html {
  const names = (causes ?? []).map(
    (id, i) =>
      html`${i > 0 && ', '}<a href="#cause-${id}">${vocabulary.text.causes[id]?.name ?? id}</a>`,
  );
  return html`<p class="manner">
    ${kind} · at ${levels.map((each) => html`${level(each)} `)} ·
    ${causes ? html`where one of these fits at least partly: ${names}` : 'with any causes'}
  </p>`;
}

/** The one list of danger signs, and where the page speaks of each. */
export function dangersSection(view: View): Section {
  const { dangers, head, causes } = view.pack;
  const titleOf = (id: string): string => id.replace(/[_-]/g, ' ');
  const watched = (id: string): Condition | undefined =>
    head.safetyNet.find(({ danger }) => danger === id)?.when;
  const uses = (id: string): readonly string[] => [
    ...(head.redFlags.includes(id) ? ['the list that stands when nothing else can be shown'] : []),
    ...(head.safetyNet.some(({ danger }) => danger === id) ? ['what to watch for'] : []),
    ...causes.filter(({ escalate }) => escalate?.includes(id)).map((cause) => cause.id),
  ];
  return {
    id: 'dangers',
    title: 'Danger signs to act on',
    items: dangers.map(({ id }) => ({ id: `danger-${id}`, title: titleOf(id) })),
    body: html`${dangers.map(({ id, level: urgency, when, sources }) =>
      item(`danger-${id}`, titleOf(id), id, [
        html`<p class="manner">${level(urgency)} · ${uses(id).join(', ') || 'not used'}</p>`,
        condition(view, 'Ticked as', when),
        condition(view, 'To watch for only when', watched(id)),
        words(view, [['Words', ({ dangers: words }) => words.dangers[id]]]),
        html`<p>${cites(sources)}</p>`,
      ]),
    )}`,
  };
}
