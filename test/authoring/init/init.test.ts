import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { logicFiles } from '../../../src/authoring/init/logic-files.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { run } from '../../../src/authoring/run.js';
import { verifyPack } from '../../../src/authoring/verify/verify.js';

/** Hands an empty folder to `use`, and removes it. */
function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'triage-init-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ran(...args: readonly string[]): { readonly code: number; readonly err: string } {
  const err: string[] = [];
  const code = run(args, { out: () => undefined, err: (line) => err.push(line) });
  return { code, err: err.join('\n') };
}

test('init: the new pack lints on the day, verifies, plays its cases and builds', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    assert.deepEqual(ran('init', directory), { code: 0, err: '' });
    assert.deepEqual(ran('lint', directory), { code: 0, err: '' });
    const unproved = verifyPack(lintPack(directory).pack!, () => 0).results.filter(
      ({ verdict }) => verdict !== 'proved',
    );
    assert.deepEqual(
      unproved.map(({ property, failures }) => [property.id, failures]),
      [],
    );
    assert.deepEqual(ran('cases', directory), { code: 0, err: '' });
    assert.equal(buildPack(directory).json!.id, 'sore-wrist');
    assert.ok(existsSync(join(directory, 'CHANGELOG.md')));
  }));

test('init: it has one of each thing that an author must see, and nobody has signed it', () =>
  inFolder((folder) => {
    assert.equal(ran('init', folder, '--id', 'mine').code, 0, 'an empty folder is free');
    const pack = lintPack(folder).pack!;
    const { head, questions, causes, rules, advice, dangers, properties, cases } = pack;
    assert.deepEqual([head.id, head.reviewedBy], ['mine', '']);
    const screen = questions.find(({ role }) => role === 'screen')!;
    const confirm = questions.find(({ role }) => role === 'confirm')!;
    assert.ok(screen.unsure && screen.options!.some(({ exclusive }) => exclusive));
    assert.ok(screen.options!.some(({ covers }) => covers?.includes(confirm.id)));
    assert.ok(confirm.careful, 'an author sees where the level of doubt is stated');
    assert.ok(
      causes.length === 2 &&
        rules.length > 0 &&
        advice.length > 0 &&
        dangers.length > 0 &&
        causes.every(({ needs, escalate }) => needs && escalate) &&
        properties &&
        Object.values(cases).flat().length > 0,
    );
  }));

test('init: the review is due a year later, also after a leap day', () => {
  const due = (today: string): string =>
    /reviewBy: "(.*)"/.exec(logicFiles({ id: 'x', today })['pack.yml']!)![1]!;
  assert.deepEqual(
    [due('2026-11-22'), due('2028-02-29'), due('2027-12-31')],
    ['2027-11-22', '2029-02-28', '2028-12-31'],
  );
});

test('init: a folder with anything in it is left as it is', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { code, err } = ran('init', folder, '--id', 'x');
    assert.equal(code, 2);
    assert.match(err, /is not empty; name a new folder/);
    assert.deepEqual(
      [readdirSync(folder), readFileSync(join(folder, 'notes.txt'), 'utf8')],
      [['notes.txt'], 'mine'],
    );
    assert.equal(
      ran('init', join(folder, 'notes.txt'), '--id', 'x').code,
      2,
      'a file is no folder',
    );
  }));

test('init: what cannot be an id is refused before anything is written', () =>
  inFolder((folder) => {
    const { code, err } = ran('init', join(folder, 'Sore Wrist'));
    assert.equal(code, 2);
    assert.match(err, /"Sore Wrist" cannot be the id of a pack; .*--id/);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(ran('init').code, 2);
  }));
