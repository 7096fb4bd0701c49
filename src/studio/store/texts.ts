/** A pack's folder in memory: the text of each file by its path, with forward slashes. */
export type Texts = ReadonlyMap<string, string>;

/** New texts by path; null takes the file away. */
export type NewTexts = Readonly<Record<string, string | null>>;

/** One piece of one file that was replaced by another; what it takes to go there and back. */
export interface Splice {
  readonly path: string;
  /** Where the piece begins, counted in UTF-16 units. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  /** The file was not there before, or is not there after. */
  readonly was?: 'missing';
  readonly becomes?: 'missing';
}

/** The smallest piece that differs between two texts of a file; null where they are the same. */
export function spliceOf(
  path: string,
  before: string | undefined,
  after: string | undefined,
): Splice | null {
  if (before === after) return null;
  const [old, now] = [before ?? '', after ?? ''];
  let at = 0;
  const shorter = Math.min(old.length, now.length);
  while (at < shorter && old[at] === now[at]) at++;
  let same = 0;
  while (same < shorter - at && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
  return {
    path,
    at,
    removed: old.slice(at, old.length - same),
    inserted: now.slice(at, now.length - same),
    ...(before === undefined && { was: 'missing' }),
    ...(after === undefined && { becomes: 'missing' }),
  };
}

/** The same change the other way round. */
export function reversed({ path, at, removed, inserted, was, becomes }: Splice): Splice {
  return {
    path,
    at,
    removed: inserted,
    inserted: removed,
    ...(becomes && { was: becomes }),
    ...(was && { becomes: was }),
  };
}

/**
 * The texts after a change.
 * @throws Error where a text is not the one that the change was made of
 */
export function applied(texts: Texts, splices: readonly Splice[]): Texts {
  const next = new Map(texts);
  for (const { path, at, removed, inserted, becomes } of splices) {
    const text = next.get(path) ?? '';
    if (!text.startsWith(removed, at)) throw new Error(`${path} is not as it was at this step`);
    if (becomes === 'missing') next.delete(path);
    else next.set(path, text.slice(0, at) + inserted + text.slice(at + removed.length));
  }
  return next;
}
