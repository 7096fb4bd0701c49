import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rollup } from 'rollup';

/**
 * Compiles the changed engine with its tests and puts all of it into one script,
 * `.build/mutants/all.cjs`, that can be run anew for every mutant. Refuses where a test of the engine
 * would be forgotten.
 */

/** Imports the tests. */
const LIST = 'test/mutation/all.ts';

/** Tests of the engine that cannot run here, and why. */
const LEFT_OUT = new Map([
  [
    'schema-and-guard.test.ts',
    'reads content/schema from beside itself, which the copy that is changed does not hold',
  ],
]);

/** What is wrong with the list: each test of the engine is imported once, or left out with a reason. */
function mistakes() {
  const tests = readdirSync('test/engine', { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts'));
  const imports = readFileSync(LIST, 'utf8').matchAll(/^import '\.\.\/engine\/(.+)\.js';$/gm);
  const imported = Array.from(imports, ([, name]) => `${name}.ts`);
  return [
    ...tests
      .filter((name) => !imported.includes(name) && !LEFT_OUT.has(name))
      .map((name) => `does not import test/engine/${name}`),
    ...imported
      .filter((name, index) => imported.indexOf(name) !== index)
      .map((name) => `imports test/engine/${name} twice`),
    ...[...LEFT_OUT]
      .filter(([name]) => imported.includes(name) || !tests.includes(name))
      .map(([name, why]) => `imports what is left out, or there is no test/engine/${name}: ${why}`),
  ];
}

const found = mistakes();
if (found.length > 0) {
  const help = 'import it there, worked examples first, or name it in LEFT_OUT with the reason';
  console.error(`${found.map((mistake) => `${LIST} ${mistake}`).join('\n')}\n${help}`);
  process.exit(1);
}
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
