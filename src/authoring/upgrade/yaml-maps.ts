import { isMap, isSeq, type Document, type YAMLMap } from 'yaml';

/** Gives a key another name and keeps its place, value and comments. */
export function rename(map: YAMLMap, from: string, to: string): void {
  const pair = map.items.find(({ key }) => String(key) === from);
  if (pair) pair.key = to;
}

/** The maps of a list, at a path of a document. */
export function mapsAt(
  document: Document | undefined,
  path: readonly unknown[],
): readonly YAMLMap[] {
  const list = document?.getIn(path);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}
