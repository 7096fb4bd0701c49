import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const KINDS = { sha256, sha384 } as const;

/** A hash that is asked for what it is of. */
interface Hash {
  readonly digest: (encoding: 'hex' | 'base64') => string;
}

/** The part of `node:crypto` that hashes of packs and pages need: the browser's own makes one wait. */
export function createHash(kind: keyof typeof KINDS): { readonly update: (text: string) => Hash } {
  return {
    update: (text) => {
      const bytes = KINDS[kind](new TextEncoder().encode(text));
      return {
        digest: (encoding) =>
          encoding === 'hex' ? bytesToHex(bytes) : btoa(String.fromCharCode(...bytes)),
      };
    },
  };
}
