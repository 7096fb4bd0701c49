/**
 * `npm run bench:verify [-- 1 2 4]`: how the time of `verify` grows with the pack. The built-in
 * pack is made two and four times as large by copies of all that it has, and each is proved. Five
 * times as large is more than a pack may be: it would have over 500 rules.
 * Times are those of the processor, so that what else the machine does counts little. Each size runs
 * in a process of its own: a large heap slows the next down.
 *
 * What is being proved, and how long each property took by the clock, goes to the error output.
 *
 * A growth of 1 means twice the time for twice the pack, of 2 four times.
 */
import { execFileSync } from 'node:child_process';
import { lintPack } from '../../src/authoring/lint.js';
import { PROPERTIES } from '../../src/authoring/verify/properties/index.js';
import type { Property } from '../../src/authoring/verify/property.js';
import { verifyPack } from '../../src/authoring/verify/verify.js';
import { enlarged } from './enlarged-pack.js';

/** Without the one that holds words and records to be each there once: those of a copy are the same. */
const MEASURED = PROPERTIES.filter(({ id }) => id !== 'used');

const PACK = 'content/packs/back-and-knee';

/** What proving one size took. */
interface Run {
  readonly questions: number;
  readonly rules: number;
  readonly causes: number;
  readonly states: number;
  /** Of the processor, by property, and in all. */
  readonly ms: Readonly<Record<string, number>>;
  readonly total: number;
  readonly heapMB: number;
  /** Properties that were not proved, with the first message. */
  readonly failed: Readonly<Record<string, string>>;
}

function measure(times: number): Run {
  const { pack: authored } = lintPack(PACK);
  const pack = enlarged(authored!, times);
  const { results, ms: total } = verifyPack(
    pack,
    () => process.cpuUsage().user / 1000,
    MEASURED.map((property, i) => told(property, `× ${times}, ${i + 1} of ${MEASURED.length}`)),
  );
  return {
    questions: pack.questions.length,
    rules: pack.rules.length,
    causes: pack.causes.length,
    states: results.reduce((sum, { states }) => sum + states, 0),
    ms: Object.fromEntries(results.map(({ property, ms }) => [property.id, ms])),
    total,
    heapMB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
    failed: Object.fromEntries(
      results
        .filter(({ verdict }) => verdict === 'failed')
        .map(({ property, failures }) => [property.id, failures[0]!.message]),
    ),
  };
}

/** The same property, which says when it begins and ends: the largest packs take hours. */
function told(property: Property, name: string): Property {
  return {
    ...property,
    check(model) {
      process.stderr.write(`${name}: ${property.id} …`);
      const begun = performance.now();
      const found = property.check(model);
      process.stderr.write(` ${seconds(performance.now() - begun)}\n`);
      return found;
    },
  };
}

function runOf(times: number): Run {
  const out = execFileSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, '--one', String(times)],
    { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(out) as Run;
}

/** How a time grew between two sizes: the power of the size. */
const growth = (before: number, after: number, ratio: number): string =>
  (Math.log(after / before) / Math.log(ratio)).toFixed(2);

function report(sizes: readonly number[]): void {
  let last: { readonly times: number; readonly run: Run } | undefined;
  for (const times of sizes) {
    const run = runOf(times);
    const grown = (ms: number, before: number | undefined): string =>
      last && before ? `, growth ${growth(before, ms, times / last.times)}` : '';
    console.log(
      `\n× ${times}: ${run.questions} questions, ${run.rules} rules, ${run.causes} causes, ${run.states} states, ${run.heapMB} MB`,
    );
    console.log(`  all: ${seconds(run.total)}${grown(run.total, last?.run.total)}`);
    for (const [id, ms] of Object.entries(run.ms)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 6))
      console.log(`  ${id}: ${seconds(ms)}${grown(ms, last?.run.ms[id])}`);
    for (const [id, message] of Object.entries(run.failed))
      console.log(`  not proved, ${id}: ${message}`);
    last = { times, run };
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The sizes asked for, or all of them. */
function sizesIn(args: readonly string[]): readonly number[] {
  const wrong = args.find((arg) => !/^[1-9]\d*$/.test(arg));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is no size; give whole numbers, as in npm run bench:verify -- 1 4`);
  return args.length > 0 ? args.map(Number) : [1, 2, 4];
}

const args = process.argv.slice(2);
if (args[0] === '--one') console.log(JSON.stringify(measure(Number(args[1]))));
else report(sizesIn(args));
