/**
 * `npm run sizes`: what each built file weighs, and what the parts of one do; with `--peers`, also what others do who show a form
 * on a page, installed into a temporary folder (this one needs the network); with `--write`, the
 * tables in that guide are renewed.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewed, table } from '../../src/build/docs/blocks.js';
import { buildPeers } from './built-peers.js';
import { add, kilobytes, sizeOf, type Size } from './size.js';
import { partSizes } from './size-parts.js';

const row = (name: string, size: Size, more: readonly string[] = []): readonly string[] => [
  name,
  ...more,
  kilobytes(size.raw),
  kilobytes(size.gzip),
  kilobytes(size.brotli),
];
const GUIDE = 'demo/docs/size-and-speed.md';
const head = ['raw kB', 'gzip kB', 'brotli kB'];

const wanted = process.argv.slice(2);
const files = [
  ...['', 'split/'].flatMap((folder) =>
    readdirSync(join('dist', folder))
      .filter((name) => /^triage-widget.*\.(?:js|html)$/.test(name))
      .sort()
      .map((name) => `${folder}${name}`),
  ),
  'engine.js',
];
const blocks: Record<string, string> = {
  sizes: table(
    ['file', ...head],
    files.map((name) => row(`\`${name}\``, sizeOf(readFileSync(join('dist', name))))),
  ),
  'sizes:parts': table(
    ['part', ...head],
    (await partSizes()).map(([part, size]) => row(part, size)),
  ),
};
if (wanted.includes('--peers')) {
  const peers = buildPeers();
  blocks['sizes:peers'] = table(
    ['project', 'what is counted', ...head],
    peers.map(({ name, counted, files }) =>
      row(name, add(Object.values(files).map(sizeOf)), [counted]),
    ),
  );
}
for (const block of Object.values(blocks)) console.log(`${block}\n`);
if (wanted.includes('--write'))
  writeFileSync(GUIDE, await renewed(GUIDE, readFileSync(GUIDE, 'utf8'), blocks));
