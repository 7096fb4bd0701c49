import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../../src/authoring/commands/index.js';
import { ran } from '../../support/run-command.js';

for (const { name, usage, summary } of COMMANDS)
  test(`${name} --help says how it is called, and does nothing else`, () => {
    for (const args of [
      [name, '--help'],
      [name, 'nowhere', '-h'],
    ])
      assert.deepEqual(ran(...args), {
        code: 0,
        out: `triage-pack ${usage}\n  ${summary}`,
        err: '',
      });
  });

test('who reads the first line only is no error', () => {
  const cli = fileURLToPath(new URL('../../../src/authoring/cli.ts', import.meta.url));
  // More than a pipe holds, so that the command still writes when nobody reads any more.
  const many = 'for i in $(seq 1 400); do echo "x$i: y"; done';
  const script = `set -o pipefail; ${many} > "$1"/a.yml; "$2" --import tsx "$3" explain content/packs/back-and-knee --answers "$1"/a.yml | head -n 1; rm -r "$1"`;
  const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  const said = execFileSync('bash', ['-c', script, 'bash', folder, process.execPath, cli], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.match(said, /^back-and-knee \S+ sha256-\w+\n$/);
});
