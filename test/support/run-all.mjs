import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED } from './browser.mjs';

/**
 * The whole test run: types, lint, build, then every test, those without a browser first.
 * Goes on after a failing step, so that one run shows all there is to mend, and closes with `N
 * passed, N failed`. `BROWSERS` names the engines, as for the test runner; each is a step of its
 * own. `FRAMEWORKS=1` adds the apps that are built by other people's tools, which take minutes and
 * are installed from the npm registry.
 */
const bin = (name) => join('node_modules', '.bin', name);
const tests = (...folders) => folders.flatMap(filesIn);
const engines = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());
const nodeTest = (files, atOnce = 2) => [
  'node',
  ['--import', 'tsx', '--test', `--test-concurrency=${atOnce}`, '--test-reporter=spec', ...files],
];

const STEPS = [
  ['types', bin('tsc'), ['--noEmit']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  [
    'node tests',
    ...nodeTest(
      tests(
        'test/engine',
        'test/fhir',
        'test/i18n',
        'test/authoring',
        'test/content',
        'test/package',
      ),
    ),
  ],
  ...engines.map((name) => [
    `browser tests in ${name}`,
    bin('web-test-runner'),
    [],
    { BROWSERS: name },
  ]),
  ['end-to-end tests', ...nodeTest(tests('test/e2e', 'test/cms'))],
  ['budgets', ...nodeTest(tests('test/budgets'), 1)],
  ['Lighthouse', ...nodeTest(tests('test/lighthouse'), 1)],
  // The references were drawn by the Chromium that npm brings; another one draws letters and
  // controls a little differently.
  ...(BUNDLED ? [['pictures of the screens', ...nodeTest(tests('test/visual'))]] : []),
  ...(process.env.FRAMEWORKS === '1'
    ? [['apps of frameworks', ...nodeTest(tests('test/frameworks'))]]
    : []),
];

function filesIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.test.ts') ? [path] : [],
    );
}

function run(command, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Reads the counts that either runner prints; a step without counts is one check that passed or
 * failed.
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

const failedSteps = [];
let passed = 0;
let failed = 0;
for (const [name, command, args, environment] of STEPS) {
  console.log(`\n── ${name}`);
  const [good, bad] = counts(await run(command, args, environment));
  passed += good;
  failed += bad;
  if (bad > 0) failedSteps.push(name);
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
