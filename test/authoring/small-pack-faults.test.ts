import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeNewPack } from '../../src/authoring/init/write-new-pack.js';
import { FAULTS, type Fault } from './small-pack-faults.js';
import { ran } from '../support/run-command.js';

describe('a mistake in a small pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'triage-faults-'));
  const out = mkdtempSync(join(tmpdir(), 'triage-faults-out-'));
  before(() => writeNewPack(folder, { id: 'wrist', today: '2026-01-01' }));
  after(() => [folder, out].forEach((each) => rmSync(each, { recursive: true })));

  /** Runs a command on the pack with a mistake in it, which is taken out again. */
  function withFault<T>({ file, was, now }: Fault, work: () => T): T {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(was), `${file} says "${was}"`);
    writeFileSync(
      path,
      text.replace(was, () => now),
    );
    try {
      return work();
    } finally {
      writeFileSync(path, text);
    }
  }

  for (const fault of FAULTS)
    it(`is named by ${fault.by}: ${fault.fault}`, () => {
      withFault(fault, () => {
        const today = fault.by === 'lint' ? ['--today', '2026-01-01'] : [];
        const { code, err } = ran(fault.by, folder, ...today);
        assert.equal(code, 1, err);
        assert.match(err, fault.says);
        // Nothing is built of it, whoever asks.
        assert.equal(ran('build', folder, '--out', out).code, fault.isBuilt ? 0 : 1);
      });
    });

  it('may be right, so it is noted: advice that is hidden from whoever was not asked', () => {
    const hidden: Fault = {
      fault: '',
      file: 'advice.yml',
      was: 'unless: {q: health, is: thin_bones}',
      now: 'unless: {q: start, is: fall}',
      by: 'verify',
      says: /./,
    };
    withFault(hidden, () => {
      const said = ran('verify', folder);
      assert.match(
        `${said.err}${said.out}`,
        /"support" can stay hidden from those who are not asked start/,
      );
    });
  });
});
