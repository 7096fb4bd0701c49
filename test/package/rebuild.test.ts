import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

/** What is not in a fresh copy of the project. */
const MADE = /^(?:\.build|\.git|dist|node_modules|reports)$/;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe('a second build', () => {
  it('in another folder, time zone and language gives the same bytes of every file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'triage-build-'));
    try {
      for (const path of readdirSync('.').filter((name) => !MADE.test(name)))
        cpSync(path, join(folder, path), { recursive: true });
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
