import { readFileSync, writeFileSync } from 'node:fs';
import { readManifest } from './manifest.js';
import { apiBlocks, withBlocks } from './readme.js';

/** Writes the tables of the element's interface into README.md from its doc comments. */
writeFileSync(
  'README.md',
  withBlocks(readFileSync('README.md', 'utf8'), apiBlocks(readManifest())),
);
