import type { AuthoredPack } from './authored.js';
import type { Path } from './yaml-file.js';

/** A piece of text that a person reads, with its place. */
export interface PlacedText {
  readonly locale: string;
  readonly file: string;
  readonly path: Path;
  readonly text: string;
}

/** Every piece of text of every locale. */
export function allStrings(pack: AuthoredPack): readonly PlacedText[] {
  return Object.entries(pack.text).flatMap(([locale, files]) =>
    Object.entries(files).flatMap(([name, value]) =>
      stringsIn(value, []).map(({ path, text }) => ({
        locale,
        file: `text/${locale}/${name}.yml`,
        path,
        text,
      })),
    ),
  );
}

/** Fields that say who signs, which nobody reads on a page. */
const UNREAD: ReadonlySet<string> = new Set(['reviewedBy', 'reviewBy']);

/** Every text within a value, with its path; `path` is that of the value itself. */
export function stringsIn(
  value: unknown,
  path: Path,
): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => stringsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !UNREAD.has(key))
    .flatMap(([key, item]) => stringsIn(item, [...path, key]));
}
