import { spawnSync } from 'node:child_process';
import { rollup } from 'rollup';

/**
 * Compiles the changed engine with its tests and puts all of it into one script,
 * `.build/mutants/all.cjs`, that can be run anew for every mutant.
 */
const { status } = spawnSync('tsc', ['-p', 'test/mutation/tsconfig.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);
const bundle = await rollup({
  input: '.build/mutants/test/mutation/all.js',
  external: (id) => !/^[./]/.test(id),
  treeshake: false,
  onwarn() {},
});
await bundle.write({ file: '.build/mutants/all.cjs', format: 'cjs' });
