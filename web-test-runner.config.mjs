import { readFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './test/support/count-reporter.mjs';
import { launchers } from './test/support/engines.mjs';

/**
 * The page for frames as it was built: the runner changes scripts in pages, and this one's policy
 * allows no other than its own.
 */
function framePage(context, next) {
  if (context.path !== '/frame-page.html') return next();
  context.type = 'html';
  context.body = readFileSync('dist/triage-widget.html', 'utf8');
}

/** How many random pages the widget is tried on, and where their numbers begin. */
function fuzzPages(context, next) {
  if (context.path !== '/fuzz-pages.json') return next();
  const { FUZZ_PAGES = 60, FUZZ_SEED = 1 } = process.env;
  context.body = { pages: Number(FUZZ_PAGES), seed: Number(FUZZ_SEED) };
}

export default {
  middleware: [framePage, fuzzPages],
  files: 'test/{widget,embedding}/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers: await launchers(),
  concurrency: 2,
  testsFinishTimeout: 900_000, // a file that tries many pages
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
