import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the guides. */
export const GUIDES = 'demo/docs';

/**
 * A block of code in the papers: its file, its language, its text as it stands, and the headings
 * that it is under, outermost first.
 */
export interface Snippet {
  readonly file: string;
  readonly language: string;
  readonly code: string;
  readonly headings: readonly string[];
}

/** README and every guide, as paths from the root. */
export function papers(): readonly string[] {
  return [
    'README.md',
    ...readdirSync(GUIDES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(GUIDES, name))
      .sort(),
  ];
}

/** Every block of code in one file, in order. */
export function snippetsOf(file: string): readonly Snippet[] {
  const pattern = /^```([\w-]*)\n([^]*?)^```$|^(#+) (.*)$/gm;
  const headings: string[] = [];
  return [...readFileSync(file, 'utf8').matchAll(pattern)].flatMap(
    ([, language, code, marks, heading]) => {
      if (!marks)
        return [{ file, language: language!, code: code!, headings: headings.filter(Boolean) }];
      headings.splice(
        marks.length - 1,
        headings.length,
        ...Array<string>(Math.max(0, marks.length - 1 - headings.length)).fill(''),
        heading!,
      );
      return [];
    },
  );
}

/** Every block of code of a language, in README and all guides. */
export function snippetsIn(language: string): readonly Snippet[] {
  return papers()
    .flatMap(snippetsOf)
    .filter((snippet) => snippet.language === language);
}

/**
 * The blocks of a language in a guide, under a heading where one is named.
 * @throws Error where there is none, as when the heading has been renamed
 */
export function snippetsUnder(
  guide: string,
  language: string,
  heading?: string,
): readonly string[] {
  const found = snippetsOf(join(GUIDES, guide)).filter(
    (snippet) => snippet.language === language && (!heading || snippet.headings.includes(heading)),
  );
  if (found.length === 0)
    throw new Error(`${guide} has no ${language} under "${heading ?? 'any heading'}"`);
  return found.map(({ code }) => code);
}
