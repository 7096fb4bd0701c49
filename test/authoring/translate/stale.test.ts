import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintPack } from '../../../src/authoring/lint.js';
import { withPack } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';
import { rewrite, TWO_LANGUAGES } from './pack.js';

const translate = (directory: string, way: '--in' | '--out'): string => {
  const file = join(directory, 'words.xlf');
  const { code, err } = ran('translate', directory, '--to', 'es', way, file);
  assert.equal(code, 0, err);
  return file;
};
const found = (directory: string): readonly string[] =>
  lintPack(directory, '2026-01-01').problems.map(
    ({ file, line, code }) => `${file.slice(directory.length + 1)}:${line} ${code}`,
  );

/** A pack in two languages, in which English has new words for advice and for a danger sign. */
const withStale = (use: (directory: string) => void): void =>
  withPack(TWO_LANGUAGES, (directory) => {
    translate(directory, '--out');
    translate(directory, '--in');
    assert.deepEqual(found(directory), [], 'nothing is stale yet');
    rewrite(join(directory, 'text/en/advice.yml'), 'a little each day', 'a bit each day');
    rewrite(join(directory, 'text/en/dangers.yml'), 'Fever or shivers', 'Fever, or bad shivers');
    use(directory);
  });

// Line 4 of dangers.yml is that of fever, line 2 of advice.yml that of walk: see the fixture.
const BOTH = ['text/es/dangers.yml:4 stale-danger-sign', 'text/es/advice.yml:2 stale-translation'];

test('lint names what English has changed since, danger signs first', () =>
  withStale((directory) => {
    assert.deepEqual(found(directory), BOTH);
    const { code, err } = ran('lint', directory, '--today', '2026-01-01');
    assert.equal(code, 1);
    assert.match(err, /^\S+dangers\.yml:4:\d+ {2}stale-danger-sign {2}.*"Fever, or bad shivers"/);
    assert.deepEqual(lintPack(directory).problems, [], 'a build goes on');
  }));

test('a stale string that comes back untouched stays stale', () =>
  withStale((directory) => {
    translate(directory, '--out');
    translate(directory, '--in');
    assert.deepEqual(found(directory), BOTH);
  }));

test('it is fresh with new words, or once somebody has said that the old ones hold', () =>
  withStale((directory) => {
    const file = translate(directory, '--out');
    rewrite(file, '<target>Fever or shivers</target>', '<target>Fiebre</target>');
    translate(directory, '--in');
    assert.deepEqual(found(directory), BOTH.slice(1));
    rewrite(
      translate(directory, '--out'),
      /(?<=id="advice\.yml#advice\.walk\.text" )approved="no"/,
      'approved="yes"',
    );
    translate(directory, '--in');
    assert.deepEqual(found(directory), []);
  }));

test('words made from older English are stale from the start', () =>
  withStale((directory) => {
    const file = translate(directory, '--out');
    rewrite(join(directory, 'text/en/dangers.yml'), 'bad shivers', 'worse shivers');
    rewrite(file, '<target>Fever or shivers</target>', '<target>Fiebre</target>');
    translate(directory, '--in');
    assert.deepEqual(found(directory), BOTH);
  }));

test('lint says, without failing, of which danger signs it cannot tell', () =>
  withPack(TWO_LANGUAGES, (directory) => {
    const says = (): readonly (string | number)[] => {
      const { code, err } = ran('lint', directory, '--today', '2026-01-01');
      return [code, ...err.split('\n').filter((line) => line.includes('no record'))];
    };
    const [code, note, ...more] = says();
    assert.deepEqual([code, more], [0, []]);
    assert.match(
      String(note),
      /^note: text\/es has \d+ strings of danger signs with no record of the words in "en".*--to es --out FILE\.xlf/,
    );
    translate(directory, '--out');
    translate(directory, '--in');
    assert.deepEqual(says(), [0]);
    rewrite(join(directory, 'text/es/dangers.yml'), 'Fever or shivers', 'Fiebre');
    rewrite(
      join(directory, 'text/es/translated.yml'),
      /^ {2}"dangers\.yml#dangers\.fever".*\n/m,
      '',
    );
    assert.match(String(says()[1]), /^note: text\/es has 1 string of danger signs/);
  }));
