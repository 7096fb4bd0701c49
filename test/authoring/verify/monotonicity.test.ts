import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Monotonicities } from '../../../src/authoring/verify/monotonicity.js';
import type { Condition } from '../../../src/engine/index.js';
import { loaded } from '../authored.js';

const pack = loaded();

const moves = (condition: Condition): string => {
  const { up, down } = new Monotonicities(pack, 'danger', 'numb').of(condition);
  return up ? (down ? 'both' : 'up') : down ? 'down' : 'neither';
};

const NUMB: Condition = { q: 'danger', is: 'numb' };
const NONE: Condition = { q: 'danger', is: 'none' };

const MOVES: readonly (readonly [what: string, condition: Condition, way: string])[] = [
  ['the box itself', NUMB, 'up'],
  ['the box in a list', { q: 'danger', in: ['fever', 'numb'] }, 'up'],
  ['another box', { q: 'danger', is: 'fever' }, 'neither'],
  ['an answer that the tick clears', NONE, 'down'],
  ['the box or what it clears', { any: [NUMB, NONE] }, 'up'],
  [
    'a list with the box, or what it clears',
    { any: [{ q: 'danger', in: ['fever', 'numb'] }, NONE] },
    'up',
  ],
  ['another box or what the tick clears', { any: [{ q: 'danger', is: 'fever' }, NONE] }, 'down'],
  ['the opposite of the box or of what it clears', { not: { any: [NUMB, NONE] } }, 'down'],
  ['the box and what it clears', { all: [NUMB, NONE] }, 'both'],
  ['the box within another part, or what it clears', { any: [{ not: NUMB }, NONE] }, 'down'],
  ['its opposite', { not: NUMB }, 'down'],
  ['the opposite of its opposite', { not: { not: NUMB } }, 'up'],
  ['at least one of several', { count: [NUMB, { q: 'age', is: 'over50' }], atLeast: 1 }, 'up'],
  ['at most one of several', { count: [NUMB, { q: 'age', is: 'over50' }], atMost: 1 }, 'down'],
  ['exactly one of several', { count: [NUMB, { answered: 'age' }], atLeast: 1, atMost: 1 }, 'both'],
  ['"not sure"', { q: 'danger', is: 'unsure' }, 'neither'],
  ['another question', { q: 'age', is: 'over50' }, 'neither'],
  ['a name of another question', { ref: 'weak_bones' }, 'neither'],
  ['a fit, which any answer may move', { fit: 'wear', atLeast: 'partial' }, 'both'],
];

for (const [what, condition, way] of MOVES) {
  test(`monotonicity: ${what} moves ${way}`, () => assert.equal(moves(condition), way));
}
