import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArguments, readPair } from '../../../src/authoring/commands/arguments.js';
import { UsageError } from '../../../src/authoring/commands/command.js';
import { COMMANDS } from '../../../src/authoring/commands/index.js';
import { reportProblems } from '../../../src/authoring/commands/report-problems.js';
import { dayOf } from '../../../src/authoring/commands/today.js';
import type { Problem } from '../../../src/authoring/problem.js';
import { run, start } from '../../../src/authoring/run.js';
import { replace, withPack } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';

const refuses = (work: () => unknown, message: RegExp): void =>
  assert.throws(
    work,
    (error: unknown) => error instanceof UsageError && message.test(error.message),
    String(message),
  );

test('arguments: one thing, named by its kind', () => {
  assert.deepEqual(readArguments(['dir'], {}).directory, 'dir');
  refuses(
    () => readArguments([], {}),
    /^no folder is given; name the folder that holds pack\.yml$/,
  );
  refuses(
    () => readArguments([], {}, 'file of regions'),
    /^no file is given; name the file of regions$/,
  );
  refuses(() => readArguments(['a', 'b', 'c'], {}), /^one folder at a time; remove b c$/);
});

test('arguments: options may stand before and after, in both their forms', () => {
  const options = { out: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;
  for (const args of [
    ['dir', '--out', 'x', '--json'],
    ['--json', '--out=x', 'dir'],
    ['-o', 'x', 'dir', '--json'],
  ])
    assert.deepEqual(
      { ...readArguments(args, options).values },
      { out: 'x', json: true },
      args.join(' '),
    );
});

test('arguments: an unknown option, or one without its value, is refused by name', () => {
  const options = { out: { type: 'string' } } as const;
  refuses(() => readArguments(['dir', '--fast'], options), /--fast/);
  refuses(() => readArguments(['dir', '--out'], options), /--out/);
  refuses(() => readArguments(['dir', '--out', '--fast'], options), /--out/);
});

test('arguments: a pair is two, no more and no less', () => {
  const { old, now } = readPair(['a', 'b'], {});
  assert.deepEqual([old, now], ['a', 'b'], 'the old one first');
  refuses(() => readPair(['a'], {}), /^two packs are needed; name the old one, then the new one$/);
  refuses(() => readPair(['a', 'b', 'c'], {}), /^two packs at a time; remove c$/);
});

test('today: the day given, else the clock, and nothing that is not a date', () => {
  assert.equal(dayOf('2026-02-03'), '2026-02-03');
  assert.match(dayOf(undefined), /^\d{4}-\d{2}-\d{2}$/);
  for (const wrong of ['soon', '2026-2-3', '03.02.2026', '2026-02-03T00:00', ''])
    refuses(() => dayOf(wrong), /is not a date; give it as YYYY-MM-DD$/);
});

function reported(...problems: readonly Partial<Problem>[]): readonly string[] {
  const lines: string[] = [];
  reportProblems(
    problems.map((each) => ({ file: 'a', line: 1, column: 1, code: 'x', message: 'm', ...each })),
    { out: () => assert.fail('problems go to the error output'), err: (line) => lines.push(line) },
  );
  return lines;
}

test('report: a line each, then how many in how many files', () => {
  assert.deepEqual(reported({}), ['a:1:1  x  m', '1 problem in 1 file']);
  assert.equal(reported({}, {}).at(-1), '2 problems in 1 file');
  assert.equal(reported({}, { file: 'b' }).at(-1), '2 problems in 2 files');
});

test('report: a mistake of shape hides those of meaning, and that is said', () => {
  for (const code of ['yaml', 'schema', 'missing-file', 'unknown-file'])
    assert.equal(reported({ code }).at(-1), 'What the files say is checked once these are fixed.');
  assert.equal(reported({ code: 'reference' }).length, 2);
});

test('help: every command has its usage and a summary, and each is named once', () => {
  const { code, out, err } = ran('help');
  assert.deepEqual([code, err], [0, '']);
  for (const { name, usage, summary } of COMMANDS) {
    assert.ok(usage.startsWith(`${name} `), usage);
    assert.ok(out.includes(`triage-pack ${usage}`) && out.includes(summary), name);
  }
  assert.equal(new Set(COMMANDS.map(({ name }) => name)).size, COMMANDS.length);
  assert.equal(ran('-h').out, out);
});

test('run: a command that ends later is for start', () => {
  const quiet = { out: () => undefined, err: () => undefined };
  withPack({}, (directory) => {
    assert.throws(
      () => run(['simulate', directory, '--people', '1', '--compare', '0'], quiet),
      /"simulate" ends later; use start\(\)/,
    );
  });
  assert.equal(start(['simulate'], quiet), 2, 'wrong usage is known at once');
});

test('run: a mistake in the program is thrown, and not said to be wrong usage', () => {
  const output = {
    out: (): never => {
      throw new RangeError('no room');
    },
    err: (): void => assert.fail('nothing is wrong with the usage'),
  };
  assert.throws(() => run(['help'], output), RangeError);
});

/** Every command that reads a pack's folder, with arguments that are right otherwise. */
const READERS: readonly (readonly [name: string, more: readonly string[]])[] = [
  ['lint', []],
  ['verify', ['--out', 'OUT']],
  ['build', ['--out', 'OUT']],
  ['cases', []],
  ['evaluate', ['--out', 'OUT']],
  ['simulate', []],
  ['explain', ['--answers', 'ANSWERS']],
  ['preview', ['--out', 'OUT/page.html']],
];

for (const [name, more] of READERS) {
  const at = (directory: string): readonly string[] =>
    more.map((each) =>
      each
        .replace('OUT', join(directory, 'out'))
        .replace('ANSWERS', join(directory, 'cases', 'own.yml')),
    );

  test(`${name}: no folder, two, or one that is not there is 2, and nothing is written`, () => {
    withPack({}, (directory) => {
      const [none, two, nowhere, unknown] = [
        ran(name, ...at(directory)),
        ran(name, directory, directory, ...at(directory)),
        ran(name, join(directory, 'nowhere'), ...at(directory)),
        ran(name, directory, ...at(directory), '--no-such-option'),
      ];
      assert.deepEqual(
        [none, two, nowhere, unknown].map(({ code }) => code),
        [2, 2, 2, 2],
      );
      assert.match(none.err, /^triage-pack: no folder is given; name the folder/);
      assert.match(two.err, /one folder at a time; remove/);
      assert.match(nowhere.err, /is not a folder; give the folder that holds pack\.yml/);
      assert.match(unknown.err, /--no-such-option/);
      assert.ok([none, two, nowhere, unknown].every(({ out }) => out === ''));
      assert.equal(existsSync(join(directory, 'out')), false);
    });
  });

  test(`${name}: a pack of the wrong shape is 1, its problems go to the error output, and nothing is written`, () => {
    withPack({ 'rules.yml': replace('urgency: soon', 'urgency: later') }, (directory) => {
      const { code, out, err } = ran(name, directory, ...at(directory));
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /rules\.yml:5:\d+ {2}schema {2}"later" is not allowed/);
      assert.match(err, /^1 problem in 1 file\nWhat the files say is checked once/m);
      assert.equal(existsSync(join(directory, 'out')), false);
    });
  });
}

test('build: names each file that it writes, and the hash last', () => {
  withPack({}, (directory) => {
    const out = join(directory, 'a', 'b');
    const { code, out: lines } = ran('build', directory, '--out', out, '--unproven');
    assert.equal(code, 0);
    const named = lines.split('\n').flatMap((line) => /^wrote (.+)$/.exec(line)?.[1] ?? []);
    assert.deepEqual(
      named.map((file) => file.slice(out.length + 1)).sort(),
      [...readdirSync(out)].sort(),
    );
    const { contentHash } = JSON.parse(readFileSync(join(out, 'tiny.json'), 'utf8')) as {
      contentHash: string;
    };
    assert.equal(lines.split('\n').at(-1), `tiny 1.0.0 ${contentHash}`);
  });
});

test('init: says what it wrote and what to run next, and leaves a folder in use alone', () => {
  withPack({}, (directory) => {
    const fresh = join(directory, 'new-pack');
    const made = ran('init', fresh);
    assert.equal(made.code, 0);
    assert.match(made.out, new RegExp(`run: triage-pack lint ${fresh}$`));
    assert.equal(ran('lint', fresh).code, 0);
    writeFileSync(join(fresh, 'pack.yml'), 'mine');
    const again = ran('init', fresh);
    assert.deepEqual([again.code, again.out], [2, '']);
    assert.match(again.err, /is not empty; name a new folder/);
    assert.equal(readFileSync(join(fresh, 'pack.yml'), 'utf8'), 'mine');
    mkdirSync(join(directory, 'Big Folder'));
    const capitals = ran('init', join(directory, 'Big Folder'));
    assert.equal(capitals.code, 2);
    assert.match(capitals.err, /"Big Folder" cannot be the id of a pack; .*--id/);
    assert.deepEqual(readdirSync(join(directory, 'Big Folder')), []);
  });
});
