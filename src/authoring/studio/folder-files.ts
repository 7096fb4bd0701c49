import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { kindOf } from '../folder.js';

/** A change of one file: what it was when last seen, and what it becomes. Null: not there. */
export interface FileChange {
  readonly was: string | null;
  readonly now: string | null;
}

/** Paths that may be read and written: texts of a pack, in folders without a dot. */
const PATH = /^(?:\w[\w-]*\/)*\w[\w.-]*\.(?:ya?ml|md)$/;

/** The texts of a pack's folder, by path with forward slashes. */
export function readTexts(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (readdirSync(root, { recursive: true }) as string[])
      .map((path) => path.split(sep).join('/'))
      .filter((path) => PATH.test(path) && kindOf(join(root, path)) === 'file')
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/**
 * Writes changes, each file in one step, so that nobody ever reads half of one.
 * @returns the paths that are otherwise on the disk than they were when last seen; then nothing was
 * written
 * @throws RangeError for a path that may not be written
 */
export function writeTexts(
  root: string,
  changes: Readonly<Record<string, FileChange>>,
): readonly string[] {
  for (const path of Object.keys(changes)) refuseOutside(root, path);
  const other = Object.entries(changes)
    .filter(([path, { was, now }]) => ![was, now].includes(textOf(join(root, path))))
    .map(([path]) => path);
  if (other.length > 0) return other;
  for (const [path, { now }] of Object.entries(changes)) {
    const file = join(root, path);
    if (now === null) rmSync(file, { force: true });
    else if (textOf(file) !== now) writeWhole(file, now);
  }
  return [];
}

function textOf(file: string): string | null {
  return kindOf(file) === 'file' ? readFileSync(file, 'utf8') : null;
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // Of the same folder, so that it is renamed and not copied; nobody watches names with a dot.
  const draft = join(dirname(file), `.${basename(file)}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** A link in the folder could lead out of it. */
function refuseOutside(root: string, path: string): void {
  let folder = dirname(join(root, path));
  while (kindOf(folder) === 'nothing') folder = dirname(folder);
  const [inside, real] = [realpathSync(root), realpathSync(folder)];
  const isInside = real === inside || real.startsWith(inside + sep);
  if (!PATH.test(path) || !isInside || kindOf(join(root, path)) === 'lost link')
    throw new RangeError(`${path} is no file of the pack`);
}
