import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another project's code as a page loads it to show a form, without the form. */
export interface Peer {
  readonly name: string;
  readonly counted: string;
  /** Styles and scripts by their path under the project's folder on a server. */
  readonly files: Readonly<Record<string, Buffer>>;
  /**
   * What stands in the head of a page that has these files at `base`. The last of it is a module
   * that shows the form, given as JavaScript, in the element with the id "form".
   */
  head: (base: string, form: string) => string;
}

interface Bundled {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly entry: string;
}

/**
 * Each shows a form that a host gives it, in the fewest lines of its own documentation; bundled so
 * that unused code goes.
 */
const BUNDLED: readonly Bundled[] = [
  {
    // Its forms are pages that a server has written.
    name: 'nhsuk-frontend',
    packages: { 'nhsuk-frontend': '10.6.1' },
    entry: `import { initAll } from 'nhsuk-frontend';
      import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
      export const show = () => {
        document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
        initAll();
      };`,
  },
  {
    name: 'Formbricks',
    packages: { '@formbricks/surveys': '1.99.0' },
    entry: `import { renderSurveyInline } from '@formbricks/surveys';
      export const show = (survey, element) => renderSurveyInline({ survey, containerId: element.id, brandColor: '#005eb8' });`,
  },
  {
    name: 'form-js',
    packages: { '@bpmn-io/form-js-viewer': '1.23.0' },
    entry: `import { createForm } from '@bpmn-io/form-js-viewer';
      import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
      export const show = (schema, container) => createForm({ schema, container });`,
  },
  {
    name: 'react-jsonschema-form',
    packages: {
      '@rjsf/core': '6.11.1',
      '@rjsf/utils': '6.11.1',
      '@rjsf/validator-ajv8': '6.11.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    entry: `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import Form from '@rjsf/core';
      import validator from '@rjsf/validator-ajv8';
      export const show = (form, element) => createRoot(element).render(createElement(Form, { ...form, validator }));`,
  },
  {
    name: 'SurveyJS',
    packages: { 'survey-core': '2.5.38', 'survey-js-ui': '2.5.38' },
    entry: `import { Model } from 'survey-core';
      import { renderSurvey } from 'survey-js-ui';
      import 'survey-core/survey-core.min.css';
      export const show = (survey, element) => renderSurvey(new Model(survey), element);`,
  },
  {
    name: 'Form.io',
    packages: { '@formio/js': '5.6.0' },
    entry: `import { Formio } from '@formio/js';
      import '@formio/js/dist/formio.form.min.css';
      export const show = (form, element) => Formio.createForm(element, form);`,
  },
];

/** Comes built; its documentation names the files that a page loads. */
const LHC_FORMS = {
  version: '40.1.3',
  folder: 'package/dist/lforms',
  files: ['styles.css', 'assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js']
    .map((file) => `webcomponent/${file}`)
    .concat('fhir/R4/lformsFHIR.min.js'),
};
const ESBUILD = '0.28.2';

/** Installs and bundles the peers in a temporary folder; needs npm's registry and `tar`. */
export function buildPeers(): readonly Peer[] {
  const folder = mkdtempSync(join(tmpdir(), 'triage-peers-'));
  try {
    const dependencies = Object.assign(
      { esbuild: ESBUILD },
      ...BUNDLED.map(({ packages }) => packages),
    ) as Readonly<Record<string, string>>;
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies }),
    );
    npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund');
    return [...BUNDLED.map((peer) => bundle(folder, peer)), lhcForms(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(folder: string, { name, packages, entry }: Bundled): Peer {
  const [input, out] = [join(folder, `${name}.js`), join(folder, `built-${name}`)];
  writeFileSync(input, entry);
  const assets = ['woff', 'woff2', 'ttf', 'eot', 'svg'].map((type) => `--loader:.${type}=file`);
  execFileSync(join(folder, 'node_modules', '.bin', 'esbuild'), [
    input,
    '--bundle',
    '--minify',
    '--format=esm',
    '--target=es2022',
    '--define:process.env.NODE_ENV="production"',
    `--outdir=${out}`,
    // What styles take from a folder of the host's server.
    '--external:/assets/*',
    '--log-level=error',
    ...assets,
  ]);
  const names = readdirSync(out).filter((file) => /\.(?:js|css)$/.test(file));
  const counted = Object.entries(packages)
    .map(([id, version]) => `${id} ${version}`)
    .join(', ');
  return {
    name,
    counted: `${counted}: bundle of script${names.some(isStyle) ? ' and styles' : ''}`,
    files: contents(out, names),
    // Preloaded: the browser looks ahead for a script's address, but not for what a script imports.
    head: (base, form) =>
      `${styles(base, names)}<link rel="modulepreload" href="${base}/${name}.js"><script type="module">import { show } from "${base}/${name}.js"; show(${form}, document.getElementById("form"))</script>`,
  };
}

function lhcForms(folder: string): Peer {
  const { version, files } = LHC_FORMS;
  npm(folder, 'pack', '--loglevel=error', `lforms@${version}`);
  execFileSync('tar', ['-xzf', `lforms-${version}.tgz`], { cwd: folder });
  const scripts = files.filter((file) => !isStyle(file));
  return {
    name: 'LHC-Forms',
    counted: `lforms ${version}: its own built script, styles and FHIR R4`,
    files: contents(join(folder, LHC_FORMS.folder), files),
    head: (base, form) =>
      `${styles(base, files)}${scripts.map((file) => `<script defer src="${base}/${file}"></script>`).join('')}<script type="module">LForms.Util.addFormToPage(${form}, "form")</script>`,
  };
}

const isStyle = (file: string): boolean => file.endsWith('.css');

const styles = (base: string, files: readonly string[]): string =>
  files
    .filter(isStyle)
    .map((file) => `<link rel="stylesheet" href="${base}/${file}">`)
    .join('');

const contents = (folder: string, files: readonly string[]): Peer['files'] =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]));

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
