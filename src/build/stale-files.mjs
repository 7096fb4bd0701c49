import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `mark` notes that a build begins; `remove` takes from dist/ what was there before and has not
 * been written again. So a build needs no empty folder, a server of dist/ never finds it gone, and
 * what nothing writes any more is not published.
 */
const MARK = '.build/begun';
const OUT = 'dist';

function removeOlder(folder, begun) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      removeOlder(path, begun);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
    } else if (statSync(path).mtimeMs < begun) rmSync(path);
  }
}

if (process.argv[2] === 'mark') {
  mkdirSync('.build', { recursive: true });
  writeFileSync(MARK, '');
} else removeOlder(OUT, statSync(MARK).mtimeMs);
