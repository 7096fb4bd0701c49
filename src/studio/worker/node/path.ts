/** The part of `node:path` that checking a pack needs, for paths without dots in them. */

export const sep = '/';

export function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('/')
    .replace(/\/{2,}/g, '/');
}

export function basename(path: string): string {
  return path.split('/').at(-1)!;
}
