import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';

/**
 * Processor time in milliseconds, for what is too long to repeat: what other programs take
 * meanwhile does not count.
 */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds per call of each named function: medians of rounds in which all of them take turns,
 * so that noise meets all alike.
 */
export async function timesOf<T extends string>(
  work: Readonly<Record<T, () => unknown>>,
  { time = 150, rounds = 3, batch = 1 } = {},
): Promise<Readonly<Record<T, number>>> {
  const names = Object.keys(work) as T[];
  const found = new Map<T, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({
      time,
      iterations: 5,
      warmupTime: round === 0 ? time : time / 5,
      warmupIterations: 2,
    });
    for (const name of names) bench.add(name, repeated(work[name], batch));
    await bench.run();
    for (const task of bench.tasks) {
      if (!('latency' in task.result))
        throw new Error(`${task.name}: ${JSON.stringify(task.result)}`);
      found.get(task.name as T)!.push(task.result.latency.p50 / batch);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name)!)])) as Record<
    T,
    number
  >;
}

/** Calls short work many times per sample, so that the clock is not what is measured. */
function repeated(work: () => unknown, times: number): () => void | Promise<void> {
  if (work() instanceof Promise)
    return async () => {
      for (let i = 0; i < times; i++) sink = await work();
    };
  return () => {
    for (let i = 0; i < times; i++) sink = work();
  };
}
let sink: unknown;
/** What the last measured call returned; reading it keeps the work from being optimised away. */
export const lastResult = (): unknown => sink;

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * The value below which that share of the values lies (nearest rank); `share` is from 0 to below 1.
 */
export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
}

/** Milliseconds of processor time that one call takes, with what it returns. */
export function once<T>(work: () => T): readonly [ms: number, result: T] {
  const start = now();
  const result = work();
  return [now() - start, result];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after collecting garbage, typed arrays included. */
export async function memory(): Promise<number> {
  sink = undefined;
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate);
    collect();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Slope of ln y over ln x by least squares: the growth exponent. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (place: 0 | 1): number =>
    logs.reduce((sum, point) => sum + point[place], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  );
}

/** Prints rows under their headings, columns aligned. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [headings, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? short(cell) : cell)),
  );
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  for (const row of cells)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
        )
        .join('   '),
    );
  console.log();
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
