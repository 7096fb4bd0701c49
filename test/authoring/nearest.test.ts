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
