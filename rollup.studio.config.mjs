import { readdirSync, readFileSync } from 'node:fs';
import { resolve as resolvePath, sep } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { notices } from './src/build/notices.mjs';

const NODE = /^(?:node:)?(fs|path|buffer|crypto|util)$/;

/**
 * The tools for authors in a browser: a folder in memory stands in for the disk, and the schemas come
 * along.
 */
const inBrowser = {
  name: 'in-browser',
  resolveId(id, importer) {
    const [, name] = NODE.exec(id) ?? [];
    if (name) return resolvePath(`src/studio/worker/node/${name}.ts`);
    if (/\/schema-files\.js$/.test(id) && importer) return resolvePath('src/studio/schemas.ts');
    return null;
  },
};

const TARGET = 'dist/studio';
const SAMPLE = 'content/packs/back-and-knee';
const SAMPLE_FILE = 'samples/back-and-knee.json';

/** What a page that holds a pack is made of; the bundles of the widget bring it. */
const PAGE = 'own-page.html';

/** What of the page is no script: the page itself, its style, and a pack to begin from. */
const besides = {
  name: 'besides',
  generateBundle(_options, bundle) {
    // What the service worker keeps, so that nothing is missing without a network.
    const kept = [...Object.keys(bundle), 'studio.css', 'worker.js', PAGE, SAMPLE_FILE];
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(kept.sort()) });
    for (const fileName of ['index.html', 'studio.css'])
      this.emitFile({
        type: 'asset',
        fileName,
        source: readFileSync(`src/studio/${fileName}`, 'utf8'),
      });
    this.emitFile({
      type: 'asset',
      fileName: PAGE,
      source: readFileSync(`dist/authoring/${PAGE}`, 'utf8'),
    });
    // The rest of safety/ is about the tests of this repository, and the words as they were looked at here.
    const paths = readdirSync(SAMPLE, { recursive: true })
      .map((path) => path.split(sep).join('/'))
      .filter((path) =>
        /^(?!safety\/).*\.yml$|^safety\/(?:coverage|decisions)\.yml$|^CHANGELOG\.md$/.test(path),
      )
      .sort();
    this.emitFile({
      type: 'asset',
      fileName: SAMPLE_FILE,
      source: JSON.stringify(
        Object.fromEntries(paths.map((path) => [path, readFileSync(`${SAMPLE}/${path}`, 'utf8')])),
      ),
    });
  },
};

const plugins = [
  inBrowser,
  resolve({ browser: true, exportConditions: ['production', 'default'] }),
  commonjs(),
  json(),
  esbuild({ target: 'es2022', minify: true, legalComments: 'none' }),
];

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** One file, for where no second can be asked for. */
const whole = (input, name, ...more) => ({
  input: `src/studio/${input}`,
  output: {
    file: `${TARGET}/${name}`,
    format: 'es',
    inlineDynamicImports: true,
    banner: `/*! triage-widget ${version} | MIT | holds what THIRD-PARTY-NOTICES of triage-widget name, Lit among it: Copyright Google LLC, BSD-3-Clause */`,
  },
  plugins: [...plugins, ...more],
});

const noticesOf = (name) => notices(`${TARGET}/THIRD-PARTY-NOTICES${name}.txt`);

export default [
  {
    input: { studio: 'src/studio/main.ts' },
    output: {
      dir: TARGET,
      format: 'es',
      chunkFileNames: ({ name }) => `${name.replace(/\W+/g, '-')}.js`,
    },
    plugins: [...plugins, besides, noticesOf('')],
  },
  whole('worker/worker.ts', 'worker.js', noticesOf('.worker')),
  whole('service-worker.ts', 'service-worker.js'),
];
