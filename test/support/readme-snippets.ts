import { readFileSync } from 'node:fs';

/**
 * A block of code in README.md: its language, its text as it stands, and the headings that it is
 * under, outermost first.
 */
export interface Snippet {
  readonly language: string;
  readonly code: string;
  readonly headings: readonly string[];
}

/** Every block of code in README.md, in order. */
export function readmeSnippets(): readonly Snippet[] {
  const pattern = /^```(\w*)\n([^]*?)^```$|^(#+) (.*)$/gm;
  const headings: string[] = [];
  return [...readFileSync('README.md', 'utf8').matchAll(pattern)].flatMap(
    ([, language, code, marks, heading]) => {
      if (!marks) return [{ language: language!, code: code!, headings: headings.filter(Boolean) }];
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

/**
 * The blocks of a language under a heading. Throws where there is none, as when the heading has
 * been renamed.
 */
export function snippetsUnder(heading: string, language: string): readonly string[] {
  const found = readmeSnippets().filter(
    (snippet) => snippet.language === language && snippet.headings.includes(heading),
  );
  if (found.length === 0) throw new Error(`README.md has no ${language} under "${heading}"`);
  return found.map(({ code }) => code);
}
