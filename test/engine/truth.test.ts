import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  and,
  countBetween,
  FALSE,
  not,
  OPEN,
  or,
  TRUE,
  UNKNOWN,
  type Truth,
} from '../../src/engine/truth.js';
import { runs } from './runs.js';

const FINAL = [FALSE, UNKNOWN, TRUE];
const rankOf = (value: Truth): number => FINAL.indexOf(value);
/** Kleene's tables, written out as order: false < unknown < true. */
const kleeneAnd = (a: Truth, b: Truth): Truth => FINAL[Math.min(rankOf(a), rankOf(b))]!;
const kleeneOr = (a: Truth, b: Truth): Truth => FINAL[Math.max(rankOf(a), rankOf(b))]!;

const sets = fc.integer({ min: 1, max: 7 });
const valuesOf = (set: Truth): readonly Truth[] => FINAL.filter((value) => set & value);

describe('truth', () => {
  it('and, or, not follow Kleene on final values', () => {
    for (const a of FINAL) {
      for (const b of FINAL) {
        assert.equal(and(a, b), kleeneAnd(a, b));
        assert.equal(or(a, b), kleeneOr(a, b));
      }
    }
    assert.deepEqual(
      [not(TRUE), not(FALSE), not(UNKNOWN), not(OPEN)],
      [FALSE, TRUE, UNKNOWN, OPEN],
    );
  });

  it('on sets, gives exactly the results that some choice of final values gives', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const every = (pick: (x: Truth, y: Truth) => Truth): Truth =>
          valuesOf(a)
            .flatMap((x) => valuesOf(b).map((y) => pick(x, y)))
            .reduce((all, one) => all | one, 0);
        assert.equal(and(a, b), every(kleeneAnd));
        assert.equal(or(a, b), every(kleeneOr));
      }),
      runs(1000),
    );
  });

  it('counts up to and including its ends', () => {
    assert.equal(countBetween([TRUE, TRUE], 0, 1), FALSE);
    assert.equal(countBetween([TRUE, UNKNOWN], 0, 1), UNKNOWN);
    assert.equal(countBetween([TRUE, FALSE], 1, 1), TRUE);
    assert.equal(countBetween([], 0, 0), TRUE);
    assert.equal(countBetween([], 1, 2), FALSE);
    // Three at least and one at most: with one false it is not three, whatever the others are.
    assert.equal(countBetween([UNKNOWN, UNKNOWN, FALSE], 3, 1), FALSE);
    assert.equal(countBetween([UNKNOWN, UNKNOWN, UNKNOWN], 3, 1), UNKNOWN);
    // One exactly: true, false, false is one; true, false, true is two; unknown, unknown, true is
    // one to three.
    assert.equal(countBetween([TRUE | UNKNOWN, FALSE | UNKNOWN, TRUE | FALSE], 1, 1), OPEN);
  });

  it('counts as brute force over every choice of final values does', () => {
    fc.assert(
      fc.property(
        fc.array(sets, { maxLength: 5 }),
        fc.nat({ max: 5 }),
        fc.integer({ min: -3, max: 5 }),
        (items, min, extra) => {
          const max = min + extra;
          const choices = items.reduce<readonly (readonly Truth[])[]>(
            (all, item) =>
              all.flatMap((chosen) => valuesOf(item).map((value) => [...chosen, value])),
            [[]],
          );
          const verdict = (chosen: readonly Truth[]): Truth => {
            const sure = chosen.filter((value) => value === TRUE).length;
            const maybe = sure + chosen.filter((value) => value === UNKNOWN).length;
            if (sure >= min && maybe <= max) return TRUE;
            return maybe < min || sure > max ? FALSE : UNKNOWN;
          };
          assert.equal(
            countBetween(items, min, max),
            choices.map(verdict).reduce((all, one) => all | one, 0),
          );
        },
      ),
      runs(4000),
    );
  });
});
