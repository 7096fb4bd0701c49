import { html } from 'lit';
import type { ViewContext } from './context.js';
import type { Content } from './components.js';

/**
 * Explains words of the pack's glossary in one rendering of a screen: each where it stands first,
 * and nowhere else.
 */
export class Glossary {
  readonly #terms: readonly (readonly [term: string, meaning: string])[];
  readonly #seen = new Set<string>();

  constructor(terms: Readonly<Record<string, string>> = {}) {
    this.#terms = Object.entries(terms);
  }

  /**
   * The text with a button at each word that is explained here. A term in Latin letters stands for
   * every word that begins with it.
   */
  explain(text: string): Content {
    const lower = text.toLowerCase();
    for (const [index, [term, meaning]] of this.#terms.entries()) {
      if (this.#seen.has(term) || !lower.includes(term.toLowerCase())) continue;
      const match = patternFor(term).exec(text);
      if (!match) continue;
      this.#seen.add(term);
      const end = match.index + match[0].length;
      return [
        this.explain(text.slice(0, match.index)),
        termView(`term-${index}`, match[0], meaning),
        this.explain(text.slice(end)),
      ];
    }
    return text;
  }
}

/** The patterns of the terms met so far: making one takes longer than to see that it is not needed. */
const patterns = new Map<string, RegExp>();

function patternFor(term: string): RegExp {
  const known = patterns.get(term) ?? patternOf(term);
  patterns.set(term, known);
  return known;
}

function patternOf(term: string): RegExp {
  const escaped = term.replace(/[^\p{L}\p{N} ]/gu, '\\$&');
  return new RegExp(/^\p{sc=Latin}/u.test(term) ? `(?<!\\p{L})${escaped}\\p{L}*` : escaped, 'iu');
}

/**
 * The browser closes it on Escape or a press elsewhere, and focus never leaves the button. Without
 * popovers it stands in brackets.
 */
function termView(id: string, word: string, meaning: string): Content {
  if (!('popover' in HTMLElement.prototype)) return `${word} (${meaning})`;
  return html`<button type="button" class="term" popovertarget=${id}>${word}</button
    ><span id=${id} class="meaning" popover role="note" aria-label=${word}>${meaning}</span>`;
}

/**
 * The context with words explained wherever its texts are shown; not for labels, where a press must
 * choose.
 */
export function withGlossary<T extends ViewContext>(context: T): T {
  return { ...context, explain: (text: string) => context.glossary!.explain(text) };
}
