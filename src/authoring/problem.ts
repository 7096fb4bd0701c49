/** A mistake in authored content. `message` says what is wrong, then after "; " what to do. */
export interface Problem {
  /** Path of the file as the author would type it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Stable name of the kind of mistake: `schema`, `reference`, `cycle`, … */
  readonly code: string;
  readonly message: string;
}

/** A problem of a file as a whole: it has no better place than the first letter. */
export function problemOfFile(file: string, code: string, message: string): Problem {
  return { file, line: 1, column: 1, code, message };
}

/** One line for a terminal: `file:line:column  code  what is wrong; what to do`. */
export function formatProblem({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column}  ${code}  ${message}`;
}

/** Comes before all else: somebody may read a danger sign that says no longer what it should. */
const FIRST = 'stale-danger-sign';

/** By file, then by place, so that the output does not depend on the order of the checks. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      Number(b.code === FIRST) - Number(a.code === FIRST) ||
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
}

/** Order by code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
