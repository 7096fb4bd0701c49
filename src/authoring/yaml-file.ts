import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.js';

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

/**
 * Parses YAML 1.2. Syntax errors, duplicate keys and aliases that lead nowhere become problems with
 * code `yaml`; nothing is thrown.
 */
export function parseYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, message: string): Problem => ({
    file,
    ...position(offset),
    code: 'yaml',
    message: `not valid YAML: ${message}`,
  });
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) =>
      problem(error.pos[0], yamlMessage(error)),
    ),
    ...lostAliases(document).map(({ source, offset }) =>
      problem(offset, `nothing has the anchor "&${source}"; add it to what is meant, or quote "*"`),
    ),
  ];
  const { value, error } = problems.length > 0 ? { value: null, error: null } : dataOf(document);
  return {
    file,
    problems: error === null ? problems : [problem(0, `${error}; write the values out`)],
    value,
    locate: (path, at = 'value') => position(offsetOf(document, path, at)),
  };
}

/** Aliases of an anchor that does not stand before them. */
function lostAliases(
  document: Document,
): readonly { readonly source: string; readonly offset: number }[] {
  const lost: { source: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        lost.push({ source: alias.source, offset: startOf(alias) ?? 0 });
    },
  });
  return lost;
}

/** Plain data; aliases of aliases that would fill the memory are an error instead. */
function dataOf(document: Document): {
  readonly value: unknown;
  readonly error: string | null;
} {
  try {
    return { value: document.toJS() as unknown, error: null };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: null, error: error.message };
  }
}

const FIXES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'give each key once: merge the two or remove one',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'line the entry up with its neighbours, and close every bracket',
  MISSING_CHAR: 'close the quote or bracket, or line the entry up with its neighbours',
  MULTILINE_IMPLICIT_KEY: 'check the indentation, and quote text that holds ": "',
  BLOCK_AS_IMPLICIT_KEY: 'quote text that holds ": "',
};

function yamlMessage(error: YAMLError): string {
  const what = error.message.split('\n')[0]!.replace(/[.;:]\s*$/, '');
  return `${what}; ${FIXES[error.code] ?? 'check the indentation and the quotes here'}`;
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
