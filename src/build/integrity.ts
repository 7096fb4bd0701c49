import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The value for a script tag's `integrity`, by file name, of every file in the folder that pages
 * load from a CDN.
 */
export function integrityOf(folder: string): Readonly<Record<string, string>> {
  const names = ['', 'split/'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => /^triage-widget(?:[.-][\w-]+)*\.js$/.test(name))
      .sort()
      .map((name) => `${part}${name}`),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64')}`,
    ]),
  );
}
