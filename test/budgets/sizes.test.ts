import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sizeOf } from '../bench/size.js';
import { BUDGETS } from './budgets.js';
import { npmGraph } from './npm-graph.js';

/** Fails above the budget, and where it has so much room that it would let a mistake through. */
function within(what: string, bytes: number, budget: number): void {
  assert.ok(bytes <= budget, `${what} is ${bytes} bytes; at most ${budget} are agreed`);
  assert.ok(bytes > budget * 0.9, `${what} is only ${bytes} bytes; lower its budget of ${budget}`);
}

describe('sizes stay within their budgets', () => {
  for (const [name, budget] of Object.entries(BUDGETS.files)) {
    it(`${name}: at most ${budget} bytes`, () =>
      within(name, sizeOf(readFileSync(`dist/${name}`)).brotli, budget));
  }

  it('what an application loads from npm before the first question, and after it', async () => {
    const { code, content, later } = await npmGraph();
    within('the code', code, BUDGETS.npmEntry.code);
    within('the content', content, BUDGETS.npmEntry.content);
    within('the rest of both', later, BUDGETS.npmEntry.later);
  });
});
