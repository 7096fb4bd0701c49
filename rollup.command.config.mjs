import { builtinModules } from 'node:module';
import { resolve as resolvePath } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { notices } from './src/build/notices.mjs';

const BUILT_IN = new RegExp(`^(?:node:.*|${builtinModules.join('|')})$`);

/** Read only where a workbook is: it holds as much code as all the rest. */
const WORKBOOK = resolvePath('src/authoring/sheet/workbook-file.ts');

/**
 * Parts of `exceljs` that are never reached, since it is asked for workbooks in memory only.
 */
const withoutCsv = {
  name: 'without-csv',
  resolveId: (id) => (id === 'fast-csv' ? '\0no-csv' : null),
  load: (id) => (id === '\0no-csv' ? 'export default {};' : null),
};

/**
 * The command `triage-pack` with all that it uses, so that whoever installs the widget does not
 * install a YAML reader.
 */
const bundle = (input, file, ...more) => ({
  input: `src/authoring/${input}`,
  output: {
    file: `dist/authoring/${file}`,
    format: 'es',
    paths: { [WORKBOOK]: './workbook/index.js' },
  },
  external: (id, importer) => BUILT_IN.test(id) || (id === WORKBOOK && importer !== undefined),
  plugins: [
    withoutCsv,
    resolve({ preferBuiltins: true }),
    commonjs(),
    json(),
    esbuild({ target: 'node20', minify: true }),
    ...more,
  ],
  // Circles within the libraries of streams and zip files, which they live with.
  onwarn: (warning, warn) => {
    if (warning.code !== 'CIRCULAR_DEPENDENCY' || !/node_modules/.test(warning.message))
      warn(warning);
  },
});

export default [
  bundle('cli.ts', 'cli.js', notices('dist/authoring/THIRD-PARTY-NOTICES.txt')),
  bundle(
    'sheet/workbook-file.ts',
    'workbook/index.js',
    notices('dist/authoring/workbook/THIRD-PARTY-NOTICES.txt'),
  ),
  // The threads of `simulate` start from a file of their own beside the command.
  bundle('research/simulate/worker.ts', 'worker.js'),
];
