import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BUNDLED } from './browser.mjs';
import { runSteps } from './run-steps.mjs';

/**
 * The quick whole (`npm test`): types, lint, build, then every test that needs nothing but npm, in
 * Chromium. Properties are tried on a fixed sample, so that the same code has the same verdict.
 *
 * With `--all` (`npm run test:all`) the rest too: properties in full and anew each time, every
 * screen in every look, the other engines, a second build elsewhere, the apps of frameworks, and
 * what measures. `BROWSERS` names the engines.
 */
const ALL = process.argv.includes('--all');
const LANES = Math.min(4, availableParallelism());

const bin = (name) => join('node_modules', '.bin', name);
const tests = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => join(folder, path))
      .sort(),
  );
const EACH = ['--test', '--test-concurrency=1', '--test-reporter=spec'];
const TOGETHER = ['--test-reporter=spec', join('test', 'support', 'in-one-process.mjs')];
const nodeTest = (name, files, { how = EACH, ...more } = {}) => ({
  name,
  command: 'node',
  args: ['--import', 'tsx', ...how, ...files],
  after: ['build'],
  ...more,
});
const browserTest = (engine) => ({
  name: `browser tests in ${engine}`,
  command: bin('web-test-runner'),
  args: [],
  environment: { BROWSERS: engine },
  after: ['build'],
});
/** Leaves out nothing for good: what is smaller here is whole with `--all`. */
const SAMPLE = { LAW_RUNS: process.env.LAW_RUNS ?? '100', LAW_SEED: process.env.LAW_SEED ?? '1' };
const sampled = ALL ? {} : { environment: SAMPLE, how: TOGETHER };
const REBUILD = join('test', 'package', 'rebuild.test.ts');
/** Packs the package and installs it, or lints it as a consumer does: for what is published. */
const PUBLISHED = ['forbidden-code', 'install', 'jsx-types', 'published-files'].map((name) =>
  join('test', 'package', `${name}.test.ts`),
);

/**
 * What looks at every screen in every look, or pastes every snippet of the guides: minutes, and
 * seldom broken alone. The widget's own tests walk the twenty people too.
 */
const SWEEPS = [
  'axe',
  'every-state-visible',
  'guides',
  'integrity',
  'leak',
  'manifest',
  'preferences',
  'snippets',
  'snippets-counting',
  'snippets-theming',
  'theme-builder',
  'themes',
  'walkthrough',
].map((name) => join('test', 'e2e', `${name}.test.ts`));

const isEndToEnd = (path) => path.endsWith('.e2e.test.ts');
const e2e = [
  ...tests('test/e2e', 'test/cms').filter((path) => ALL || !SWEEPS.includes(path)),
  ...tests('test/studio').filter(isEndToEnd),
];
const QUICK = [
  { name: 'build', command: 'npm', args: ['run', '--silent', 'build'] },
  { name: 'types', command: 'npm', args: ['run', '--silent', 'check:types'] },
  { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] },
  // Two halves, so that two cores end at about the same time.
  nodeTest(
    'end-to-end tests, first half',
    e2e.filter((_, index) => index % 2 === 0),
  ),
  nodeTest(
    'end-to-end tests, second half',
    e2e.filter((_, index) => index % 2 === 1),
  ),
  nodeTest(
    'node tests of content and package',
    tests('test/content', 'test/package').filter(
      (path) => path !== REBUILD && (ALL || !PUBLISHED.includes(path)),
    ),
    sampled,
  ),
  nodeTest(
    'node tests of the code',
    [
      ...tests('test/engine', 'test/fhir', 'test/i18n', 'test/authoring'),
      ...tests('test/studio').filter((path) => !isEndToEnd(path)),
    ],
    sampled,
  ),
  browserTest('chromium'),
];

const engines = (process.env.BROWSERS || 'chromium,firefox,webkit')
  .split(',')
  .map((name) => name.trim());
const REST = [
  ...engines.filter((name) => name !== 'chromium').map(browserTest),
  nodeTest('a second build', [REBUILD]),
  nodeTest('apps of frameworks', tests('test/frameworks')),
  // The references were drawn by the Chromium that npm brings; another one draws letters and
  // controls a little differently.
  ...(BUNDLED ? [nodeTest('pictures of the screens', tests('test/visual'))] : []),
  nodeTest('budgets', tests('test/budgets'), { alone: true }),
  nodeTest('Lighthouse', tests('test/lighthouse'), { alone: true }),
];

const outcomes = await runSteps(ALL ? [...QUICK, ...REST] : QUICK, LANES, (text) =>
  process.stdout.write(text),
);
// Again, together, after thousands of lines of what passed.
for (const { name, failures } of outcomes)
  if (failures) console.log(`\n── failed in ${name}\n${failures}`);
const sum = (count) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
console.log();
for (const { name, seconds } of outcomes)
  console.log(`${seconds.toFixed(0).padStart(6)} s  ${name}`);
console.log(`${(performance.now() / 1000) | 0} s in all`.padStart(15));
const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failing.length > 0 ? 1 : 0;
