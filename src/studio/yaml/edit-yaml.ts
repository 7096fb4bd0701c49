import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { editValue, flowText, printYaml, replaceScalar } from '../../authoring/word-edits.js';
import type { Path } from '../../authoring/yaml-file.js';
import { keepLayout } from './keep-layout.js';

export type { Path };

/** The value at a place as plain data; undefined where there is none, or the text is not YAML. */
export function valueAt(yaml: string, path: Path): unknown {
  const value: unknown = treeOf(yaml).getIn(path, true);
  return isNode(value) ? (value.toJS(treeOf(yaml)) as unknown) : value;
}

/** All of a file as plain data; null where it is not YAML. */
export function dataOf(yaml: string): unknown {
  const tree = treeOf(yaml);
  return tree.errors.length > 0 ? null : (tree.toJS() as unknown);
}

/**
 * The YAML with another value at a place, which may be new. Comments, order and layout stay.
 */
export function setAt(yaml: string, path: Path, value: unknown): string {
  const tree = treeOf(yaml);
  const node: unknown = tree.getIn(path, true);
  const isText = typeof value === 'string';
  if (isText && isScalar(node) && typeof node.value === 'string' && !/[\r\n]/.test(value)) {
    const edited = replaceScalar(yaml, { node, text: value });
    // The tree that this reads is the one that the page asks for next.
    if (treeOf(edited).getIn(path) === value) return edited;
  }
  if (isNode(node) && (node as { flow?: boolean }).flow)
    return editValue(yaml, path, flowText(value));
  return changed(yaml, (document) => document.setIn(path, flowNode(document, value)));
}

/** The YAML without the value at a place; a map or list that is empty then stays, as `{}` or `[]`. */
export function removeAt(yaml: string, path: Path): string {
  return changed(yaml, (document) => {
    document.deleteIn(path);
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    if ((isMap(parent) || isSeq(parent)) && parent.items.length === 0) parent.flow = true;
  });
}

/** The YAML with one more item in a list, at its end or before another; the list may be new. */
export function addTo(yaml: string, path: Path, value: unknown, before?: number): string {
  return changed(yaml, (document) => {
    const list: unknown = document.getIn(path, true);
    const item = flowNode(document, value);
    if (!isSeq(list)) {
      document.setIn(path, document.createNode([]));
      document.addIn(path, item);
      return;
    }
    if (list.items.length === 0) list.flow = false;
    list.items.splice(before ?? list.items.length, 0, item);
  });
}

/** The YAML with an item of a list at another place of it. */
export function moveWithin(yaml: string, path: Path, from: number, to: number): string {
  return changed(yaml, (document) => {
    const list: unknown = document.getIn(path, true);
    if (isSeq(list)) list.items.splice(to, 0, ...list.items.splice(from, 1));
  });
}

let last: { readonly yaml: string; readonly tree: Document.Parsed } | undefined;

/** The tree of a text, kept until another is asked for; only `changed` may change one, its own. */
function treeOf(yaml: string): Document.Parsed {
  if (last?.yaml !== yaml) last = { yaml, tree: parseDocument(yaml) };
  return last.tree;
}

function changed(yaml: string, change: (document: Document) => void): string {
  const printed = printYaml(parseDocument(yaml));
  const document = parseDocument(yaml);
  change(document);
  const edited = printYaml(document);
  const kept = keepLayout(yaml, printed, edited);
  return kept !== null && isSame(kept, document) ? kept : edited;
}

function isSame(text: string, document: Document): boolean {
  const tree = parseDocument(text);
  return (
    tree.errors.length === 0 && JSON.stringify(tree.toJS()) === JSON.stringify(document.toJS())
  );
}

/** Lists and maps within an item stand on its line, as packs are written. */
function flowNode(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  if (isMap(node) || isSeq(node)) node.flow = true;
  return node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}
