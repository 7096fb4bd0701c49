import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The part of `node:crypto` that a pack's hash needs: the browser's own makes one wait. */
export function createHash(kind: 'sha256'): { update: typeof update } {
  if (kind !== 'sha256') throw new Error(`no hash of the kind ${String(kind)} here`);
  return { update };
}

function update(text: string): { digest: (encoding: 'hex') => string } {
  return { digest: () => bytesToHex(sha256(new TextEncoder().encode(text))) };
}
