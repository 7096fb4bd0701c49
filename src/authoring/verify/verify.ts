import { loadPack, type Pack } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { runChecks, type Diagnostic } from '../check/index.js';
import { compilePack } from '../compile-pack.js';
import { cover, type Coverage } from './coverage.js';
import { PROPERTIES } from './properties/index.js';
import type { Checked, Model, Property } from './property.js';

/** A property with its verdict. */
export interface Result extends Checked {
  readonly property: Property;
  readonly verdict: 'proved' | 'failed';
  readonly ms: number;
}

/** Everything that was proved, or not, of one pack. */
export interface Verification {
  readonly pack: Pack;
  readonly results: readonly Result[];
  /** The pack has a `properties.yml`, against which its rules, levels and doubts were checked. */
  readonly isStated: boolean;
  readonly ms: number;
}

/**
 * Checks every property of a pack whose files have the right shape.
 * @param now a clock in milliseconds, for the times in the report
 * @throws PackError if the engine refuses the pack
 */
export function verifyPack(
  authored: AuthoredPack,
  now: () => number,
  properties: readonly Property[] = PROPERTIES,
): Verification {
  const start = now();
  const model = modelOf(authored);
  const results = properties.map((property): Result => {
    const begun = now();
    const { failures, states, notes } = property.check(model);
    return {
      property,
      failures,
      states,
      notes,
      verdict: failures.length === 0 ? 'proved' : 'failed',
      ms: now() - begun,
    };
  });
  const isStated = authored.properties !== undefined;
  return { pack: model.pack, results, isStated, ms: now() - start };
}

/** A pack ready to be checked. */
export function modelOf(authored: AuthoredPack): Model {
  const pack = loadPack(compilePack(authored));
  let coverage: Coverage | undefined;
  let found: readonly Diagnostic[] | undefined;
  return {
    authored,
    pack,
    get found() {
      found ??= runChecks(authored);
      return found;
    },
    get coverage() {
      coverage ??= cover(pack);
      return coverage;
    },
  };
}
