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
