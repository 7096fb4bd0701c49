import { writeFileSync } from 'node:fs';
import { packTypes } from './pack-types.js';

/** Writes the types of packs, compiled and authored, from the schemas in content/schema. */
for (const [path, source] of Object.entries(await packTypes())) writeFileSync(path, source);
