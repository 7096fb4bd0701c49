import { readFileSync } from 'node:fs';
import { loadPack, type PackJson } from '../../src/engine/index.js';

/** The back-and-knee pack as built. */
export const PACK_JSON = JSON.parse(
  readFileSync('dist/packs/back-and-knee.json', 'utf8'),
) as PackJson;
export const PACK = loadPack(PACK_JSON);
