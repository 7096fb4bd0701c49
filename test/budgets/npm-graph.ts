import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from '../bench/minify.js';
import { sizeOf } from '../bench/size.js';

/**
 * Bytes in brotli of what an application loads before the first question: the code, Lit included,
 * and the content.
 */
export interface Graph {
  readonly code: number;
  readonly content: number;
}

/**
 * Follows the imports of the npm entry as an application's bundler does, and compresses each file
 * that comes out. Its import of the content is a file of its own, asked for as soon as an element
 * is on the page: the first question needs it.
 */
export async function npmGraph(): Promise<Graph> {
  const bundle = await rollup({
    input: 'dist/define.js',
    plugins: [
      nodeResolve({ exportConditions: ['production', 'default'] }),
      minify({ ecma: 2022, module: true }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = output.filter((file) => file.type === 'chunk');
  const bytes = (isCode: boolean): number =>
    chunks
      .filter(({ isEntry }) => isEntry === isCode)
      .reduce((sum, { code }) => sum + sizeOf(Buffer.from(code)).brotli, 0);
  return { code: bytes(true), content: bytes(false) };
}
