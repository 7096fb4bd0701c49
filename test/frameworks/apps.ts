import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the apps stand: small projects of somebody who uses the package, each with its own dependencies and tools. */
export const SOURCES = join('test', 'frameworks');

/** The apps, by folder. */
export const APPS = readdirSync(SOURCES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Apps that are a page: `npm run build` makes it. */
export const PAGES = appsWith('build');

/** Apps that are a check of their own, by a tool that people run over theirs: `npm test` runs it. */
export const CHECKS = appsWith('test');

/** Where copies of the apps are installed and built. */
export const WORKSHOP = join('.build', 'frameworks');

function appsWith(script: string): readonly string[] {
  return APPS.filter((app) => {
    const text = readFileSync(join(SOURCES, app, 'package.json'), 'utf8');
    return script in (JSON.parse(text) as { readonly scripts: object }).scripts;
  });
}
