import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadPack, type Question } from '../../src/engine/index.js';
import { boundsOf, columnOf, findingWeights } from '../../src/engine/evidence-model.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { runs } from './runs.js';
import { cause, close, make, p, posterior } from './evidence-fixture.js';

describe('a multiple choice', () => {
  // Weights of x: a ln 2 ticked, ln 2/3 not; b ln 1/2 ticked, ln 1.5 not.
  const both: Question = {
    id: 'both',
    role: 'evidence',
    type: 'multi',
    options: [
      { id: 'a', base: [0.25, 0.25] },
      { id: 'b', base: [0.5, 0.5] },
    ],
  };
  const pack = make(
    [cause('x', 0.3, { both: p({ a: 0.5, b: 0.25 }) })],
    { dependenceDiscount: 0.25, lrCap: 100 },
    [both],
  );
  const table = posterior(pack, {}).stratum.tables.get('both')!;

  it('of two that speak as loudly, the first counts whole', () => {
    close(posterior(pack, { both: ['a', 'b'] }).evidence[0]!, Math.log(2) - 0.25 * Math.log(2));
  });

  it('has no part of an option that says nothing', () => {
    const silent = posterior(make([cause('x', 0.3, { both: p({ a: 0.5 }) })], {}, [both]), {
      both: ['a'],
    });
    const [{ table: reported, rows }] = silent.answered as unknown as [
      (typeof silent.answered)[number],
    ];
    assert.deepEqual(rows.rows, [0, 1]);
    assert.deepEqual(
      findingWeights(reported, rows, 0).map(({ option }) => option),
      ['a'],
    );
  });

  it('is bounded by its loudest part whole and the others by the share', () => {
    close(boundsOf(table).high[0]!, Math.log(2) + 0.25 * Math.log(1.5));
    close(boundsOf(table).low[0]!, Math.log(1 / 2) + 0.25 * Math.log(2 / 3));
  });

  it('only perspectives that weigh evidence have a model', () => {
    const json = makePack({
      questions: [],
      perspectives: [BIOMEDICAL, { id: 'ways', method: 'points' }],
    });
    assert.deepEqual([...loadPack(json).models.keys()], ['bio']);
  });
});

describe('columns', () => {
  it('are found by their cause, dense or sparse', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 })), (causes) => {
        const columns = Int32Array.from(causes).sort();
        for (let index = 0; index <= 31; index++)
          assert.equal(columnOf({ columns } as never, index), columns.indexOf(index));
      }),
      runs(200),
    );
  });
});
