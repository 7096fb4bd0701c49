import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { notices } from './src/build/notices.mjs';

/**
 * The command `triage-pack` with all that it uses, so that whoever installs the widget does not
 * install a YAML reader.
 */
const bundle = (input, file, ...more) => ({
  input: `src/authoring/${input}`,
  output: { file: `dist/authoring/${file}`, format: 'es' },
  external: [/^node:/, 'stream', 'string_decoder'],
  plugins: [
    resolve({ preferBuiltins: true }),
    commonjs(),
    json(),
    esbuild({ target: 'node20', minify: true }),
    ...more,
  ],
});

export default [
  bundle('cli.ts', 'cli.js', notices('dist/authoring/THIRD-PARTY-NOTICES.txt')),
  // The threads of `simulate` start from a file of their own beside the command.
  bundle('research/simulate/worker.ts', 'worker.js'),
];
