import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { editValue, flowText, printYaml, replaceScalar } from '../../authoring/word-edits.js';
import type { Path } from '../../authoring/yaml-file.js';
import { breakLines } from './break-lines.js';
import { keepLayout } from './keep-layout.js';
import { sameData } from './same-data.js';

export type { Path };

/** The value at a place as plain data; undefined where there is none, or the text is not YAML. */
export function valueAt(yaml: string, path: Path): unknown {
  const value: unknown = treeOf(yaml).getIn(path, true);
  return isNode(value) ? (value.toJS(treeOf(yaml)) as unknown) : value;
}

/** All of a file as plain data, not to be changed; null where it is not YAML. */
export function dataOf(yaml: string): unknown {
  if (checked.has(yaml)) return checked.get(yaml);
  const tree = treeOf(yaml);
  return tree.errors.length > 0 ? null : (tree.toJS() as unknown);
}

/** What texts of late hold, as it was found when they were checked: the page asks for it next. */
const checked = new Map<string, unknown>();
/** More than an edit changes files; texts that nobody asks for are not kept for good. */
const MAX_CHECKED = 64;

/**
 * The YAML with another value at a place, which may be new. Comments, order and layout stay.
 */
export function setAt(yaml: string, path: Path, value: unknown): string {
  const tree = treeOf(yaml);
  const node: unknown = tree.getIn(path, true);
  const isText = typeof value === 'string';
  if (isText && isScalar(node) && typeof node.value === 'string' && !/[\r\n]/.test(value)) {
    const edited = breakLines(yaml, replaceScalar(yaml, { node, text: value }));
    // The tree that this reads is the one that the page asks for next.
    if (treeOf(edited).getIn(path) === value) return edited;
  }
  if (isNode(node) && (node as { flow?: boolean }).flow)
    return breakLines(yaml, editValue(yaml, path, flowText(value)));
  return changed(yaml, (document) => {
    openUp(document, path);
    document.setIn(path, flowNode(document, value));
  });
}

/**
 * The same with a value that has things of its own, laid out on lines: within it, only what holds plain
 * values alone stands in brackets.
 */
export function setOnLines(yaml: string, path: Path, value: unknown): string {
  return changed(yaml, (document) => {
    openUp(document, path);
    document.setIn(path, nodeOnLines(document, value));
  });
}

/** The YAML without the value at a place; a map or list that is empty then stays, as `{}` or `[]`. */
export function removeAt(yaml: string, path: Path): string {
  return changed(yaml, (document) => deleteIn(document, path));
}

function deleteIn(document: Document, path: Path): void {
  document.deleteIn(path);
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if ((isMap(parent) || isSeq(parent)) && parent.items.length === 0) parent.flow = true;
}

/** What becomes of several values of one file. */
export interface PlaceEdits {
  readonly removed: readonly Path[];
  readonly set: readonly { readonly path: Path; readonly value: unknown }[];
}

/**
 * The YAML without the values at several places, and with others at some. Places are those of the text
 * as given, whatever goes before them. A map or list that is empty then stays, as by `removeAt`.
 */
export function editPlaces(yaml: string, { removed, set }: PlaceEdits): string {
  return changed(yaml, (document) => {
    for (const { path, value } of set) document.setIn(path, flowNode(document, value));
    // From the end, so that what goes moves nothing that is still to go.
    for (const path of [...removed].sort(fromTheEnd)) deleteIn(document, path);
  });
}

/** Later items of a list first. */
function fromTheEnd(one: Path, two: Path): number {
  for (let i = 0; i < Math.min(one.length, two.length); i++) {
    const [a, b] = [one[i]!, two[i]!];
    if (a === b) continue;
    return typeof a === 'number' && typeof b === 'number' ? b - a : String(a) < String(b) ? -1 : 1;
  }
  return two.length - one.length;
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

/** The same, the item laid out on lines as by `setOnLines`. */
export function addOnLines(yaml: string, path: Path, value: unknown): string {
  return changed(yaml, (document) => {
    const list: unknown = document.getIn(path, true);
    if (!isSeq(list)) document.setIn(path, document.createNode([]));
    else if (list.items.length === 0) list.flow = false;
    document.addIn(path, nodeOnLines(document, value));
  });
}

/** The YAML with an item of a list at another place of it. */
export function moveWithin(yaml: string, path: Path, from: number, to: number): string {
  return changed(yaml, (document) => {
    const list: unknown = document.getIn(path, true);
    if (isSeq(list)) list.items.splice(to, 0, ...list.items.splice(from, 1));
  });
}

/** The YAML with another name for a key; its value, order and comments stay. */
export function renameKey(yaml: string, path: Path, name: string): string {
  return changed(yaml, (document) => {
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === path.at(-1))
      : undefined;
    if (pair) pair.key = document.createNode(name);
  });
}

let last: { readonly yaml: string; readonly tree: Document.Parsed } | undefined;

/** The tree of a text, kept until another is asked for; only `changed` may change one, its own. */
function treeOf(yaml: string): Document.Parsed {
  if (last?.yaml !== yaml) last = { yaml, tree: parseDocument(yaml) };
  return last.tree;
}

function changed(yaml: string, change: (document: Document) => void): string {
  const document = parseDocument(yaml);
  const printed = printYaml(document);
  change(document);
  const edited = printYaml(document);
  const kept = keepLayout(yaml, printed, edited);
  const text = kept !== null && isSame(kept, document) ? kept : edited;
  return breakLines(yaml, text);
}

function isSame(text: string, document: Document): boolean {
  const data = sameData(text, document);
  if (data === undefined) return false;
  if (checked.size >= MAX_CHECKED) checked.clear();
  checked.set(text, data);
  return true;
}

/** Lists and maps within an item stand on its line, as packs are written. */
function flowNode(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  if (isMap(node) || isSeq(node)) node.flow = true;
  return node;
}

/** What `{}` gets as its first entry stands on a line of its own. */
function openUp(document: Document, path: Path): void {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if (isMap(parent) && parent.items.length === 0) parent.flow = false;
}

function nodeOnLines(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
    Map: (_, map) => {
      map.flow = map !== node && map.items.every((pair) => isScalar(pair.value));
    },
  });
  return node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}
