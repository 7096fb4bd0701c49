import type { NewTexts, Texts } from '../store/texts.js';
import { addOnLines } from '../yaml/edit-yaml.js';

/** The file that says what must hold. */
export const PROPERTIES = 'properties.yml';

/** The lists of properties.yml, by their keys. */
export const LISTS = ['raises', 'asked', 'ends', 'never', 'absent', 'careful'] as const;
export type ListName = (typeof LISTS)[number];

/** What a line of each list is begun with; the author says the rest in the form. */
const BLANKS: Readonly<Record<ListName, (name: string, when: object) => object>> = {
  raises: (id, when) => ({ id, when, atLeast: 'urgent', because: 'Why, as a clinical fact.' }),
  asked: (question, when) => ({ question, when, because: 'Why not of the others.' }),
  ends: (rule) => ({ rule, because: 'Why the other danger signs need not be asked.' }),
  never: (id, when) => ({ id, kind: 'medicine', when, because: 'Why it must not show.' }),
  absent: (question) => ({ question, because: 'Why nobody is harmed by it.' }),
  careful: (question) => ({ question, level: 'urgent', because: 'Why it needs this level.' }),
};

/**
 * The files with one more line in a list of what must hold; the file is new where there was none.
 * @param name of the line, or of the question or rule that it is about
 * @param when a condition to begin from, where the line has one
 */
export function withStatement(
  texts: Texts,
  list: ListName,
  { name, when }: { readonly name: string; readonly when: object },
): NewTexts {
  const text = texts.get(PROPERTIES) ?? 'levels: {}\n';
  return { [PROPERTIES]: addOnLines(text, [list], BLANKS[list](name, when)) };
}
