/** What a page fills with the phone numbers of a country: no language may lose or add one. */
const NUMBERS = ['emergency', 'advice'] as const;

/** What a page fills with local names of places; a language may say it in its own words. */
const PLACES = ['doctor', 'urgentCare', 'emergencyDepartment'] as const;

const KNOWN: ReadonlySet<string> = new Set([...NUMBERS, ...PLACES]);

/** Names of all placeholders that a text may have. */
export const PLACEHOLDERS: readonly string[] = [...KNOWN];

/** A text in pieces: what stands in braces is a placeholder. */
export type Piece = string | { readonly placeholder: string };

/** Cuts a text at its placeholders; empty pieces are left out. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { placeholder: piece.slice(1, -1) } : piece));
}

/** Names of the placeholders of a text, in order. */
export function placeholdersOf(text: string): readonly string[] {
  return piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.placeholder]));
}

/**
 * What is wrong with the placeholders of a translation, with how to mend it; null where nothing is.
 * How often a number stands is free, since a language may need it in two sentences.
 */
export function placeholderFault(source: string, target: string): string | null {
  const [wanted, has] = [placeholdersOf(source), placeholdersOf(target)];
  const unknown = has.find((name) => !KNOWN.has(name));
  if (unknown !== undefined)
    return `"{${unknown}}" is no placeholder; use ${[...KNOWN].map((name) => `{${name}}`).join(', ')}`;
  const lost = NUMBERS.find((name) => wanted.includes(name) && !has.includes(name));
  if (lost) return `the placeholder {${lost}} is missing; put it where the number belongs`;
  const added = NUMBERS.find((name) => !wanted.includes(name) && has.includes(name));
  return added ? `{${added}} is not in the source; take it out` : null;
}

/** Places that a translation says in its own words or adds: allowed, and worth a look. */
export function placesChanged(source: string, target: string): readonly string[] {
  const [wanted, has] = [placeholdersOf(source), placeholdersOf(target)];
  return PLACES.filter((name) => wanted.includes(name) !== has.includes(name));
}
