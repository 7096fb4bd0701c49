import { nodeResolve } from '@rollup/plugin-node-resolve';
import { resolve } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { minify } from '../bench/minify.js';
import { sizeOf } from '../bench/size.js';

/**
 * Bytes in brotli of what an application loads: before the first question the code, Lit included,
 * and the first part of the content; after it, the rest of both.
 */
export interface Graph {
  readonly code: number;
  readonly content: number;
  readonly later: number;
}

/** An application that wants the element and calls none of the package's functions. */
const APPLICATION: Plugin = {
  name: 'application',
  resolveId: (id) => (id === 'application' ? id : null),
  load: (id) =>
    id === 'application' ? `import ${JSON.stringify(resolve('dist/define.js'))};` : null,
};

/**
 * Follows the imports of the npm entry as an application's bundler does, and compresses each file
 * that comes out. Its import of the content is a file of its own, asked for as soon as an element
 * is on the page: the first question needs it.
 */
export async function npmGraph(): Promise<Graph> {
  const bundle = await rollup({
    input: 'application',
    plugins: [
      APPLICATION,
      nodeResolve({ exportConditions: ['production', 'default'] }),
      minify({ ecma: 2022, module: true }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = output.filter((file) => file.type === 'chunk');
  const bytes = (some: readonly (typeof chunks)[number][]): number =>
    some.reduce((sum, { code }) => sum + sizeOf(Buffer.from(code)).brotli, 0);
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  const needed = new Set([entry.fileName, ...entry.imports]);
  const code = chunks.filter(({ fileName }) => needed.has(fileName));
  const content = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('.first.js'));
  const later = chunks.filter((chunk) => !code.includes(chunk) && !content.includes(chunk));
  return { code: bytes(code), content: bytes(content), later: bytes(later) };
}
