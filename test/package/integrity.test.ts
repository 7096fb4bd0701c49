import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const INPUTS = [
  'src',
  'content',
  'package.json',
  'package-lock.json',
  'rollup.command.config.mjs',
  'rollup.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe('the files for CDNs', () => {
  it('dist/sri.json holds the hash of each', async () => {
    const integrity = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
    assert.deepEqual(
      Object.keys(integrity).sort(),
      readdirSync('dist')
        .filter((name) => /^triage-widget.*\.js$/.test(name))
        .sort(),
    );
    for (const [name, value] of Object.entries(integrity)) {
      const digest = await crypto.subtle.digest('SHA-384', readFileSync(join('dist', name)));
      assert.equal(value, `sha384-${Buffer.from(digest).toString('base64')}`, name);
    }
  });

  it('a build in another folder, time zone and language gives the same bytes, of these and of every other file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'triage-build-'));
    try {
      for (const path of INPUTS) cpSync(path, join(folder, path), { recursive: true });
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
      execFileSync('npm', ['run', '--silent', 'build'], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
      });
      const again = join(folder, 'dist');
      assert.deepEqual(filesIn(again), filesIn('dist'));
      const other = filesIn('dist').filter(
        (path) => !readFileSync(join('dist', path)).equals(readFileSync(join(again, path))),
      );
      assert.deepEqual(other, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
