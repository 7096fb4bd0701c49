import { checkPack } from './check-pack.js';
import { compilePack, type Pack } from './compile-pack.js';
import { PackError } from './errors.js';
import { ranking } from './ranking.js';
import { sanitizeJson } from './sanitize-json.js';

const MAX_VALUES = 200_000;

/**
 * Checks a compiled pack and makes it ready to run.
 * @param json the parsed JSON of a pack, from anywhere; nothing in it is trusted
 * @param most how many values it may hold before it is refused as too large to run without a wait:
 * some twenty times the pack that comes with the package. Raise it only for a pack of your own
 * @returns a frozen pack, independent of the given object
 * @throws PackError naming the place and the fix
 */
export function loadPack(json: unknown, most = MAX_VALUES): Pack {
  const pack = compilePack(checkPack(sanitizeJson(json, most), most), ranking);
  refuseTooManyDependencies(pack, most);
  return pack;
}

function refuseTooManyDependencies({ rules }: Pack, most: number): void {
  let left = most;
  for (const { id, dependencies } of rules) {
    left -= dependencies.size;
    if (left < 0)
      throw new PackError(
        'too-large',
        `rules.${id}`,
        'is one rule too many: together the rules depend on too many questions; make conditions of questions simpler',
      );
  }
}
