import { resolve } from 'node:path';
import { rollup, type Plugin } from 'rollup';
// @ts-expect-error plain JavaScript: how the files are built
import config from '../../rollup.config.mjs';
import { sizeOf, type Size } from './size.js';

/** What a file for pages consists of, by where each module is from; the first that fits. */
const PARTS: readonly (readonly [part: string, from: RegExp])[] = [
  ['Lit', /node_modules/],
  ['questions, words and rules', /dist\/packs\//],
  ['engine', /dist\/engine\//],
  ['words of the widget', /dist\/i18n\//],
  ['drawings', /dist\/widget\/(pictures|body-map)/],
  ['styles', /dist\/widget\/(.*\/)?styles/],
  ['first screen as the build wrote it', /dist\/(cdn|widget\/first-screen)\//],
];
const REST = 'the widget';

/**
 * What the parts of the one English file weigh. Each is built and compressed by itself, so together they
 * weigh somewhat more than the file.
 * @returns the size by part, the largest first
 */
export async function partSizes(): Promise<readonly (readonly [part: string, size: Size])[]> {
  const { input, plugins } = (
    config as readonly { input: string; output: { file?: string }; plugins: Plugin[] }[]
  ).find(({ output }) => output.file === 'dist/triage-widget.js')!;
  const bundle = await rollup({ input, plugins, preserveEntrySignatures: 'allow-extension' });
  const { output } = await bundle.generate({
    format: 'es',
    manualChunks: (id) => partOf(id),
    chunkFileNames: '[name]',
  });
  await bundle.close();
  const sizes = new Map<string, Uint8Array[]>();
  for (const chunk of output)
    if (chunk.type === 'chunk') {
      const part = partOf(chunk.moduleIds[0] ?? resolve(input));
      sizes.set(part, [...(sizes.get(part) ?? []), Buffer.from(chunk.code)]);
    }
  return [...sizes]
    .map(([part, code]) => [part, sizeOf(Buffer.concat(code))] as const)
    .sort(([, one], [, other]) => other.brotli - one.brotli);
}

function partOf(id: string): string {
  const path = id.replaceAll('\\', '/');
  return PARTS.find(([, from]) => from.test(path))?.[0] ?? REST;
}
