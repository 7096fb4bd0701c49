/**
 * Mutation testing of the engine: `npm run mutants`, or one file with `npm run mutants -- --mutate
 * src/engine/truth.ts`. The changed sources are compiled once with every change behind a switch and
 * run in one process (test/mutation). Properties run a tenth as often as in `npm test`, from a
 * fixed seed, so that a verdict repeats.
 */
process.env.LAW_RUNS ??= '30';
process.env.LAW_SEED ??= '7';

const only = (...paths) => [
  '*',
  ...paths.flatMap((path) => [`!${path}`, `!${path}/**`]),
  '!test',
  '!src',
  '!tsconfig.json',
  '!package.json',
];

export default {
  mutate: ['src/engine/**/*.ts', '!src/engine/{index,pack,session-types}.ts'],
  ignorePatterns: only('src/engine', 'test/engine', 'test/mutation'),
  buildCommand: 'node test/mutation/bundle.mjs',
  testRunner: 'fresh',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.build/stryker',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: '.build/mutants.json' },
  thresholds: { high: 90, low: 85, break: 85 },
};
