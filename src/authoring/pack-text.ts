import { createHash } from 'node:crypto';
import type { PackJson } from '../engine/index.js';

/** What a pack's JSON file holds. */
export function packText(json: PackJson): string {
  return `${JSON.stringify(json)}\n`;
}

/** The hash of that file, as `pack-integrity` takes it. */
export function packIntegrity(json: PackJson): string {
  return `sha384-${createHash('sha384').update(packText(json)).digest('base64')}`;
}
