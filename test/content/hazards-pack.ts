import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack } from '../../src/engine/index.js';

/** Folder of the pack whose hazards are tested. */
export const DIRECTORY = 'content/packs/back-and-knee';
/**
 * The pack as authored, straight from its files: what is tested is what stands there, built or not.
 */
export const AUTHORED = lintPack(DIRECTORY).pack!;
export const COMPILED = compilePack(AUTHORED);
export const HAZARD_PACK = loadPack(COMPILED);

/**
 * Numbers between 0 and 1 that are the same in every run (mulberry32), so that a failure can be
 * repeated.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
