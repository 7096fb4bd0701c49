import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

describe('the files for CDNs', () => {
  it('dist/sri.json holds the hash of each', async () => {
    const integrity = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
    assert.deepEqual(
      Object.keys(integrity).sort(),
      (readdirSync('dist', { recursive: true }) as string[])
        .filter((name) => /^(?:split\/)?triage-widget.*\.js$/.test(name))
        .sort(),
    );
    for (const [name, value] of Object.entries(integrity)) {
      const digest = await crypto.subtle.digest('SHA-384', readFileSync(join('dist', name)));
      assert.equal(value, `sha384-${Buffer.from(digest).toString('base64')}`, name);
    }
  });

  it('each part of a split file holds the hash of the next, and of no other', () => {
    const integrity = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
    const seconds = Object.keys(integrity).filter((name) => name.endsWith('.second.js'));
    assert.ok(seconds.length >= 3);
    for (const second of seconds) {
      const first = second.replace('.second', '.first');
      for (const [name, next] of [
        [second.replace('.second', ''), first],
        [first, second],
      ] as const) {
        const code = readFileSync(join('dist', name), 'utf8');
        assert.deepEqual(code.match(/sha384-[\w+/=]{20,}/g), [integrity[next]], name);
      }
      assert.doesNotMatch(readFileSync(join('dist', second), 'utf8'), /from\s*["']\.\//);
    }
  });
});
