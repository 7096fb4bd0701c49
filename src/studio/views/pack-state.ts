import type { Studio } from '../studio.js';
import { plural } from './words.js';

/** How the pack stands: in words, and whether that is good. */
export function stateOf({ checks }: Studio): {
  readonly kind: 'good' | 'bad' | 'open';
  readonly words: string;
} {
  const { problems, proof, proofState, cases } = checks;
  if (checks.fault) return { kind: 'bad', words: 'The checks did not run' };
  if (!problems || !checks.isCurrent) return { kind: 'open', words: 'Checking …' };
  if (problems.length > 0)
    return { kind: 'bad', words: `${plural(problems.length, 'problem')} to mend` };
  if (checks.isReady) return { kind: 'good', words: 'Proved: ready to publish' };
  if (proofState === 'done' && proof && !proof.isProved) {
    const count =
      proof.properties.reduce((sum, { failures }) => sum + failures.length, 0) + proof.cases.length;
    return { kind: 'bad', words: `Not proved: ${plural(count, 'failure')}` };
  }
  const broken = cases?.filter(({ isBroken }) => isBroken).length ?? 0;
  if (broken > 0) return { kind: 'bad', words: `${plural(broken, 'case')} came out wrong` };
  return { kind: 'open', words: 'No problems; proving …' };
}
