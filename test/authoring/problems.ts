import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildPack } from '../../src/authoring/build.js';
import type { Problem } from '../../src/authoring/problem.js';
import { changed, withPack, type Changes } from '../support/packs.js';

/** Problems of the fixture with changes made to it, with paths relative to its folder. */
export function problemsOf(changes: Changes): readonly Problem[] {
  return withPack(changes, (directory) =>
    buildPack(directory).problems.map((problem) => ({
      ...problem,
      file: problem.file.replace(join(directory, '/'), ''),
    })),
  );
}

interface Expected {
  readonly code: string;
  readonly file: string;
  /** A piece of the changed file; the problem must point at its first letter. */
  readonly at: string;
  /** What the message must name: the place and the fix. */
  readonly says: readonly string[];
}

/**
 * Asserts that changes to the fixture give one problem and no other, at the right place, naming the
 * fix.
 */
export function assertOnlyProblem(changes: Changes, expected: Expected): void {
  const problems = problemsOf(changes);
  assert.equal(
    problems.length,
    1,
    `expected one problem, got:\n${problems.map(describe).join('\n')}`,
  );
  assertProblem(changes, expected, problems[0]!);
}

/** Asserts that among the problems is one at the right place, naming the fix. */
export function assertAmongProblems(changes: Changes, expected: Expected): void {
  const problems = problemsOf(changes);
  const { line } = placeOf(changes, expected);
  const found = problems.find(
    ({ code, file, line: at, message }) =>
      code === expected.code &&
      file === expected.file &&
      at === line &&
      expected.says.every((word) => message.includes(word)),
  );
  assert.ok(found, `no such problem among:\n${problems.map(describe).join('\n')}`);
  assertProblem(changes, expected, found);
}

function assertProblem(changes: Changes, expected: Expected, problem: Problem): void {
  assert.deepEqual(
    { code: problem.code, file: problem.file, line: problem.line, column: problem.column },
    { code: expected.code, file: expected.file, ...placeOf(changes, expected) },
    problem.message,
  );
  for (const word of expected.says)
    assert.ok(problem.message.includes(word), `"${problem.message}" does not say "${word}"`);
  assert.match(problem.message, /; \S/, 'says what is wrong; what to do');
}

function placeOf(changes: Changes, { file, at }: Expected): { line: number; column: number } {
  const text = changed(changes)[file] ?? '';
  const offset = text.indexOf(at);
  assert.notEqual(offset, -1, `"${at}" is not in ${file}`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function describe({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
