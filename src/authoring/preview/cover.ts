import { URGENCIES } from '../../engine/index.js';
import { html } from './html.js';
import { level, words, type Section } from './parts.js';
import type { View } from './view.js';

/**
 * What a person reads before the first question, and the plain list that stands in where nothing
 * else can.
 */
export function coverSection(view: View): Section {
  return {
    id: 'cover',
    title: 'Cover',
    body: html`${words(view, [
      ['Title', ({ pack }) => pack.title],
      ['Introduction', ({ pack }) => pack.intro],
      ['How long', ({ pack }) => pack.duration],
      ['Not for', ({ pack }) => pack.notFor],
    ])}`,
  };
}

/** What the top of a result says at each level, and what each action asks for. */
export function resultSection(view: View): Section {
  const actions = Object.keys(view.pack.text[view.locales[0]!]!.pack.actions);
  return {
    id: 'result',
    title: 'What a result says first',
    body: html`${URGENCIES.map(
        (urgency) =>
          html`<article>
            <h3>${level(urgency)}</h3>
            ${words(view, [
              ['Heading', ({ pack }) => pack.urgencies[urgency].title],
              ['Lead', ({ pack }) => pack.urgencies[urgency].lead],
              ['What to do', ({ pack }) => pack.urgencies[urgency].next],
            ])}
          </article>`,
      )}
      <article>
        <h3>Actions</h3>
        <p>One stands first where the danger sign or rule behind the level names it.</p>
        ${words(
          view,
          actions.map((id) => [id, ({ pack }) => pack.actions[id]]),
        )}
      </article>`,
  };
}

/** Words that are explained on demand; null where the pack explains none. */
export function glossarySection(view: View): Section | null {
  const {
    locales,
    pack: { text },
  } = view;
  return locales.every((locale) => !text[locale]!.pack.glossary)
    ? null
    : {
        id: 'glossary',
        title: 'Words explained',
        body: html`${locales.map(
          (locale) =>
            html`<article>
              <h3>${locale}</h3>
              <dl lang="${locale}">
                ${Object.entries(text[locale]!.pack.glossary ?? {}).map(
                  ([word, meaning]) =>
                    html`<dt>${word}</dt>
                      <dd>${meaning}</dd>`,
                )}
              </dl>
            </article>`,
        )}`,
      };
}
