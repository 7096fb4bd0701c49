import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readManifest } from '../../src/build/manifest.js';
import { apiBlocks, table, withBlocks } from '../../src/build/readme.js';
import { sizeOf } from '../bench/size.js';

describe('the tables in README.md', () => {
  it("are those of the element's doc comments; `npm run docs` renews them", () => {
    const readme = readFileSync('README.md', 'utf8');
    const blocks = apiBlocks(readManifest());
    for (const [name, block] of Object.entries(blocks))
      assert.ok(block.split('\n').length > 2, `${name} has rows`);
    assert.equal(readme, withBlocks(readme, blocks));
  });

  it('the size of each built file is within 5 % of what stands there; `npm run sizes -- --write` renews it', () => {
    const block = /<!-- sizes -->([^]*?)<!-- \/sizes -->/.exec(
      readFileSync('README.md', 'utf8'),
    )![1]!;
    const reported = new Map(
      [...block.matchAll(/\| `(.*?)` .*\| ([\d.]+) \|$/gm)].map(([, name, size]) => [
        name!,
        Number(size) * 1000,
      ]),
    );
    assert.deepEqual(
      [...reported.keys()].filter((name) => name !== 'engine.js').sort(),
      readdirSync('dist')
        .filter((name) => /^triage-widget.*\.js$/.test(name))
        .sort(),
    );
    for (const [name, size] of reported) {
      const { brotli } = sizeOf(readFileSync(`dist/${name}`));
      assert.ok(
        Math.abs(brotli / size - 1) <= 0.05,
        `${name} is ${brotli} bytes, README.md says ${size}`,
      );
    }
  });

  it('replaces what stands between the markers and nothing else', () => {
    assert.equal(
      withBlocks('a\n<!-- x -->\nold\n<!-- /x -->\nb', { x: 'new' }),
      'a\n<!-- x -->\nnew\n<!-- /x -->\nb',
    );
    assert.throws(() => withBlocks('a', { x: 'new' }), /markers/);
  });

  it('keeps a cell in one line and one column', () => {
    assert.equal(
      table(['a', 'b'], [['x | y\nz.', undefined]]),
      '| a | b |\n|---|---|\n| x \\| y z | – |',
    );
  });
});
