import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { withFirstPlace } from './first-place.js';
import type { Problem } from './problem.js';
import { readTextFile } from './text-file.js';
import { mistakesIn } from './yaml-mistakes.js';

/** Where something is in a value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** A place in a text, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML file that knows where each of its values stands. */
export interface YamlFile {
  /** Path of the file as the author would type it. */
  readonly file: string;
  /** Plain data; null where the text could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Position of a value, or of its key; of the nearest ancestor where the path does not exist. */
  locate: (path: Path, at?: 'key' | 'value') => Position;
}

/** A YAML text as a tree that keeps comments and places, with what is wrong in it. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly problems: readonly Problem[];
  readonly position: (offset: number) => Position;
}

/** Parses YAML 1.2. Every mistake is a problem with code `yaml`; nothing is thrown. */
export function parseYamlDocument(file: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // "1" and 1 are one key of plain data.
    uniqueKeys: (a, b) => isScalar(a) && isScalar(b) && String(a.value) === String(b.value),
    resolveKnownTags: false,
    prettyErrors: false,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = mistakesIn(document).map(({ offset, message, first }) => ({
    file,
    ...position(offset),
    code: 'yaml',
    message: `not valid YAML: ${first === undefined ? message : withFirstPlace(message, `on line ${position(first).line}`)}`,
  }));
  return { document, problems, position };
}

/**
 * Parses YAML 1.2 to plain data. Syntax errors, duplicate keys, aliases that lead nowhere or without
 * end, and what plain data cannot hold become problems with code `yaml`; nothing is thrown.
 */
export function parseYamlFile(file: string, text: string): YamlFile {
  const { document, problems, position } = parseYamlDocument(file, text);
  return {
    file,
    problems,
    // How often an anchor is used does not matter; how much there is was measured.
    value: problems.length > 0 ? null : (document.toJS({ maxAliasCount: -1 }) as unknown),
    locate: (path, at = 'value') => position(offsetOf(document, path, at)),
  };
}

/** Parses the text of a file; who reads again and again may keep what did not change. */
export type ParseFile = (file: string, text: string) => YamlFile;

/** Reads and parses a YAML file. Also what cannot be read is a problem; nothing is thrown. */
export function readYamlFile(file: string, parse: ParseFile = parseYamlFile): YamlFile {
  const { text, problem } = readTextFile(file);
  if (!problem) return parse(file, text);
  return { file, value: null, problems: [problem], locate: () => ({ line: 1, column: 1 }) };
}

function offsetOf(document: Document, path: Path, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const child = childOf(resolve(node, document), step);
    if (child === null) return offset;
    const wantsKey = depth === path.length - 1 && at === 'key';
    offset = (wantsKey ? child.key : (startOf(child.value) ?? child.key)) ?? offset;
    node = child.value;
  }
  return offset;
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** The value below a key or index, with the offset of its key (of an item of a list: of itself). */
function childOf(
  node: unknown,
  step: string | number,
): { key: number | undefined; value: unknown } | null {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? null : { key: startOf(value), value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair ? { key: startOf(pair.key), value: pair.value } : null;
}
