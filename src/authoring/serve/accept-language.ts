/**
 * The languages of an `Accept-Language` header, the best first; those of the same weight in their order.
 * Without `*`, which names none, and without what the client does not want (`q=0`).
 */
export function acceptedLanguages(header = ''): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => /^q\s*=/i.test(text))?.replace(/^q\s*=/i, '');
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
