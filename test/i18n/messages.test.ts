import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/locales/en.js';

const VIEWS = 'src/widget';
const sources = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(VIEWS, name), 'utf8'))
  .join('\n');

/** Words that promise more than general information can. */
const FORBIDDEN =
  /diagnos|detect|rule out|guarantee|proven|cure\b|accurate|your condition|safe to stay|%|\bmg\b/i;

describe('the English words', () => {
  it('hold every key that a screen asks for', () => {
    const asked = [...sources.matchAll(/\bt\('([\w-]+)'/g)].map((match) => match[1]!);
    assert.ok(asked.length > 40);
    assert.deepEqual(
      asked.filter((key) => !(key in en)),
      [],
    );
  });

  it('hold no key that nothing asks for', () => {
    const unused = Object.keys(en).filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !/^(flag|fit|weight|grade|watch|helper|jump)_|Lead$/.test(key),
    );
    assert.deepEqual(unused, []);
  });

  it('promise nothing that information cannot keep', () => {
    for (const [key, message] of Object.entries(en)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message))
        assert.doesNotMatch(text, FORBIDDEN, key);
    }
  });
});
