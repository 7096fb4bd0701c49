import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { formatProblem } from '../problem.js';
import type { ReviewFile } from '../authored-types.js';
import type { FileKind } from '../read.js';
import { checkSchema } from '../schema.js';
import { editValue, editWords } from '../word-edits.js';
import { parseYamlFile } from '../yaml-file.js';
import type { NewWords, Proposal, SheetChanges } from './changes.js';
import { printRemarks } from './remarks.js';

/** Files to write, by path, or why there are none. */
export interface PlannedFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/**
 * What the folder's files become: words, remarks, and of the proposals those that were accepted by
 * name. Nothing is written here, so that one mistake leaves all files as they were.
 */
export function planFiles(
  directory: string,
  { words, remarks }: SheetChanges,
  accepted: readonly Proposal[],
): PlannedFiles {
  const files = new Map<string, string>();
  const read = (path: string): string =>
    files.get(path) ?? readFileSync(join(directory, path), 'utf8');
  for (const [path, edits] of byFile(words)) files.set(path, editWords(read(path), edits, path));
  for (const { kind, leveled, new: value } of accepted) {
    const { file, levelPath, whenPath } = leveled;
    files.set(
      file,
      kind === 'condition'
        ? editValue(read(file), whenPath!, value)
        : editWords(read(file), [{ path: levelPath, text: value }], file),
    );
  }
  const path = 'review.yml';
  const isNew = !existsSync(join(directory, path));
  if (!isNew || Object.keys(remarks).length > 0)
    files.set(path, reviewText(directory, remarks, isNew));
  const changed = new Map(
    [...files].filter(([name, text]) =>
      isNew && name === path ? true : text !== readFileSync(join(directory, name), 'utf8'),
    ),
  );
  return {
    files: changed,
    problems: [...changed].flatMap(([name, text]) => shapeProblems(name, text)),
  };
}

/** Writes what was planned. */
export function writeFiles(directory: string, files: PlannedFiles['files']): readonly string[] {
  return [...files].map(([path, text]) => {
    writeFileSync(join(directory, path), text);
    return join(directory, path);
  });
}

/** The same remarks leave the file as somebody may have laid it out. */
function reviewText(directory: string, remarks: SheetChanges['remarks'], isNew: boolean): string {
  if (isNew) return printRemarks(remarks);
  const old = readFileSync(join(directory, 'review.yml'), 'utf8');
  const said = parse(old) as ReviewFile;
  return isDeepStrictEqual(said.remarks, remarks) ? old : printRemarks(remarks, said.signatures);
}

function byFile(words: readonly NewWords[]): ReadonlyMap<string, readonly NewWords[]> {
  const files = new Map<string, NewWords[]>();
  for (const each of words) {
    const path = `text/${each.locale}/${each.file}`;
    files.set(path, [...(files.get(path) ?? []), each]);
  }
  return files;
}

/** A condition that somebody typed into a cell may be none. */
function shapeProblems(path: string, text: string): readonly string[] {
  if (path.startsWith('text/')) return [];
  const yaml = parseYamlFile(path, text);
  const kind = path.replace('.yml', '') as FileKind;
  return [...yaml.problems, ...checkSchema({ kind, yaml })].map(formatProblem);
}
