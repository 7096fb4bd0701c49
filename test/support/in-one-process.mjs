import { pathToFileURL } from 'node:url';

/**
 * Runs the test files that are named in this process, one after the other: most of the time of short
 * tests goes into starting processes. `npm run test:all` gives each file its own.
 */
for (const path of process.argv.slice(2)) await import(pathToFileURL(path).href);
