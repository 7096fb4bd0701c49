import type { AuthoredAdvice } from '../authored.js';
import { html, type Html } from './html.js';
import { basis, condition, item, level, pictureRows, words, type Section } from './parts.js';
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

/** What to watch for, with every result below an emergency. */
export function safetyNetSection(view: View): Section {
  const { safetyNet } = view.pack;
  return {
    id: 'safety-net',
    title: 'Safety net',
    body: html`${safetyNet.map(({ id, when }) =>
      item(`safety-${id}`, id.replace(/[_-]/g, ' '), id, [
        condition(view, 'Hidden only when this is known not to be so:', when),
        words(view, [['Words', ({ advice }) => advice.safetyNet[id]]]),
      ]),
    )}`,
  };
}
