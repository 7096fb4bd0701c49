import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Question } from '../../src/engine/index.js';
import { optionWeights, singleProbabilities } from '../../src/engine/weights.js';
import { BIOMEDICAL } from './fixture.js';
import { PACE, RANKED, run } from './cause-fit-fixture.js';

describe('weights at the edges', () => {
  const evidence = (values: object) => ({ grade: 'C', sources: ['S1'], ...values }) as const;

  it('options without a base rate have no weight; one that nobody gives says nothing', () => {
    const question: Question = {
      ...PACE,
      options: [{ id: 'fast', base: [0] }, { id: 'slow', base: [1] }, { id: 'bare' }],
    };
    assert.deepEqual(singleProbabilities(question, evidence({ lr: { fast: 3 } }), 0), {
      fast: 0,
      slow: 1,
    });
    assert.deepEqual(
      [...optionWeights(question, evidence({ lr: { fast: 3 } }), { prior: 0.5, stratum: 0 }, 2)],
      [
        ['fast', { ticked: 0, unticked: 0 }],
        ['slow', { ticked: 0, unticked: 0 }],
      ],
    );
  });

  it('where every option has an authored chance, nothing is left to share', () => {
    assert.deepEqual(singleProbabilities(PACE, evidence({ p: { fast: 0.3, slow: 0.7 } }), 0), {
      fast: 0.3,
      slow: 0.7,
    });
    const empty: Question = {
      ...PACE,
      options: [
        { id: 'fast', base: [1] },
        { id: 'slow', base: [0] },
      ],
    };
    assert.deepEqual(singleProbabilities(empty, evidence({ p: { fast: 0.4 } }), 0), {
      fast: 0.4,
      slow: 0,
    });
  });

  it('a ratio that asks for more than certainty counts as certainty, and is clipped like any other', () => {
    const multi: Question = {
      id: 'm',
      role: 'evidence',
      type: 'multi',
      options: [{ id: 'a', base: [0.5] }],
    };
    const weight = (values: object, limit: number) =>
      optionWeights(multi, evidence(values), { prior: 0, stratum: 0 }, limit).get('a')!;
    // p0 = 0.5 and P = 4 · 0.5 = 2: taken as 1.
    assert.deepEqual(weight({ lr: { a: 4 } }, 9), { ticked: Math.log(2), unticked: -9 });
    assert.deepEqual(weight({ p: { a: 0 } }, 1), { ticked: -1, unticked: Math.log(2) });
    assert.equal(optionWeights(multi, evidence({}), { prior: 0, stratum: 0 }, 1).size, 0);
  });

  it('a perspective without a prior for "something else" has none', () => {
    const [x] = run(
      {},
      {
        perspectives: [{ ...BIOMEDICAL, otherPrior: [0, 0] }],
        causes: [
          { ...RANKED, prior: [0.2, 0.2] },
          { ...RANKED, id: 'y', prior: [0.6, 0.6] },
        ],
      },
    ).assessment.causes;
    assert.ok(Math.abs(x!.logOdds! - Math.log(3)) < 1e-9);
  });
});
