import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the apps stand: small projects of somebody who uses the package, each with its own dependencies and tools. */
export const SOURCES = join('test', 'frameworks');

/** The apps, by folder. */
export const APPS = readdirSync(SOURCES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Where copies of the apps are installed and built. */
export const WORKSHOP = join('.build', 'frameworks');
