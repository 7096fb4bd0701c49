import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likelier } from '../../../src/authoring/explain/words.js';

test('in words: a ratio is said as it is spoken, whichever way it goes', () => {
  assert.deepEqual([2, 2.26, 12.4, 1.02, 0.5, 0.125, 0].map(likelier), [
    'twice as likely',
    '2.3 times as likely',
    '12 times as likely',
    'as likely',
    '2 times less likely',
    '8 times less likely',
    'not likely at all',
  ]);
});
