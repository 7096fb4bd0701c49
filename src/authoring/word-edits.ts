import {
  Document,
  isCollection,
  isScalar,
  parseDocument,
  Scalar,
  stringify,
  type YAMLSeq,
} from 'yaml';
import { parseYamlDocument, type Path } from './yaml-file.js';

/** Another text for one place of a YAML file. */
export interface WordEdit {
  readonly path: Path;
  readonly text: string;
}

/**
 * The YAML with other words. Comments, order and layout stay: a word that was there is replaced in
 * the text itself, since a file that is printed anew would change in lines that nobody touched. Only
 * what is new is added through the tree. A line break becomes a space: words stand on one line.
 * @param file named where it cannot be done
 * @throws NotEdited where a place is given twice, or would not read back as its words
 */
export function editWords(yaml: string, given: readonly WordEdit[], file: string): string {
  const tree = parseDocument(yaml);
  const edits = given.map(({ path, text }) =>
    tree.getIn(path) === text ? { path, text } : { path, text: oneLine(text) },
  );
  const paths = edits.map(({ path }) => JSON.stringify(path));
  const twice = edits.find((_, i) => paths.indexOf(paths[i]!) !== i);
  if (twice)
    throw new NotEdited(`${nameOf(file, twice)} is given twice; keep the one that is right`);
  const edited = withEdits(yaml, tree, edits);
  const { document, problems } = parseYamlDocument(file, edited);
  const lost = edits.find(({ path, text }) => problems.length > 0 || document.getIn(path) !== text);
  if (lost) throw new NotEdited(`${nameOf(file, lost)} cannot be changed here; change it by hand`);
  return edited;
}

/** Thrown for words that would be written wrongly. */
export class NotEdited extends Error {}

function nameOf(file: string, { path }: WordEdit): string {
  return `${file}: ${path.join('.')}`;
}

/** Words without line breaks, which a tool or a cell may have put into them. */
export function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.trim().replace(/\s*[\r\n]\s*/g, ' ') : text;
}

function withEdits(yaml: string, tree: Document, edits: readonly WordEdit[]): string {
  const isThere = ({ path }: WordEdit): boolean => isScalar(tree.getIn(path, true));
  const replaced = edits
    .filter(isThere)
    .map(({ path, text }) => ({ node: tree.getIn(path, true) as Scalar, text }))
    .filter(({ node, text }) => node.value !== text)
    .sort((a, b) => b.node.range![0] - a.node.range![0])
    .reduce(replaceScalar, yaml);
  const added = edits.filter((edit) => !isThere(edit));
  if (added.length === 0) return replaced;
  const document = parseDocument(replaced);
  for (const { path, text } of added) document.setIn(path, text);
  return printYaml(document);
}

/** Prints a tree as packs are written: no folded lines, no spaces inside brackets. */
export function printYaml(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A value on one line, as it stands within brackets. */
export function flowText(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  }).trim();
}

/** The YAML with other words in the place of a value of its tree, quoted as they need be. */
export function replaceScalar(
  yaml: string,
  { node, text }: { readonly node: Scalar; readonly text: string },
): string {
  const [start, end] = node.range!;
  const old = yaml.slice(start, end);
  const folded = node.type === Scalar.BLOCK_FOLDED ? foldedText(old, text) : null;
  // The range of a block (`>-`) takes in the end of its last line.
  const rest = old.endsWith('\n') ? '\n' : '';
  return `${yaml.slice(0, start)}${folded ?? scalarText(text, node.type) + rest}${yaml.slice(end)}`;
}

/** How long the lines of a block may at least become, its indent counted. */
const MIN_WIDTH = 80;

/**
 * A block (`>-`) with other words, in lines at most as long as its old ones. Null where the words cannot
 * stand in one.
 * @param old the block as it is written, with the line breaks after it
 */
function foldedText(old: string, text: string): string | null {
  const [, header = '', body = '', after = ''] = /^(>-?[^\n\d]*\n)(.*?)(\n\s*)$/s.exec(old) ?? [];
  const lines = body.split('\n');
  const indent = /^ +/.exec(lines[0] ?? '')?.[0];
  if (!indent || text === '' || /^\s|[\r\n\t]/.test(text)) return null;
  const width = Math.max(MIN_WIDTH, ...lines.map((line) => line.length));
  const folded = inLines(text, indent, width);
  return `${header.replace(/^>(?!-)/, '>-')}${folded.join('\n')}${after}`;
}

/** Words in lines of a length, each after an indent. */
function inLines(text: string, indent: string, width: number): readonly string[] {
  const lines: string[] = [];
  // Only between two words: spaces beside each other stay on one line.
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

/** In a list within brackets everything is quoted that must be anywhere. */
function scalarText(text: string, type: Scalar['type']): string {
  const list = new Document([text]).contents as YAMLSeq<Scalar>;
  list.flow = true;
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) list.items[0]!.type = type;
  return printYaml(new Document(list)).trim().slice(1, -1);
}

/** Thrown for a value that cannot be read. */
export class NotYaml extends Error {}

/**
 * The YAML with another value at a place, given as YAML itself. Brackets and braces are replaced in
 * the text; what stands on several lines is printed anew with its file.
 * @throws NotYaml where the value is none
 */
export function editValue(yaml: string, path: Path, value: string): string {
  const document = parseDocument(yaml);
  const given = parseDocument(value);
  const [error] = given.errors;
  if (error) throw new NotYaml(`"${value}" is not valid YAML: ${error.message.split('\n')[0]}`);
  const node = document.getIn(path, true);
  if (isCollection(node) && node.flow) {
    const [start, end] = node.range!;
    return `${yaml.slice(0, start)}${value.trim()}${yaml.slice(end)}`;
  }
  document.setIn(path, given.contents);
  return printYaml(document);
}
