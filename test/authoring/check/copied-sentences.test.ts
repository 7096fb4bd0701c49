import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIXTURE, withPack, type Changes } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';

/** The English words once more, as another language. */
const copied = (locale: string): Changes =>
  Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [path.replace('/en/', `/${locale}/`), text]),
  );
const notesOf = (changes: Changes): readonly string[] =>
  withPack(changes, (directory) => {
    const { code, err } = ran('lint', directory, '--today', '2026-01-01');
    assert.equal(code, 0, err);
    return err.split('\n').filter((line) => line.includes('in the words of'));
  });

test('lint notes sentences of another language that are still in the first', () => {
  const [note, ...more] = notesOf(copied('de'));
  assert.deepEqual(more, []);
  assert.match(
    note!,
    /^note: text\/de says \d+ sentences in the words of "en", first .* in text\/de/,
  );
});

test('another English may say the same, and one language has nothing to be translated from', () => {
  assert.deepEqual(notesOf(copied('en-GB')), []);
  assert.deepEqual(notesOf({}), []);
});
