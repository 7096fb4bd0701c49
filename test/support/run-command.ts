import { run } from '../../src/authoring/run.js';

/** How a `triage-pack` command ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command that is done at once, as from a shell, and keeps what it prints. */
export function ran(...args: readonly string[]): Ran {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
