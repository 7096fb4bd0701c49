import type { AuthoredPack } from '../../src/authoring/authored.js';
import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack, type Pack } from '../../src/engine/index.js';
import { withPack, type Changes } from '../support/packs.js';

let unchanged: AuthoredPack | undefined;

/**
 * The fixture with changes, as the checks see it; whatever else is wrong with it, its files must
 * have the right shape.
 */
export function authored(changes?: Changes): AuthoredPack {
  return changes ? read(changes) : (unchanged ??= read({}));
}

function read(changes: Changes): AuthoredPack {
  const { pack, problems } = withPack(changes, (directory) => lintPack(directory));
  if (!pack) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return pack;
}

/** The same, as the engine runs it. */
export function loaded(changes?: Changes): Pack {
  return loadPack(compilePack(authored(changes)));
}
