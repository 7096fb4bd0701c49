import { parseDocument, type Document } from 'yaml';

/** What a text reads as, where that is what the document holds; undefined where it is not, or does not read. */
export function sameData(text: string, document: Document): unknown {
  const tree = parseDocument(text);
  if (tree.errors.length > 0) return undefined;
  const data: unknown = tree.toJS();
  return JSON.stringify(data) === JSON.stringify(document.toJS()) ? data : undefined;
}
