import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const plugins = [
  resolve({ exportConditions: ['production', 'default'] }),
  // Comments of licences stay: the notices must travel with the code.
  terser({ ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /@license|@preserve/ } }),
];

// For CDNs: one self-contained file, so that one integrity hash covers it and nothing more is requested.
const cdn = (input, file) => ({ input, output: { file, format: 'es', inlineDynamicImports: true }, plugins });

export default [
  cdn('dist/define.js', 'dist/triage-widget.js'),
  cdn('dist/cdn/zh-hans.js', 'dist/triage-widget.zh-Hans.js'),
  cdn('dist/cdn/all.js', 'dist/triage-widget.all.js'),
  { input: 'dist/engine/index.js', output: { file: 'dist/engine.js', format: 'es' }, plugins },
];
