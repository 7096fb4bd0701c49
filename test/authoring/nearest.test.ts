import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearest, suggest } from '../../src/authoring/nearest.js';

test('edit distance counts changed, missing, added and swapped letters', () => {
  assert.equal(editDistance('e_bad', 'e_bad'), 0);
  assert.equal(editDistance('e_bda', 'e_bad'), 1);
  assert.equal(editDistance('e_bd', 'e_bad'), 1);
  assert.equal(editDistance('e_bead', 'e_bad'), 1);
  assert.equal(editDistance('', 'abc'), 3);
});

test('edit distance is symmetric, and no more than the longer length', () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.ok(editDistance(a, b) <= Math.max(a.length, b.length));
    }),
  );
});

test('the nearest id is suggested, else those that there are', () => {
  assert.equal(nearest('e_bda', ['e_dur', 'e_bad']), 'e_bad');
  assert.equal(nearest('something', ['e_dur', 'e_bad']), null);
  assert.equal(suggest('something', ['e_dur', 'e_bad']), 'use one of e_dur, e_bad');
  assert.equal(suggest('something', []), 'remove it: there are none to choose from');
  assert.match(
    suggest(
      'zzzzzzzzzz',
      Array.from({ length: 20 }, (_, i) => `id${i}`),
    ),
    /^use one of id0, .*, id11, …$/,
  );
});

test('edit distance: none only between equals, one for one letter more, and never past a third by much', () => {
  const text = fc.string({ maxLength: 10 });
  fc.assert(
    fc.property(text, text, fc.string({ minLength: 1, maxLength: 1 }), (a, b, letter) => {
      assert.equal(editDistance(a, b) === 0, a === b);
      assert.equal(editDistance(a, `${a}${letter}`), 1);
      assert.ok(editDistance(a, b) >= Math.abs(a.length - b.length));
      assert.ok(
        Math.abs(editDistance(a, b) - editDistance(`${a}${letter}`, b)) <= 1,
        'one letter more moves it by one at most',
      );
    }),
  );
});

test('edit distance: a swapped pair is not touched again', () => {
  // Optimal string alignment: ca → ac → abc would be two changes, but the swapped letters may not be
  // parted, so three are counted. (It is therefore no metric; a suggestion needs none.)
  assert.deepEqual(
    [editDistance('ca', 'ac'), editDistance('ac', 'abc'), editDistance('ca', 'abc')],
    [1, 1, 3],
  );
});

test('the nearest id: capitals do not count, the first of equals wins, a third may differ', () => {
  assert.equal(nearest('AGE', ['sex', 'age']), 'age');
  assert.equal(nearest('ab', ['ac', 'ad']), 'ac');
  // Of 9 letters 3 may differ, not 4; of few letters always 2.
  assert.equal(nearest('abcdefghi', ['abcdefxyz']), 'abcdefxyz');
  assert.equal(nearest('abcdefghi', ['abcdewxyz']), null);
  assert.equal(nearest('abc', ['axy']), 'axy');
  assert.equal(nearest('abc', ['xyz']), null);
  assert.equal(nearest('age', []), null);
});

test('a list of what there is stops at twelve, and says so', () => {
  const ids = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `known${i}`);
  assert.equal(suggest('zzz', ids(12)), `use one of ${ids(12).join(', ')}`);
  assert.equal(suggest('zzz', ids(13)), `use one of ${ids(12).join(', ')}, …`);
});
