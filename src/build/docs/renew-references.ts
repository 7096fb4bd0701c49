import { readFileSync, writeFileSync } from 'node:fs';
import { renewed } from './blocks.js';
import { references } from './references.js';

/** Writes the reference pages of the guides from doc comments, types and schemas. */
for (const [file, blocks] of Object.entries(references()))
  writeFileSync(file, await renewed(file, readFileSync(file, 'utf8'), blocks));
