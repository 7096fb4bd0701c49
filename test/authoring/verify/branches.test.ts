import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchesOf, isDoubt } from '../../../src/authoring/verify/branches.js';
import type { Condition } from '../../../src/engine/index.js';

const [a, b, c, d]: readonly Condition[] = ['a', 'b', 'c', 'd'].map((is) => ({ q: 'x', is }));
const unsure: Condition = { q: 'x', is: 'unsure' };

test('branches: each part of an "any", alone and left out, wherever it stands', () => {
  const inner: Condition = { all: [c!, { any: [d!, unsure] }] };
  assert.deepEqual(branchesOf({ all: [a!, { any: [b!, inner] }] }), [
    { part: b, only: { all: [a, b] }, without: { all: [a, { any: [inner] }] } },
    { part: inner, only: { all: [a, inner] }, without: { all: [a, { any: [b] }] } },
    {
      part: d,
      only: { all: [a, { all: [c, d] }] },
      without: { all: [a, { any: [b, { all: [c, { any: [unsure] }] }] }] },
    },
    {
      part: unsure,
      only: { all: [a, { all: [c, unsure] }] },
      without: { all: [a, { any: [b, { all: [c, { any: [d] }] }] }] },
    },
  ]);
});

test('branches: none where there is no choice, and none inside a "not" or a count', () => {
  const choice: Condition = { any: [a!, b!] };
  for (const condition of [a!, { all: [a!, b!] }, { not: choice }, { count: [choice], atLeast: 1 }])
    assert.deepEqual(branchesOf(condition), [], JSON.stringify(condition));
});

test('branches: a doubt alone is one, and a doubt beside another answer is not', () => {
  const [plain, doubt] = branchesOf({ any: [a!, unsure] });
  assert.deepEqual([isDoubt(plain!), isDoubt(doubt!)], [false, true]);
});
