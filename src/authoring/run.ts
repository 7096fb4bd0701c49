import { AUTHOR_COMMANDS, COMMANDS, RESEARCH_COMMANDS } from './commands/index.js';
import { UsageError, type Command, type ExitCode, type Output } from './commands/command.js';
import { suggest } from './nearest.js';
import { NotAPackFolder } from './read.js';
import { describeSystemError, isSystemError } from './system-error.js';

/**
 * Runs `triage-pack` with the arguments after its name. Writes to `output` only.
 * @throws TypeError for a command that ends later; see `start`
 */
export function run(args: readonly string[], output: Output): ExitCode {
  const code = start(args, output);
  if (typeof code !== 'number')
    throw new TypeError(`"${args[0]}" ends later; use start() and wait for it`);
  return code;
}

/** The same for every command: those that use several threads end later. */
export function start(args: readonly string[], output: Output): ExitCode | Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    help().forEach((line) => output.out(line));
    return 0;
  }
  try {
    const code = runCommand(name, rest, output);
    return typeof code === 'number' ? code : code.catch((error: unknown) => fail(error, output));
  } catch (error) {
    return fail(error, output);
  }
}

/** Says what a person can mend; anything else is a mistake in the program, and is thrown. */
function fail(error: unknown, output: Output): ExitCode {
  if (error instanceof UsageError || error instanceof NotAPackFolder) {
    output.err(`triage-pack: ${error.message}`);
    return 2;
  }
  if (!isSystemError(error)) throw error;
  output.err(`triage-pack: ${error.path ?? error.syscall}: ${describeSystemError(error)}`);
  return 1;
}

function runCommand(
  name: string | undefined,
  args: readonly string[],
  output: Output,
): ExitCode | Promise<ExitCode> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command && args.some((arg) => arg === '--help' || arg === '-h')) {
    output.out(`triage-pack ${command.usage}`);
    output.out(`  ${command.summary}`);
    return 0;
  }
  if (command) return command.run(args, output);
  if (name === undefined) {
    help().forEach((line) => output.err(line));
    return 2;
  }
  throw new UsageError(
    `there is no command "${name}"; ${suggest(
      name,
      COMMANDS.map((each) => each.name),
    )}`,
  );
}

function help(): readonly string[] {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = (commands: readonly Command[]): readonly string[] =>
    commands.map(({ usage, summary }) => `  triage-pack ${usage.padEnd(width)}  ${summary}`);
  return [
    'triage-pack: check and build packs',
    '',
    ...lines(AUTHOR_COMMANDS),
    '',
    'For research: how a pack does, measured',
    '',
    ...lines(RESEARCH_COMMANDS),
    '',
    'Exit code: 0 fine, 1 problems found, 2 wrong usage.',
  ];
}
