import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Advice, Condition, Pack } from '../../../src/engine/index.js';
import { evaluate } from '../../../src/engine/condition.js';
import { FALSE, TRUE, UNKNOWN } from '../../../src/engine/truth.js';
import { neverShown } from '../../../src/authoring/verify/properties/never-shown.js';
import type { Model } from '../../../src/authoring/verify/property.js';
import { conditionOver } from '../../engine/random-pack.js';
import { atLeast, runs } from '../../engine/runs.js';
import { completions, interviewOf } from './brute-force.js';
import { hiddenPacks, isSmall } from './hidden-packs.js';

interface Exclusion {
  readonly pack: Pack;
  readonly unless: Condition;
  readonly when: Condition;
  /** Whom the interview is not for: it ends at once, and gives no advice. */
  readonly ends?: Condition;
}

const exclusions: fc.Arbitrary<Exclusion> = hiddenPacks.chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    unless: fc
      .array(conditionOver(pack.json.questions, false), { minLength: 1, maxLength: 4 })
      .map((any): Condition => ({ any })),
    when: conditionOver(pack.json.questions, false),
    ends: fc.option(conditionOver(pack.json.questions, false), { nil: undefined }),
  }),
);

/** Whether some complete answers show the item although what forbids it holds, or may hold. */
function showsByForce({ pack, unless, when, ends }: Exclusion): boolean {
  for (const given of completions(pack)) {
    const { context } = interviewOf(pack, given);
    if (ends && evaluate(ends, context) === TRUE) continue;
    if (evaluate(unless, context) === FALSE && (evaluate(when, context) & (TRUE | UNKNOWN)) !== 0)
      return true;
  }
  return false;
}

function isFound({ pack, unless, when, ends }: Exclusion): boolean {
  const advice: readonly Advice[] = [
    { id: 'rest', kind: 'self-care', levels: ['self-care'], sources: ['S1'], unless },
  ];
  const rules = ends ? [{ id: 'out', when: ends, urgency: 'urgent', ends: true }] : [];
  const never = [{ id: 'n', advice: ['rest'], when, because: 'x' }];
  const { failures } = neverShown.check({
    pack: { ...pack, rules, json: { ...pack.json, advice } },
    authored: { properties: { never } },
  } as unknown as Model);
  return failures.some(({ message }) => message.startsWith('"rest" can show'));
}

it('the solver agrees with brute force on which advice can show where it is forbidden', () => {
  const verdicts = { shows: 0, never: 0 };
  fc.assert(
    fc.property(exclusions, (exclusion) => {
      fc.pre(isSmall(exclusion.pack));
      const shows = showsByForce(exclusion);
      verdicts[shows ? 'shows' : 'never']++;
      assert.equal(isFound(exclusion), shows);
    }),
    { ...runs(40), maxSkipsPerRun: 1000 },
  );
  assert.ok(verdicts.shows >= atLeast(5) && verdicts.never >= atLeast(5), JSON.stringify(verdicts));
});
