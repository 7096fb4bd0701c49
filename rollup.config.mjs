import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import literals from 'rollup-plugin-html-literals';
import { notices } from './src/build/notices.mjs';
import { oneByte } from './src/build/one-byte.mjs';
import { onePack } from './src/build/one-pack.mjs';
import { onePage } from './src/build/one-page.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const plugins = [
  // A shape of an SVG that is not closed would hold the next one, and that would not be drawn.
  literals({ failOnError: true, options: { minifyOptions: { keepClosingSlash: true } } }),
  resolve({ exportConditions: ['production', 'default'] }),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: /^!/ },
  }),
  oneByte(),
];

// One line at the head of each file in place of a comment in each module; the licences in full are
// in the notices.
const banner = `/*! triage-widget ${version} | MIT | holds Lit, Copyright Google LLC, BSD-3-Clause | licences: ${NOTICES} */`;

// For CDNs: one self-contained file, so that one integrity hash covers it and nothing more is
// requested.
const cdn = (input, file, ...more) => ({
  input,
  output: { file, format: 'es', inlineDynamicImports: true, banner },
  plugins: [...plugins, ...more],
});

/**
 * For CDNs, in two parts: `split/<name>.js` goes as far as the level, and `split/<name>.second.js`
 * holds the rest of code and content, which it asks for after the first paint.
 */
const split = (entry, name) => ({
  input: { [name]: `dist/cdn/${entry}/split.js` },
  preserveEntrySignatures: 'allow-extension',
  output: { dir: 'dist/split', format: 'es', chunkFileNames: `${name}.second.js`, banner },
  plugins: [
    {
      name: 'one-second-part',
      resolveDynamicImport: (specifier) =>
        specifier === './details.js' ? resolvePath(`dist/cdn/${entry}/second.js`) : null,
      // The second part never names the hash of the first, so that there is no circle.
      generateBundle(_, bundle) {
        const [first, second] = [`${name}.js`, `${name}.second.js`].map((file) => bundle[file]);
        const hash = createHash('sha384').update(second.code).digest('base64');
        first.code = first.code
          .replace('%SECOND_FILE%', second.fileName)
          .replace('%SECOND_INTEGRITY%', `sha384-${hash}`);
      },
    },
    ...plugins,
  ],
});

/**
 * The title of the page that holds everything, and the words that stand in where scripts are off.
 */
async function wordsOfPage() {
  const load = (path) => import(new URL(`dist/${path}`, import.meta.url).href);
  const [{ default: pack }, { LOCALES }, { escapeText, ownSigns, standIns }] = await Promise.all(
    ['packs/back-and-knee.en.js', 'i18n/locales/all.js', 'frame/stand-in.js'].map(load),
  );
  return {
    title: escapeText(pack.text.en.title),
    fallback: standIns(
      [...LOCALES].map(([locale, words]) => ({ locale, words, signs: ownSigns(words) })),
    ),
  };
}

const ENGINE = /[\\/]engine[\\/]index\.js$/;

export default [
  cdn('dist/cdn/en/page.js', 'dist/triage-widget.js'),
  cdn('dist/cdn/es/page.js', 'dist/triage-widget.es.js'),
  cdn('dist/cdn/zh-hans/page.js', 'dist/triage-widget.zh-Hans.js'),
  cdn('dist/cdn/zh-hant/page.js', 'dist/triage-widget.zh-Hant.js'),
  // The file with every language holds whatever code the others do.
  cdn('dist/cdn/all/page.js', 'dist/triage-widget.all.js', notices(`dist/${NOTICES}`)),
  split('en', 'triage-widget'),
  split('es', 'triage-widget.es'),
  split('zh-hans', 'triage-widget.zh-Hans'),
  split('zh-hant', 'triage-widget.zh-Hant'),
  split('all', 'triage-widget.all'),
  // Of the shoulder alone, in both languages.
  cdn(
    'dist/cdn/shoulder/page.js',
    'dist/triage-widget.shoulder.js',
    onePack('shoulder', 'dist/widget/pictures/no-drawings.js'),
  ),
  // For frames, disks and links: the same in one page, and the script for the page around a frame.
  cdn('dist/frame/page.js', 'dist/triage-widget.html', onePage('src/frame/page.html', wordsOfPage)),
  // The same without content, for `triage-pack build --page` to fill in.
  cdn('dist/frame/own-page.js', 'dist/authoring/own-page.html', onePage('src/frame/page.html')),
  {
    input: 'dist/frame/loader.js',
    output: {
      file: 'dist/triage-widget-frame.js',
      format: 'iife',
      banner: `/*! triage-widget ${version} | MIT */`,
    },
    plugins,
  },
  { input: 'dist/engine/index.js', output: { file: 'dist/engine.js', format: 'es' }, plugins },
  // Whoever makes FHIR resources has the engine already, so it is not there twice.
  {
    input: 'dist/fhir/index.js',
    output: {
      file: 'dist/fhir.js',
      format: 'es',
      paths: (id) => (ENGINE.test(id) ? './engine.js' : id),
    },
    external: ENGINE,
    plugins,
  },
];
