import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import literals from 'rollup-plugin-html-literals';
import { notices } from './src/build/notices.mjs';
import { oneByte } from './src/build/one-byte.mjs';
import { onePack } from './src/build/one-pack.mjs';
import { onePage } from './src/build/one-page.mjs';
import { firstPart, splitFile } from './src/build/split-parts.mjs';

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
 * For CDNs, in parts: `split/<name>.js` draws the first screen and asks for `<name>.first.js`, which
 * goes as far as the level and asks for `<name>.second.js`, the rest of code and content.
 */
const split = (entry, name) => [
  {
    input: { [`${name}.first`]: `dist/cdn/${entry}/first.js` },
    preserveEntrySignatures: 'allow-extension',
    output: { dir: 'dist/split', format: 'es', chunkFileNames: `${name}.second.js`, banner },
    plugins: [firstPart(`dist/cdn/${entry}/second.js`, `${name} ${version}`), ...plugins],
  },
  {
    input: `dist/cdn/${entry}/split.js`,
    output: { file: `dist/split/${name}.js`, format: 'es', banner },
    plugins: [...plugins, splitFile('dist/split', `${name}.first.js`)],
  },
];

/**
 * A page that holds everything.
 * @param words brings its language and title, and the words that stand in where scripts are off
 */
const page = (entry, file, words, ...more) =>
  cdn(`dist/frame/${entry}.js`, file, ...more, onePage('src/frame/page.html', words));

const built = (path) => import(new URL(`dist/${path}`, import.meta.url).href);
const standInsOfPages = () => built('frame/stand-in.js');
const tablesOfPages = async () => (await built('i18n/locales/all.js')).LOCALES;

/** Of the back-and-knee pack, in one language or in all. */
const wordsOfFirst = (locale) => async () => {
  const lang = locale ?? 'en';
  const { default: pack } = await built(`packs/back-and-knee.${lang}.js`);
  const { escapeText, ownSigns, standIns } = await standInsOfPages();
  return {
    lang,
    title: escapeText(pack.text[lang].title),
    fallback: standIns(
      [...(await tablesOfPages())]
        .filter(([each]) => locale === undefined || each === locale)
        .map(([each, words]) => ({ locale: each, words, signs: ownSigns(words) })),
    ),
  };
};

/** Of a pack that is not in the widget's own words, in all its languages. */
const wordsOfPack = (id) => async () => {
  const pack = JSON.parse(readFileSync(`dist/packs/${id}.json`, 'utf8'));
  const { escapeText, standInOf, standIns } = await standInsOfPages();
  const tables = await tablesOfPages();
  return {
    lang: 'en',
    title: escapeText(pack.text.en.title),
    fallback: standIns(Object.keys(pack.text).map((locale) => standInOf(pack, locale, tables))),
  };
};

/** The file's plugin for the shoulder alone. */
const shoulderAlone = () => onePack('shoulder', 'dist/widget/pictures/no-drawings.js');

const ENGINE = /[\\/]engine[\\/]index\.js$/;

export default [
  cdn('dist/cdn/en/one-file.js', 'dist/triage-widget.js'),
  cdn('dist/cdn/es/one-file.js', 'dist/triage-widget.es.js'),
  cdn('dist/cdn/zh-hans/one-file.js', 'dist/triage-widget.zh-Hans.js'),
  cdn('dist/cdn/zh-hant/one-file.js', 'dist/triage-widget.zh-Hant.js'),
  // The file with every language holds whatever code the others do.
  cdn('dist/cdn/all/one-file.js', 'dist/triage-widget.all.js', notices(`dist/${NOTICES}`)),
  ...split('en', 'triage-widget'),
  ...split('es', 'triage-widget.es'),
  ...split('zh-hans', 'triage-widget.zh-Hans'),
  ...split('zh-hant', 'triage-widget.zh-Hant'),
  ...split('all', 'triage-widget.all'),
  // Of the shoulder alone, in both languages.
  cdn('dist/cdn/shoulder/page.js', 'dist/triage-widget.shoulder.js', shoulderAlone()),
  // For frames, disks and links: the same in one page, and the script for the page around a frame.
  page('page', 'dist/triage-widget.html', wordsOfFirst()),
  page('page-en', 'dist/triage-widget.en.html', wordsOfFirst('en')),
  page('page-es', 'dist/triage-widget.es.html', wordsOfFirst('es')),
  page('page-zh-hans', 'dist/triage-widget.zh-Hans.html', wordsOfFirst('zh-Hans')),
  page('page-zh-hant', 'dist/triage-widget.zh-Hant.html', wordsOfFirst('zh-Hant')),
  page(
    'page-shoulder',
    'dist/triage-widget.shoulder.html',
    wordsOfPack('shoulder'),
    shoulderAlone(),
  ),
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
