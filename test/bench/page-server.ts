import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';
import { snippetsUnder } from '../support/snippets.js';
import { minify } from './minify.js';

/**
 * One rule of CSS that the guide to embedding asks of the host, read from there so that what is
 * measured is what is documented.
 */
export function documentedCss(): string {
  return snippetsUnder('embedding.md', 'css', 'Keep the page from jumping')[0]!;
}

/**
 * A page with that head and that element on it, under a heading and above a paragraph that would be
 * seen to move.
 */
export const pageOf = (
  head: string,
  element: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bench</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Bench</h1>${element}<p>What follows on the page.</p></main></body></html>`;

const page = (script: string, element: string, css = ''): string =>
  pageOf(
    `<style>${css}</style><script src="/probe.js"></script><script type="module" src="/${script}.js"></script>`,
    element,
  );

/** The same page with the line that the guide to embedding has for the first part of a split file. */
const preloading = (text: string): string =>
  text.replace(
    '<script type="module"',
    '<link rel="modulepreload" crossorigin href="/split/triage-widget.first.js"><script type="module"',
  );

/** The pages by name. `bare-…` have Lit and nothing of the widget's code. */
const PAGES: Readonly<Record<string, string>> = {
  '/widget': page(
    'triage-widget',
    '<triage-widget data-host start="question"></triage-widget>',
    documentedCss(),
  ),
  '/split': preloading(
    page(
      'split/triage-widget',
      '<triage-widget data-host start="question"></triage-widget>',
      documentedCss(),
    ),
  ),
  // Alone: neither what comes before it nor what it asks for after the first question is there.
  '/first-part': page(
    'first-part/triage-widget',
    '<triage-widget data-host start="question"></triage-widget>',
    documentedCss(),
  ),
  '/split-cover': page(
    'split/triage-widget',
    '<triage-widget data-host></triage-widget>',
    documentedCss(),
  ),
  '/cover': page('triage-widget', '<triage-widget data-host></triage-widget>', documentedCss()),
  '/cover-without-css': page('triage-widget', '<triage-widget data-host></triage-widget>'),
  '/bare-stepper': page('stepper', '<bare-stepper data-host></bare-stepper>'),
  '/same-screens': page('same-screens', '<same-screens data-host></same-screens>'),
  '/bare-trivial': page('trivial', '<trivial-question data-host></trivial-question>'),
};

const typescript: Plugin = {
  name: 'typescript',
  resolveId(source, importer) {
    const path =
      importer && source.startsWith('.') && join(dirname(importer), source.replace(/\.js$/, '.ts'));
    return path && existsSync(path) ? path : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    return ts.transpileModule(code, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        useDefineForClassFields: false,
      },
    }).outputText;
  },
};

async function bundled(name: string): Promise<string> {
  const bundle = await rollup({
    input: `test/bench/pages/${name}.ts`,
    plugins: [
      typescript,
      nodeResolve({ exportConditions: ['production', 'default'] }),
      minify({ ecma: 2022, module: true }),
    ],
  });
  return (await bundle.generate({ format: 'es' })).output[0].code;
}

/** What serves the pages. */
export interface PageServer {
  readonly url: string;
  /** Serves more files, by path with its slash. */
  add: (more: Readonly<Record<string, string | Uint8Array>>) => void;
  close: () => void;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Serves the pages and their scripts, built as the widget is and brotli-compressed as a CDN sends
 * them.
 */
export async function servePages(): Promise<PageServer> {
  const scripts = Object.fromEntries(
    await Promise.all(
      ['probe', 'peer-probe', 'stepper', 'same-screens', 'trivial'].map(
        async (name) => [`/${name}.js`, await bundled(name)] as const,
      ),
    ),
  );
  const files = new Map<string, { readonly type: string; readonly body: Buffer }>();
  const add: PageServer['add'] = (more) => {
    for (const [path, content] of Object.entries(more))
      files.set(path, {
        type: TYPES[extname(path)] ?? 'text/html',
        body: brotliCompressSync(content),
      });
  };
  add({
    ...PAGES,
    ...scripts,
    ...Object.fromEntries(
      [
        'triage-widget',
        'split/triage-widget',
        'split/triage-widget.first',
        'split/triage-widget.second',
      ].map((name) => [`/${name}.js`, readFileSync(`dist/${name}.js`, 'utf8')]),
    ),
    '/first-part/triage-widget.js': readFileSync('dist/split/triage-widget.first.js', 'utf8'),
  });
  const server = createServer((request, response) => {
    const file = files.get(request.url!);
    response.writeHead(
      file ? 200 : 404,
      file && {
        'Content-Type': `${file.type}; charset=utf-8`,
        'Content-Encoding': 'br',
        'Content-Length': file.body.length,
        'Cache-Control': 'no-store',
      },
    );
    response.end(file?.body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
