/** A key as a label: `selfCare` as "Self care". */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a schema says of a field, for who reads no schemas. */
export function plainHelp(description: string): string {
  const text = description.replaceAll('`', '').replace(/\bAbsent:/, 'Left out:');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
