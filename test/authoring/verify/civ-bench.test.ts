import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isBelow } from '../../../src/engine/index.js';
import type {
  CivExpression,
  CivInput,
  CivInputs,
  CivItem,
  CivRule,
} from '../../bench/civ-rules.js';
import { acuityOf } from '../../bench/civ-rules.js';
import { levelsOf, packLevel, verdictOf } from '../../bench/civ-verdict.js';
import { runs } from '../../engine/runs.js';

const bool = (name: string): CivInput => ({ name, type: 'bool' });
const is = (name: string): CivExpression => ({ var: name });
const op = (name: string, ...args: readonly CivExpression[]): CivExpression => ({ op: name, args });
const rule = (
  id: string,
  priority: number,
  when: CivExpression,
  value: string,
  output = 'acuity',
): CivRule => ({ id, priority, when, then: [{ var: output, value }] });

/** A rule set that asks whether the first input, once present, may lower the acuity. */
function item(
  inputs: readonly CivInput[],
  rules: readonly CivRule[],
  others: Partial<CivItem['ruleset']> = {},
): CivItem {
  return {
    id: 'own',
    domain: 'triage',
    ruleset: {
      inputs,
      rules,
      default: [{ var: 'acuity', value: 'routine' }],
      conflict_resolution: 'priority',
      ...others,
    },
    property: {
      kind: 'monotonicity',
      monotonicity: {
        perturbation: { var: inputs[0]!.name, change: 'set_true' },
        monotone_var: 'acuity',
        direction: 'nondecreasing',
      },
    },
  };
}

const AGE: CivInput = { name: 'age', type: 'int', bounds: [0, 3] };

/** Every presentation of a rule set. */
function everyInput(inputs: readonly CivInput[]): readonly CivInputs[] {
  return inputs.reduce<readonly CivInputs[]>(
    (known, { name, bounds }) => {
      const values = bounds
        ? Array.from({ length: bounds[1]! - bounds[0]! + 1 }, (_, index) => bounds[0]! + index)
        : [false, true];
      return known.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
    },
    [{}],
  );
}

function holdsByForce(own: CivItem): boolean {
  return everyInput(own.ruleset.inputs).every((inputs) => {
    const { before, after } = levelsOf(own, inputs);
    return !isBelow(after, before);
  });
}

describe('rule sets with priorities, as packs', () => {
  it('an override that needs the new sign and another one is found, with both in its witness', () => {
    const own = item(
      [bool('numb'), bool('weak'), bool('fever')],
      [
        rule('weak', 2, is('weak'), 'emergent'),
        rule('drop', 9, op('and', is('numb'), is('weak')), 'self_care'),
      ],
    );
    const { verdict, witness, replayed } = verdictOf(own);
    assert.equal(verdict, 'violated');
    assert.equal(replayed, true);
    // Fever is read by no rule, so it may be there or not.
    assert.equal(witness!['numb'], true);
    assert.equal(witness!['weak'], true);
  });

  it('the same override below the rule that it would undo is proved harmless', () => {
    const own = item(
      [bool('numb'), bool('weak')],
      [
        rule('weak', 9, is('weak'), 'emergent'),
        rule('drop', 2, op('and', is('numb'), is('weak')), 'self_care'),
      ],
    );
    assert.equal(verdictOf(own).verdict, 'holds');
  });

  it('a fault between two neighbouring whole numbers is found, and one that only a fraction has is not', () => {
    const over = (bound: number): CivExpression => op('gt', is('age'), { const: bound });
    const under = (bound: number): CivExpression => op('lt', is('age'), { const: bound });
    const drop = (when: CivExpression): CivItem =>
      item([bool('numb'), AGE], [rule('drop', 1, op('and', is('numb'), when), 'self_care')]);
    const found = verdictOf(drop(op('and', over(1), under(3))));
    assert.deepEqual([found.verdict, found.replayed, found.witness!['age']], ['violated', true, 2]);
    assert.equal(verdictOf(drop(op('and', over(1), under(2)))).verdict, 'holds');
  });

  for (const [what, own] of [
    [
      'two rules of one priority that disagree',
      item([bool('a')], [rule('x', 1, is('a'), 'urgent'), rule('y', 1, is('a'), 'emergent')]),
    ],
    [
      'the first match wins',
      item([bool('a')], [rule('x', 1, is('a'), 'urgent')], { conflict_resolution: 'first_match' }),
    ],
    ['an operator that is not known', item([bool('a'), AGE], [rule('x', 1, op('mul'), 'urgent')])],
    ['no rule at all', item([bool('a')], [])],
    ['a level of another scale', item([bool('a')], [rule('x', 1, is('a'), 'esi_1')])],
    ['a rule for something else', item([bool('a')], [rule('x', 1, is('a'), 'urgent', 'drug')])],
  ] as const)
    it(`${what}: unanswered, with the reason`, () => {
      const { verdict, why } = verdictOf(own);
      assert.equal(verdict, 'unanswered');
      assert.ok(why);
    });
});

const names = ['new', 'p', 'q'] as const;
const inputs: readonly CivInput[] = [...names.map(bool), AGE];
const { expression } = fc.letrec<{ expression: CivExpression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...names).map(is),
    fc
      .tuple(fc.constantFrom('ge', 'gt', 'le', 'lt', 'eq'), fc.integer({ min: -1, max: 4 }))
      .map(([name, bound]) => op(name, is('age'), { const: bound })),
    tie('expression').map((part) => op('not', part)),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('expression'), tie('expression'))
      .map(([name, left, right]) => op(name, left, right)),
  ),
}));
const LEVELS = ['self_care', 'routine', 'urgent', 'emergent'];
/** Rule sets in which no two rules have one priority. */
const ruleSets = fc
  .tuple(
    fc.array(fc.tuple(expression, fc.constantFrom(...LEVELS)), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...LEVELS),
  )
  .map(([rules, value]) =>
    item(
      inputs,
      rules.map(([when, level], index) => rule(`r${index}`, index, when, level)),
      { default: [{ var: 'acuity', value }] },
    ),
  );

describe('any rule set', () => {
  it('has the level of its pack, for every presentation', () => {
    fc.assert(
      fc.property(ruleSets, (own) => {
        for (const each of everyInput(inputs))
          assert.equal(packLevel(own, each), acuityOf(own, each));
      }),
      runs(50),
    );
  });

  it('is answered as by trying every presentation, and each witness replays', () => {
    fc.assert(
      fc.property(ruleSets, (own) => {
        const { verdict, replayed } = verdictOf(own);
        assert.equal(verdict, holdsByForce(own) ? 'holds' : 'violated');
        if (verdict === 'violated') assert.equal(replayed, true);
      }),
      runs(200),
    );
  });
});
