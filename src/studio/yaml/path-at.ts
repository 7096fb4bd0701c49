import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Path } from '../../authoring/yaml-file.js';

/** The path of the innermost value, or key, at a place of a text; line and column count from 1. */
export function pathAt(yaml: string, line: number, column: number): Path {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const start = lines.lineStarts[line - 1];
  return start === undefined ? [] : within(document.contents, start + column - 1);
}

function within(node: unknown, offset: number): Path {
  if (isSeq(node)) {
    const index = lastBefore(node.items.map(startOf), offset);
    return index < 0 ? [] : [index, ...within(node.items[index], offset)];
  }
  if (!isMap(node)) return [];
  const index = lastBefore(
    node.items.map(({ key }) => startOf(key)),
    offset,
  );
  const pair = node.items[index];
  if (!pair || !isScalar(pair.key)) return [];
  return [String(pair.key.value), ...within(pair.value, offset)];
}

/** The last that begins at the place or before it. */
function lastBefore(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? Infinity;
}
