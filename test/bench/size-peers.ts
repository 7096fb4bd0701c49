import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizeOf, type Size } from './size.js';

/** What another project sends before its form can be used, without the form's own content. */
export interface Peer {
  readonly name: string;
  readonly counted: string;
  readonly parts: readonly Size[];
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
    name: 'Formbricks',
    packages: { '@formbricks/surveys': '1.99.0' },
    entry: `import { renderSurveyInline } from '@formbricks/surveys';
      export const show = (survey, element) => renderSurveyInline({ survey, containerId: element.id });`,
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
      export const show = (schema, element) => createRoot(element).render(createElement(Form, { schema, validator }));`,
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

/** Installs, bundles and weighs the peers in a temporary folder; needs npm's registry and `tar`. */
export function measurePeers(): readonly Peer[] {
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
    '--log-level=error',
    ...assets,
  ]);
  const files = readdirSync(out).filter((file) => /\.(?:js|css)$/.test(file));
  const counted = Object.entries(packages)
    .map(([id, version]) => `${id} ${version}`)
    .join(', ');
  return {
    name,
    counted: `${counted}: bundle of script${files.some((file) => file.endsWith('.css')) ? ' and styles' : ''}`,
    parts: files.map((file) => sizeOf(readFileSync(join(out, file)))),
  };
}

function lhcForms(folder: string): Peer {
  const { version, files } = LHC_FORMS;
  npm(folder, 'pack', `lforms@${version}`);
  execFileSync('tar', ['-xzf', `lforms-${version}.tgz`], { cwd: folder });
  return {
    name: 'LHC-Forms',
    counted: `lforms ${version}: its own built script, styles and FHIR R4`,
    parts: files.map((file) => sizeOf(readFileSync(join(folder, LHC_FORMS.folder, file)))),
  };
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
