import { availableParallelism } from 'node:os';
import { buildPack } from '../../build.js';
import { FLAG_MODES, ORDERS, type Plan } from '../simulate/plan.js';
import { reportLines } from '../simulate/report.js';
import { NothingToSimulate, simulate as interview } from '../simulate/simulate.js';
import { summarise } from '../simulate/summary.js';
import { readArguments, type OptionValues } from '../../commands/arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from '../../commands/command.js';
import { reportProblems } from '../../commands/report-problems.js';

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  people: TEXT,
  seed: TEXT,
  threads: TEXT,
  order: TEXT,
  flags: TEXT,
  unsure: TEXT,
  compare: TEXT,
  json: { type: 'boolean' },
} as const;

/**
 * The comparisons cost a dozen interviews a person, and this many people settle them to half a
 * percent.
 */
const COMPARED = 20_000;
/** People are numbered with 32 bits. */
const MAX_PEOPLE = 2 ** 32 - 1;
/** Fewer people than this are done before a second thread has started. */
const WORTH_A_THREAD = 500;

/**
 * `triage-pack simulate DIR`: interviews synthetic people and prints how the pack does by its own
 * model.
 */
export const simulate: Command = {
  name: 'simulate',
  usage: 'simulate DIR [--people N] [--seed S] [--threads T] [--order O] [--flags F] [--json]',
  summary: 'interview synthetic people: length, causes found, bands, urgency, robustness',
  run(args, output) {
    const { directory, values } = readArguments(args, OPTIONS);
    const plan = planOf(values);
    const worthwhile = Math.min(availableParallelism(), Math.floor(plan.people / WORTH_A_THREAD));
    const threads = integer(values, 'threads', {
      fallback: Math.max(1, worthwhile),
      min: 1,
      max: 256,
    });
    const { json, problems } = buildPack(directory);
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    return interview(json, plan, Math.min(threads, plan.people), progressBar(plan.people)).then(
      (tally): ExitCode => {
        const summary = summarise(json, plan, tally);
        if (values['json']) output.out(JSON.stringify(summary, null, 2));
        else reportLines(summary).forEach((line) => output.out(line));
        return summary.checks.every(({ ok }) => ok) ? 0 : 1;
      },
      (error: unknown) => unfit(error, output),
    );
  },
};

function unfit(error: unknown, output: Output): ExitCode {
  if (!(error instanceof NothingToSimulate)) throw error;
  output.err(error.message);
  return 1;
}

function planOf(values: OptionValues): Plan {
  const people = integer(values, 'people', { fallback: 2000, min: 1, max: MAX_PEOPLE });
  return {
    people,
    seed: integer(values, 'seed', { fallback: 1, min: 0, max: Number.MAX_SAFE_INTEGER }),
    order: oneOf(values, 'order', ORDERS),
    flags: oneOf(values, 'flags', FLAG_MODES),
    unsure: number(values, 'unsure', { fallback: 0.04, min: 0, max: 1 }),
    compared: Math.min(
      people,
      integer(values, 'compare', { fallback: COMPARED, min: 0, max: MAX_PEOPLE }),
    ),
  };
}

/** A number that an option may be: its default, and the closed range. */
interface Range {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

function number(values: OptionValues, name: string, { fallback, min, max }: Range): number {
  const text = values[name];
  const value = text === undefined ? fallback : Number(text);
  if (text === '' || !(value >= min && value <= max))
    throw new UsageError(`--${name} is ${String(text)}; give a number from ${min} to ${max}`);
  return value;
}

function integer(values: OptionValues, name: string, range: Range): number {
  const value = number(values, name, range);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} is ${value}; give a whole number`);
  return value;
}

function oneOf<T extends string>(values: OptionValues, name: string, allowed: readonly T[]): T {
  const text = values[name] ?? allowed[0]!;
  const found = allowed.find((each) => each === text);
  if (!found)
    throw new UsageError(`--${name} is ${String(text)}; give one of ${allowed.join(', ')}`);
  return found;
}

/** Drawn on a terminal only: a log must not fill with it. */
function progressBar(people: number): (seen: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  const width = 30;
  let drawn = -1;
  return (seen) => {
    const done = Math.floor((100 * seen) / people);
    if (done === drawn) return;
    drawn = done;
    stderr.write(
      seen >= people
        ? '\r\x1b[K'
        : `\r${'█'.repeat(Math.floor((width * seen) / people)).padEnd(width, '░')} ${done} %`,
    );
  };
}
