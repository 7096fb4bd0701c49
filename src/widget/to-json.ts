/**
 * Plain data as JSON, as `JSON.stringify` gives it. That asks lists for a `toJSON` of their own,
 * which old libraries have added to all lists of a page, and then writes text in place of a list.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`,
  );
  return `{${members.join(',')}}`;
}
