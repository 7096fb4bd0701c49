import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const plugins = [
  resolve({ exportConditions: ['production', 'default'] }),
  // Comments of licences stay: the notices must travel with the code.
  terser({ ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /@license|@preserve/ } }),
];

export default [
  // For CDNs: one self-contained file, so that one integrity hash covers it and nothing more is requested.
  { input: 'dist/define.js', output: { file: 'dist/triage-widget.js', format: 'es', inlineDynamicImports: true }, plugins },
  { input: 'dist/engine/index.js', output: { file: 'dist/engine.js', format: 'es' }, plugins },
];
