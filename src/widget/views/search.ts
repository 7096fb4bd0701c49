/**
 * Whether every word that is searched for stands somewhere in the texts; case and accents do not
 * matter.
 */
export function matches(search: string, texts: unknown): boolean {
  const haystack = foldCase(textOf(texts));
  return foldCase(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Texts at any depth, each on a line of its own. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textOf).join('\n')
    : '';
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
