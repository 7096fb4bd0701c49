import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack, type Pack, type PackJson } from '../../src/engine/index.js';
import type { AuthoredPack } from '../../src/authoring/authored.js';
import { withPack, type Changes } from '../support/packs.js';

/** The tiny pack with changes made to it, as a worker holds it. */
export function folderOf(changes: Changes = {}): {
  readonly authored: AuthoredPack;
  readonly json: PackJson;
  readonly pack: Pack;
} {
  const authored = withPack(changes, (directory) => {
    const { pack, problems } = lintPack(directory);
    if (!pack) throw new Error(JSON.stringify(problems));
    return pack;
  });
  const json = compilePack(authored);
  return { authored, json, pack: loadPack(json) };
}
