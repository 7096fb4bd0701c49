import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  foldCondition,
  optionsNamed,
  readsFit,
  walkCondition,
  type ConditionCases,
} from '../../src/engine/fold-condition.js';
import type { Condition } from '../../src/engine/index.js';

/** One condition of every shape, by the name of its case. */
const SHAPES: Readonly<Record<keyof ConditionCases<unknown, unknown>, Condition>> = {
  all: { all: [] },
  any: { any: [] },
  not: { not: { ref: 'z' } },
  count: { count: [], atLeast: 1 },
  ref: { ref: 'z' },
  fit: { fit: 'cause', atLeast: 'partial' },
  answered: { answered: 'x' },
  is: { q: 'x', is: 'y' },
  in: { q: 'x', in: ['y', 'z'] },
  within: { q: 'x', atLeast: 1 },
};

describe('foldCondition', () => {
  it('takes the case of each shape, with the condition and the state', () => {
    for (const [name, condition] of Object.entries(SHAPES)) {
      const taken: unknown[] = [];
      const cases = Object.fromEntries(
        Object.keys(SHAPES).map((key) => [
          key,
          (...given: unknown[]) => (taken.push(...given), key),
        ]),
      ) as unknown as ConditionCases<string, string>;
      assert.equal(foldCondition(condition, cases, 'state'), name);
      assert.deepEqual(taken, [condition, 'state']);
    }
  });

  it('tells a comparison with bounds apart from a count or a fit that has them too', () => {
    const cases = { within: () => true } as unknown as ConditionCases<boolean, undefined>;
    assert.equal(foldCondition({ q: 'x', atLeast: 1, atMost: 2 }, cases, undefined), true);
    assert.equal(foldCondition({ q: 'x', atMost: 2 }, cases, undefined), true);
  });
});

describe('walkCondition', () => {
  const when: Condition = {
    all: [{ any: [{ not: { count: [{ q: 'x', is: 'y' }], atLeast: 1 } }] }, { ref: 'z' }],
  };
  const keysOf = (condition: Condition, named?: Readonly<Record<string, Condition>>): string[] => {
    const keys: string[] = [];
    walkCondition(condition, (part) => keys.push(Object.keys(part)[0]!), named);
    return keys;
  };

  it('meets every part, outermost first, and does not follow names of itself', () => {
    assert.deepEqual(keysOf(when), ['all', 'any', 'not', 'count', 'q', 'ref']);
  });

  it('goes into named conditions, and names inside them, where it is given them', () => {
    const named = { z: { not: { ref: 'deep' } }, deep: { answered: 'x' } };
    assert.deepEqual(keysOf({ any: [{ ref: 'z' }, { fit: 'c', atLeast: 'strong' }] }, named), [
      'any',
      'ref',
      'not',
      'ref',
      'answered',
      'fit',
    ]);
  });
});

describe('readsFit', () => {
  it('is told from a fit anywhere inside, and behind a name where it is given names', () => {
    const deep: Condition = { all: [{ q: 'x', is: 'y' }, { not: { any: [SHAPES.fit] } }] };
    assert.deepEqual([readsFit(SHAPES.fit), readsFit(deep)], [true, true]);
    for (const name of ['is', 'in', 'within', 'answered', 'all', 'ref'] as const)
      assert.equal(readsFit(SHAPES[name]), false, name);
    const named = { z: deep };
    assert.deepEqual([readsFit(SHAPES.not), readsFit(SHAPES.not, named)], [false, true]);
  });
});

describe('optionsNamed', () => {
  it('is what a condition itself compares with, and nothing of what stands inside it', () => {
    assert.deepEqual(optionsNamed(SHAPES.is), ['y']);
    assert.deepEqual(optionsNamed(SHAPES.in), ['y', 'z']);
    for (const name of ['all', 'not', 'answered', 'within', 'fit'] as const)
      assert.deepEqual(optionsNamed(SHAPES[name]), []);
    assert.deepEqual(optionsNamed({ all: [SHAPES.is] }), []);
  });
});
