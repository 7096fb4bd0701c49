import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumPath, LAUNCH_ARGS } from './test/support/browser.mjs';
import { countReporter } from './test/support/count-reporter.mjs';

export default {
  files: 'test/widget/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: await chromiumPath(), args: LAUNCH_ARGS } })],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
