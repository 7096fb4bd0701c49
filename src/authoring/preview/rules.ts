import { MISSING_FLAG, UNSURE_FLAG } from '../../engine/index.js';
import { html } from './html.js';
import { basis, condition, item, level, words, type Section } from './parts.js';
import type { View } from './view.js';

/** Every rule that combines answers; what a danger sign means alone stands with its option. */
export function rulesSection(view: View): Section {
  const { rules } = view.pack;
  return {
    id: 'rules',
    title: 'Rules',
    items: rules.map(({ id }) => ({ id: `rule-${id}`, title: id })),
    body: html`<p>The highest level that any danger sign or rule gives wins. Nothing lowers it.</p>
      ${rules.map(({ id, urgency, ends, when, action }) =>
        item(`rule-${id}`, id.replace(/[_-]/g, ' '), id, [
          html`<p class="manner">At least ${level(urgency)}${ends && ' · ends the questions'}</p>`,
          condition(view, 'When', when),
          words(view, [
            ['Reason', (text) => text.rules.rules[id]],
            ['Action', ({ pack }) => action && pack.actions[action]],
          ]),
          basis(view.governed('rule', id)),
        ]),
      )}
      <article>
        <h3>Danger signs left open</h3>
        <p>Said by the engine itself, whatever the pack.</p>
        ${words(view, [
          ['No answer', ({ rules: { rules: reasons } }) => reasons[MISSING_FLAG]],
          ['"Not sure"', ({ rules: { rules: reasons } }) => reasons[UNSURE_FLAG]],
        ])}
      </article>`,
  };
}
