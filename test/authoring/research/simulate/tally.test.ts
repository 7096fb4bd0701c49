import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decimal,
  percent,
  table,
  whole,
} from '../../../../src/authoring/research/simulate/table.js';
import {
  count,
  histogram,
  mean,
  merge,
  quantile,
  type Tally,
} from '../../../../src/authoring/research/simulate/tally.js';

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'a.1', 'a.10'), fc.nat(1000));
const tally = (from: Readonly<Record<string, number>>): Tally => new Map(Object.entries(from));
const merged = (...all: readonly Tally[]): Tally => {
  const into: Tally = new Map();
  all.forEach((each) => merge(into, each));
  return into;
};
const sorted = (from: Tally): unknown => [...from].sort();

test('counts: begin at nought, and go up by one unless said otherwise', () => {
  const own: Tally = new Map();
  count(own, 'a');
  count(own, 'a', 4);
  count(own, 'b', 0);
  assert.deepEqual(
    [...own],
    [
      ['a', 5],
      ['b', 0],
    ],
  );
});

test('merge: in whatever order the threads end, the result is the same', () => {
  fc.assert(
    fc.property(counts, counts, counts, (a, b, c) => {
      const [x, y, z] = [tally(a), tally(b), tally(c)];
      assert.deepEqual(sorted(merged(x, y)), sorted(merged(y, x)));
      assert.deepEqual(sorted(merged(merged(x, y), z)), sorted(merged(x, merged(y, z))));
      assert.deepEqual(sorted(merged(x, new Map())), sorted(x));
    }),
  );
});

test('histogram: values as numbers, smallest first, and none of another row', () => {
  const own = tally({
    'main.screens.10': 1,
    'main.screens.9': 2,
    'main.screen.1': 7,
    'main.screenshots.3': 7,
  });
  assert.deepEqual(histogram(own, 'main.screens'), [
    [9, 2],
    [10, 1],
  ]);
  assert.deepEqual(histogram(own, 'full.screens'), []);
});

const values = fc
  .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 })
  .chain((met) =>
    fc.tuple(
      ...[...met]
        .sort((a, b) => a - b)
        .map((value) => fc.tuple(fc.constant(value), fc.integer({ min: 1, max: 9 }))),
    ),
  ) as fc.Arbitrary<readonly (readonly [number, number])[]>;

test('mean and quantiles: by hand, and of nobody', () => {
  // 2, 2, 2, 5, 9: mean 20/5; the third of five is 2, the fifth 9.
  const five = [
    [2, 3],
    [5, 1],
    [9, 1],
  ] as const;
  assert.deepEqual([mean(five), quantile(five, 0.5), quantile(five, 0.9)], [4, 2, 9]);
  assert.equal(quantile(five, 0.8), 5, 'four of five do not exceed 5');
  assert.ok(Number.isNaN(mean([])) && Number.isNaN(quantile([], 0.5)));
});

test('quantiles: never fall as the share grows, and begin and end with the extremes', () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (met, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(quantile(met, low) <= quantile(met, high));
        assert.equal(quantile(met, 0), met[0]![0]);
        assert.equal(quantile(met, 1), met.at(-1)![0]);
      },
    ),
  );
});

test('quantiles: at least that share is no greater, and what is smaller does not reach it', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (met, share) => {
      const total = met.reduce((sum, [, times]) => sum + times, 0);
      const upTo = (bound: number, strict: boolean): number =>
        met.reduce(
          (sum, [value, times]) => ((strict ? value < bound : value <= bound) ? sum + times : sum),
          0,
        );
      const found = quantile(met, share);
      assert.ok(upTo(found, false) >= share * total - 1e-9);
      assert.ok(upTo(found, true) < share * total + 1e-9);
    }),
  );
});

test('tables: the first column is flush left, figures flush right', () => {
  assert.deepEqual(
    table([
      ['name', 'n'],
      ['a', '1,000'],
    ]),
    ['name      n', 'a     1,000'],
  );
});

test('figures: shares and numbers with one decimal, a dash for nobody, commas for thousands', () => {
  assert.deepEqual([percent(1, 3), percent(0, 5), percent(0, 0)], ['33.3 %', '0.0 %', '-']);
  assert.deepEqual([decimal(2.25), decimal(NaN)], ['2.3', '-']);
  assert.deepEqual([whole(999), whole(1000), whole(1234567)], ['999', '1,000', '1,234,567']);
});
