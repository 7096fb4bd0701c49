/**
 * Markup that is safe to put on the page. Made by `html` alone, so that what a pack says can never
 * become markup.
 */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/**
 * What may stand in a template: text is escaped, markup and lists are put in, what is absent leaves
 * nothing.
 */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Tagged template for markup: whatever is put into it is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(
    strings
      .map((string, i) => string + (i < contents.length ? markupOf(contents[i]) : ''))
      .join(''),
  );
}

function markupOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(markupOf).join('');
  return String(content).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
