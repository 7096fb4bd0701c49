import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { lineHunks, type Hunk } from '../../src/studio/yaml/line-hunks.js';

/** The second list, made of the first. */
function applied(before: readonly string[], hunks: readonly Hunk[]): readonly string[] {
  const after: string[] = [];
  let done = 0;
  for (const { from, to, lines } of hunks) {
    after.push(...before.slice(done, from), ...lines);
    done = to;
  }
  return [...after, ...before.slice(done)];
}

const hunksOf = (before: string, after: string): readonly Hunk[] =>
  lineHunks([...before], [...after]);

describe('what differs between two lists of lines', () => {
  test('is nothing, or what came, went or changed', () => {
    assert.deepEqual(hunksOf('abc', 'abc'), []);
    assert.deepEqual(hunksOf('', ''), []);
    assert.deepEqual(hunksOf('ac', 'abc'), [{ from: 1, to: 1, lines: ['b'] }]);
    assert.deepEqual(hunksOf('abc', 'ac'), [{ from: 1, to: 2, lines: [] }]);
    assert.deepEqual(hunksOf('abcd', 'aXcY'), [
      { from: 1, to: 2, lines: ['X'] },
      { from: 3, to: 4, lines: ['Y'] },
    ]);
    assert.deepEqual(hunksOf('', 'ab'), [{ from: 0, to: 0, lines: ['a', 'b'] }]);
    assert.deepEqual(hunksOf('ab', ''), [{ from: 0, to: 2, lines: [] }]);
  });

  test('makes the one of the other, with as few lines as can be', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const hunks = lineHunks(before, after);
        assert.deepEqual(applied(before, hunks), after);
        const changed = hunks.reduce(
          (sum, { from, to, lines }) => sum + to - from + lines.length,
          0,
        );
        assert.equal(changed, before.length + after.length - 2 * longestCommon(before, after));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The length of the longest list that both hold in its order, by the table that schools teach. */
function longestCommon(one: readonly string[], two: readonly string[]): number {
  let row = new Array<number>(two.length + 1).fill(0);
  for (const a of one) {
    const next = [0];
    two.forEach((b, j) => next.push(a === b ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)));
    row = next;
  }
  return row.at(-1)!;
}
