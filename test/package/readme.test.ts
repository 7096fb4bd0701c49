import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readManifest } from '../../src/build/manifest.js';
import { apiBlocks, table, withBlocks } from '../../src/build/readme.js';

describe('the tables in README.md', () => {
  it('are those of the element\'s doc comments; `npm run docs` renews them', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const blocks = apiBlocks(await readManifest());
    for (const [name, block] of Object.entries(blocks)) assert.ok(block.split('\n').length > 2, `${name} has rows`);
    assert.equal(readme, withBlocks(readme, blocks));
  });

  it('replaces what stands between the markers and nothing else', () => {
    assert.equal(withBlocks('a\n<!-- x -->\nold\n<!-- /x -->\nb', { x: 'new' }), 'a\n<!-- x -->\nnew\n<!-- /x -->\nb');
    assert.throws(() => withBlocks('a', { x: 'new' }), /markers/);
  });

  it('keeps a cell in one line and one column', () => {
    assert.equal(table(['a', 'b'], [['x | y\nz.', undefined]]), '| a | b |\n|---|---|\n| x \\| y z | – |');
  });
});
