import { isCollection, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
import { printYaml } from '../../authoring/word-edits.js';
import { keepLayout } from './keep-layout.js';
import { sameData } from './same-data.js';

/** How long a line with brackets may become in any file, in UTF-16 units. */
const MIN_WIDTH = 120;

/** The deepest that brackets within brackets are broken, one depth at a time. */
const MAX_ROUNDS = 8;

/** A map or list in brackets, as it stands in a text. */
interface InBrackets {
  readonly node: Node;
  /** Keys and indexes from the root, as JSON; working them out takes a while. */
  readonly path: () => string;
  readonly start: number;
  readonly end: number;
}

/**
 * A file after an edit, without lines in brackets that became longer than the file is wide: what is too
 * long is written on several lines, the outermost first. It stays in brackets in a file that has
 * such lists on several lines, and a list that was on several lines before the edit stays so; else each
 * item gets a line of its own. Comments stay.
 * @param before the file before the edit, which says how long its lines are
 */
export function breakLines(before: string, after: string): string {
  if (before === after) return after;
  const isNewAndLong = longNewLines(before, MIN_WIDTH);
  const apart = MAYBE_APART.test(before) ? apartIn(before) : new Set<string>();
  let text = apart.size > 0 ? inBrackets(after, together(after, apart)) : after;
  // What follows reads the whole file, which most edits need not wait for.
  if (!text.split('\n').some(isNewAndLong)) return text;
  const isLong = longNewLines(before, Math.max(MIN_WIDTH, widthOf(before)));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = outermost(text, isLong);
    const next = apart.size > 0 ? inBrackets(text, found) : onLines(text, found);
    if (next === text) break;
    text = next;
  }
  return text;
}

/** A line that may end within brackets. */
const MAYBE_APART = /[[{,][ \t]*(?:#.*)?$/m;

/** How wide a file is written: its longest line on which brackets open and close, or of a comment. */
function widthOf(text: string): number {
  const comments = text.match(/^[ \t]*#.*$/gm) ?? [];
  const ends = bracketsIn(parseDocument(text)).flatMap(({ start, end }) => {
    if (text.slice(start, end).includes('\n')) return [];
    const from = text.lastIndexOf('\n', start) + 1;
    const to = text.indexOf('\n', end);
    return (to < 0 ? text.length : to) - from;
  });
  return Math.max(0, ...ends, ...comments.map(({ length }) => length));
}

function longNewLines(before: string, width: number): (line: string) => boolean {
  const old = new Set(before.split('\n'));
  return (line) => line.length > width && /[[{]/.test(line) && !old.has(line);
}

/** What stands in brackets, from the outside in; what is empty left aside. */
function bracketsIn(document: Document): readonly InBrackets[] {
  const found: InBrackets[] = [];
  visit(document, {
    Collection(_, node, around) {
      if (!node.flow || node.items.length === 0 || !node.range) return;
      const [start, end] = node.range;
      found.push({ node, path: () => pathOf([...around, node]), start, end });
    },
  });
  return found;
}

/** By the keys of the pairs, and the places in the lists, on the way to a node. */
function pathOf(way: readonly unknown[]): string {
  const steps = way.flatMap((node, i): readonly (string | number)[] => {
    const parent = way[i - 1];
    if (!isCollection(parent)) return [];
    const pair = node as { readonly key?: unknown };
    return isScalar(pair.key) ? [String(pair.key.value)] : [parent.items.indexOf(node as never)];
  });
  return JSON.stringify(steps);
}

/** Paths of what stands in brackets on several lines. */
function apartIn(text: string): ReadonlySet<string> {
  const apart = bracketsIn(parseDocument(text)).filter(({ start, end }) =>
    text.slice(start, end).includes('\n'),
  );
  return new Set(apart.map(({ path }) => path()));
}

/** Of what stood on several lines, what stands on one now. */
function together(text: string, apart: ReadonlySet<string>): readonly InBrackets[] {
  return bracketsIn(parseDocument(text)).filter(
    ({ path, start, end }) => apart.has(path()) && !text.slice(start, end).includes('\n'),
  );
}

/** The outermost brackets that open and close on each line that is too long. */
function outermost(text: string, isLong: (line: string) => boolean): readonly InBrackets[] {
  const long: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (isLong(line)) long.push({ from, to: from + line.length });
    from += line.length + 1;
  }
  if (long.length === 0) return [];
  const all = bracketsIn(parseDocument(text));
  return long.flatMap((line) => {
    const first = all.find(({ start, end }) => start >= line.from && end <= line.to);
    return first ? [first] : [];
  });
}

/** With an item a line, as lists without brackets are written. */
function onLines(text: string, found: readonly InBrackets[]): string {
  if (found.length === 0) return text;
  const document = parseDocument(text);
  const printed = printYaml(document);
  const starts = new Set(found.map(({ start }) => start));
  visit(document, {
    Collection(_, node) {
      if (!starts.has(node.range?.[0] ?? -1) || !node.flow) return;
      node.flow = false;
      // Behind a bracket it would stand behind the last item.
      if (node.comment)
        node.commentBefore = [node.commentBefore, node.comment].filter(Boolean).join('\n');
      delete node.comment;
    },
  });
  const edited = printYaml(document);
  const kept = keepLayout(text, printed, edited);
  return (
    [kept, edited].find((each) => each !== null && sameData(each, document) !== undefined) ?? text
  );
}

/** In brackets still, with an item a line. */
function inBrackets(text: string, found: readonly InBrackets[]): string {
  const last = [...found].sort((a, b) => b.start - a.start);
  const document = parseDocument(text);
  return last.reduce((now, { node, start, end }) => {
    const indent = /^[ -]*/.exec(now.slice(now.lastIndexOf('\n', start) + 1))![0].length;
    const [inner, outer] = [indent + 4, indent + 2].map((count) => `\n${' '.repeat(count)}`);
    const items = itemRanges(node).map(([from, to]) => now.slice(from, to));
    const apart = `${now[start]}${inner}${items.join(`,${inner}`)}${outer}${now[end - 1]}`;
    const next = `${now.slice(0, start)}${apart}${now.slice(end)}`;
    return sameData(next, document) === undefined ? now : next;
  }, text);
}

function itemRanges(node: Node): readonly (readonly [from: number, to: number])[] {
  if (!isCollection(node)) return [];
  return node.items.map((item) => {
    const { key, value } = item as { readonly key?: Node; readonly value?: Node | null };
    const [first, last] = key ? [key, value ?? key] : [item as Node, item as Node];
    return [first.range![0], last.range![1]] as const;
  });
}
