import { basename, resolve } from 'node:path';
import { formatProblem, type Problem } from '../problem.js';
import type { Output } from './command.js';

/** Prints problems, a line each, and how many there are. */
export function reportProblems(problems: readonly Problem[], output: Output): void {
  problems.forEach((problem) => output.err(formatProblem(problem)));
  const files = new Set(problems.map(({ file }) => file)).size;
  output.err(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`,
  );
  if (problems.some(({ code }) => SHAPE.has(code)))
    output.err('What the files say is checked once these are fixed.');
}

/** A copy whose id was left as it was would take the place of the pack that it was copied from. */
export function noteOtherName(directory: string, id: string, output: Output): void {
  const name = basename(resolve(directory));
  if (name !== id)
    output.err(
      `note: the folder is named "${name}" and the pack "${id}"; a pack that is built replaces another of its id, so give a copy an id of its own in pack.yml`,
    );
}

const SHAPE: ReadonlySet<string> = new Set([
  'unreadable',
  'encoding',
  'conflict',
  'yaml',
  'schema',
  'missing-file',
  'unknown-file',
  'language',
]);
