/** Where a command writes; tests give their own. */
export interface Output {
  out: (line: string) => void;
  err: (line: string) => void;
}

/** What the process ends with: fine, problems found, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand of `triage-pack`. */
export interface Command {
  readonly name: string;
  /** Arguments as shown in the help. */
  readonly usage: string;
  readonly summary: string;
  /**
   * Works on the arguments after the command's name; a command that uses several threads ends
   * later.
   * @throws UsageError at once for arguments that make no sense
   */
  run: (args: readonly string[], output: Output) => ExitCode | Promise<ExitCode>;
}

/** Thrown for wrong arguments; the message says the fix. Ends in exit code 2. */
export class UsageError extends Error {}
