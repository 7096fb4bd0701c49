import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [environment] added to that of the process
 * @property {readonly string[]} [after] names of the steps that have to end well first
 * @property {boolean} [alone] measures times, so nothing else may run beside it
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds of wall time
 * @property {string} failures what a step that failed said of it, its last lines; else empty
 */

/**
 * Runs steps, as many at once as there are lanes, in the order of the list as far as what each
 * waits for allows. What a step prints is given on once it has ended, so that two never mix. Goes
 * on after a failing step, so that one run shows all there is to fix; what waits for a step that
 * failed is not run, and has failed: on half a build, tests wait for what will never come.
 * @param {readonly Step[]} steps
 * @param {number} lanes
 * @param {(text: string) => void} print
 * @returns {Promise<readonly Outcome[]>} in the order in which they ended
 */
export async function runSteps(steps, lanes, print) {
  const waiting = [...steps];
  const running = new Map();
  const outcomes = [];
  const ended = (name) => !waiting.concat([...running.keys()]).some((step) => step.name === name);
  const mayStart = (step) =>
    (step.after ?? []).every(ended) &&
    (step.alone ? running.size === 0 : ![...running.keys()].some(({ alone }) => alone));
  const endedBadly = (name) => outcomes.some((outcome) => outcome.name === name && outcome.failed);
  while (waiting.length + running.size > 0) {
    const barred = waiting.find((step) => (step.after ?? []).some(endedBadly));
    if (barred) {
      waiting.splice(waiting.indexOf(barred), 1);
      outcomes.push(notRun(barred));
      continue;
    }
    const step = running.size < lanes ? waiting.find(mayStart) : undefined;
    if (step) {
      waiting.splice(waiting.indexOf(step), 1);
      running.set(step, runStep(step));
      continue;
    }
    if (running.size === 0)
      throw new Error(`${waiting.map(({ name }) => name).join(', ')}: waiting for each other`);
    const { step: last, output, ...outcome } = await Promise.race(running.values());
    running.delete(last);
    outcomes.push({ name: last.name, ...outcome });
    print(`\n── ${last.name} (${outcome.seconds.toFixed(0)} s)\n${output}`);
  }
  return outcomes;
}

function notRun({ name, after }) {
  const failures = `Not run: it needs what had to end well before it (${after.join(', ')}).`;
  return { name, passed: 0, failed: 1, failures, seconds: 0 };
}

async function runStep(step) {
  const start = performance.now();
  const result = await run(step);
  const [passed, failed] = counts(result);
  return {
    step,
    output: result.output,
    passed,
    failed,
    failures: failed > 0 ? failuresIn(result.output) : '',
    seconds: (performance.now() - start) / 1000,
  };
}

function run({ command, args, environment }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Enough for ten failures with their stacks; a log that keeps only its end still holds it. */
const LINES_OF_FAILURES = 120;

/** The list with which Node's runner ends, from its top; of anything else the end. */
function failuresIn(output) {
  const list = output.lastIndexOf('✖ failing tests:');
  const lines = (list < 0 ? output : output.slice(list)).trimEnd().split('\n');
  return (list < 0 ? lines.slice(-LINES_OF_FAILURES) : lines.slice(0, LINES_OF_FAILURES)).join(
    '\n',
  );
}

/**
 * Reads the counts that either test runner prints; a step without counts is one check that passed
 * or failed.
 */
function counts({ code, output }) {
  const plain = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const pass = /^ℹ pass (\d+)$/m.exec(output);
  const fail = /^ℹ fail (\d+)$/m.exec(output);
  const cancelled = /^ℹ cancelled (\d+)$/m.exec(output);
  const found = plain
    ? [Number(plain[1]), Number(plain[2])]
    : pass
      ? [Number(pass[1]), Number(fail[1]) + Number(cancelled?.[1] ?? 0)]
      : [code === 0 ? 1 : 0, 0];
  return code !== 0 && found[1] === 0 ? [found[0], 1] : found;
}
