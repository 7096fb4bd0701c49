import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.js';

/** Values of options by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Reads the arguments of a command that takes exactly one folder, or one thing of another kind.
 * @throws UsageError for unknown options, or none or several folders
 */
export function readArguments(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  kind = 'folder that holds pack.yml',
): { readonly directory: string; readonly values: OptionValues } {
  const { values, positionals } = parse(args, options);
  const [directory, ...more] = positionals;
  if (directory === undefined)
    throw new UsageError(`no ${kind.split(' ')[0]} is given; name the ${kind}`);
  if (more.length > 0)
    throw new UsageError(`one ${kind.split(' ')[0]} at a time; remove ${more.join(' ')}`);
  return { directory, values: values as OptionValues };
}

/**
 * Reads the arguments of a command that compares two packs.
 * @throws UsageError for unknown options, or fewer or more than two
 */
export function readPair(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { readonly old: string; readonly now: string; readonly values: OptionValues } {
  const {
    values,
    positionals: [old, now, ...more],
  } = parse(args, options);
  if (old === undefined || now === undefined)
    throw new UsageError('two packs are needed; name the old one, then the new one');
  if (more.length > 0) throw new UsageError(`two packs at a time; remove ${more.join(' ')}`);
  return { old, now, values: values as OptionValues };
}

/**
 * Reads the number of a port; 0 takes any free one.
 * @throws UsageError for what is none
 */
export function portOf(text: OptionValues[string], standard: number): number {
  const port = text === undefined ? standard : Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port is ${String(text)}; give a whole number from 0 to 65535`);
  return port;
}

function parse(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error));
  }
}
