// What the server sends, drawn twice: for a page that Lit hydrates, and for one with the tag alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { clinic } from './src/clinic.js';

mkdirSync('dist', { recursive: true });
for (const [page, script] of [
  ['index', 'hydrated'],
  ['tag', 'main'],
])
  writeFileSync(
    `dist/${page}.html`,
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>Our clinic</title>
    <script type="module" src="${script}.js"></script>
  </head>
  <body>${await collectResult(render(clinic()))}</body>
</html>
`,
  );
