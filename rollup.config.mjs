import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Licences that let anybody pass the code on; any other stops the build. */
const PERMISSIVE = '(MIT OR BSD-2-Clause OR BSD-3-Clause OR ISC OR Apache-2.0 OR 0BSD)';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const plugins = [
  resolve({ exportConditions: ['production', 'default'] }),
  terser({ ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ } }),
];

// One line at the head of each file in place of a comment in each module; the licences in full are in the notices.
const banner = `/*! triage-widget ${version} | MIT | holds Lit, Copyright Google LLC, BSD-3-Clause | licences: ${NOTICES} */`;
const notices = license({
  thirdParty: {
    multipleVersions: true,
    allow: { test: PERMISSIVE, failOnUnlicensed: true, failOnViolation: true },
    output: { file: `dist/${NOTICES}` },
  },
});

// For CDNs: one self-contained file, so that one integrity hash covers it and nothing more is requested.
const cdn = (input, file, ...more) => ({ input, output: { file, format: 'es', inlineDynamicImports: true, banner }, plugins: [...plugins, ...more] });

export default [
  cdn('dist/define.js', 'dist/triage-widget.js'),
  cdn('dist/cdn/zh-hans.js', 'dist/triage-widget.zh-Hans.js'),
  // The file with every language holds whatever code the others do.
  cdn('dist/cdn/all.js', 'dist/triage-widget.all.js', notices),
  { input: 'dist/engine/index.js', output: { file: 'dist/engine.js', format: 'es' }, plugins },
  { input: 'dist/fhir/index.js', output: { file: 'dist/fhir.js', format: 'es' }, plugins },
];
