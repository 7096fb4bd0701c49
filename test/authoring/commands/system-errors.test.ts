import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { describeSystemError, isSystemError } from '../../../src/authoring/system-error.js';
import { replace, withPack } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';

/** Commands that write, with the place to write to as the last argument. */
const WRITERS: readonly (readonly string[])[] = [
  ['build', 'PACK', '--unproven', '--out'],
  ['verify', 'PACK', '--out'],
  ['evaluate', 'PACK', '--out'],
  ['preview', 'PACK', '--out'],
  ['regions', 'content/regions.yml', '--out'],
  ['init', '--id', 'new', '--'],
];

/** Places where nothing can be written, whoever asks. */
const PLACES: Readonly<Record<string, (directory: string) => string>> = {
  'below a file': (directory) => join(directory, 'pack.yml', 'out'),
  'below a link that leads nowhere': (directory) => {
    symlinkSync(join(directory, 'nowhere'), join(directory, 'lost'));
    return join(directory, 'lost', 'out');
  },
  'at a name too long': (directory) => join(directory, 'x'.repeat(300)),
};

describe('a place that cannot be written to is said, with what to do', () => {
  for (const [where, place] of Object.entries(PLACES))
    for (const args of WRITERS)
      test(`${args[0]}, ${where}`, () => {
        withPack({}, (directory) => {
          const { code, err } = ran(
            ...args.map((arg) => (arg === 'PACK' ? directory : arg)),
            place(directory),
          );
          assert.equal(code, 1);
          assert.match(err, /^triage-pack: .+: .+; \S/m);
          assert.doesNotMatch(err, /^ {4}at /m);
        });
      });

  test('preview and regions, where a folder is', () => {
    withPack({}, (directory) => {
      for (const args of [
        ['preview', directory],
        ['regions', 'content/regions.yml'],
      ]) {
        const { code, err } = ran(...args, '--out', directory);
        assert.equal(code, 1);
        assert.match(err, /a folder is where a file should be; give the path of a file/);
      }
    });
  });
});

describe('a path that leads nowhere is wrong usage', () => {
  const READERS: readonly (readonly string[])[] = [
    ['lint'],
    ['verify'],
    ['cases'],
    ['evaluate'],
    ['simulate'],
    ['dev'],
    ['build', '--out', 'out'],
    ['preview', '--out', 'out.html'],
    ['explain', 'PACK', '--answers'],
    ['diff', 'PACK'],
    ['regions'],
  ];
  for (const args of READERS)
    test(args[0], () => {
      withPack({}, (directory) => {
        symlinkSync(join(directory, 'endless'), join(directory, 'endless'));
        for (const path of [join(directory, 'pack.yml', 'x'), join(directory, 'y'.repeat(300))]) {
          const { code, err } = ran(...args.map((arg) => (arg === 'PACK' ? directory : arg)), path);
          assert.equal(code, 2, path);
          assert.match(err, /^triage-pack: .*; \S/);
        }
      });
    });
});

test('a pack that the engine refuses is said by every command', () => {
  withPack({ 'pack.yml': replace('explainAt: 1.5', 'explainAt: 500') }, (directory) => {
    for (const args of [
      ['lint'],
      ['verify'],
      ['cases'],
      ['evaluate'],
      ['simulate'],
      ['build', '--out', join(directory, 'out')],
      ['preview', '--out', join(directory, 'out.html')],
      ['explain', '--answers', join(directory, 'cases', 'own.yml')],
    ]) {
      const { code, err } = ran(...args, directory);
      assert.equal(code, 1, args[0]);
      assert.match(err, /the engine refuses the pack: .*explainAt is 500; expected/, args[0]);
    }
  });
});

test('an error of the system is told from a mistake in the program', () => {
  assert.equal(isSystemError(new TypeError('x')), false);
  assert.equal(isSystemError('ENOENT'), false);
  const error = Object.assign(new Error('EODD: odd, read'), { code: 'EODD', syscall: 'read' });
  assert.equal(isSystemError(error), true);
  assert.equal(
    describeSystemError(error),
    'the system says "EODD: odd, read"; check the path and the disk',
  );
  assert.match(describeSystemError({ ...error, code: 'EACCES' }), /; change the permissions/);
});
