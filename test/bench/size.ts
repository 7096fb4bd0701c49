import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes as they are, and as a server sends them at its best. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The size of one file; gzip at level 9, brotli at quality 11. */
export function sizeOf(content: Uint8Array): Size {
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

/** The sum of files that are sent one by one. */
export function add(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (sum, each) => ({
      raw: sum.raw + each.raw,
      gzip: sum.gzip + each.gzip,
      brotli: sum.brotli + each.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

/** Thousands of bytes with one decimal. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
