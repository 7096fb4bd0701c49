import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { packTypes } from '../../src/build/pack-types.js';
import { readonlyTypes, wrapComments } from '../../src/build/readonly-types.js';

describe('the types of packs', () => {
  it('are those that the schemas say', async () => {
    for (const [path, source] of Object.entries(await packTypes()))
      assert.equal(readFileSync(path, 'utf8'), source, `${path} is old: npm run types:packs`);
  });

  it('are readonly all the way down', () => {
    assert.equal(
      readonlyTypes('interface A { b?: string[][]; c: { [k: string]: number[] } }'),
      'interface A { readonly b?: readonly (readonly string[])[]; readonly c: Readonly<Record<string, readonly number[]>> }',
    );
  });

  it('have comments no wider than the code', () => {
    const long = Array.from({ length: 40 }, () => 'word').join(' ');
    const wrapped = wrapComments(`  /**\n   * ${long}\n   */\n  a: 1;`).split('\n');
    assert.ok(wrapped.every((line) => line.length <= 100));
    assert.deepEqual(wrapped.join(' ').match(/word/g)?.length, 40);
    assert.equal(wrapComments('/**\n * Short.\n */\n'), '/** Short. */\n');
  });
});
