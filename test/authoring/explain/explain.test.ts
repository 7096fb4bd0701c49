import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FIXTURE, withPack, type Changes } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';

/** Runs `explain` on the tiny pack with a file of answers. */
function explained(name: string, content: string, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const file = join(folder, name);
  try {
    writeFileSync(file, content);
    return withPack({}, (directory) => ran('explain', directory, '--answers', file, ...args));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ANSWERS = {
  age: 'over50',
  danger: ['none'],
  health: ['bones'],
  onset: 'effort',
  pattern: ['touch'],
  cold: 'often',
};

test('JSON, YAML, and answers inside something else give the same trace', () => {
  const json = explained('a.json', JSON.stringify(ANSWERS));
  assert.deepEqual([json.code, json.err], [0, '']);
  const yaml = explained(
    'a.yml',
    'age: over50\ndanger: [none]\nhealth: [bones]\nonset: effort\npattern: [touch]\ncold: often\n',
  );
  assert.equal(yaml.out, json.out);
  assert.equal(explained('s.json', JSON.stringify({ pack: {}, answers: ANSWERS })).out, json.out);
});

test('the trace holds the interview, the rules, the arithmetic, the points and the cards', () => {
  const { out } = explained('a.json', JSON.stringify(ANSWERS));
  for (const title of [
    'Interview',
    'Urgency: soon, settled',
    'Causes, biomedical, stratum old',
    'Counted in points',
    'Shown by rule',
    'Advice shown',
  ]) {
    assert.match(out, new RegExp(`^${title}`, 'm'));
  }
  assert.match(out, /1 +age +over50.+intake: asked in authored order, never skipped/);
  assert.match(out, /soon +brittle +age: over50; health: bones/);
  assert.match(
    out,
    /yang: strong, 2 points\n +cold: often = 2\n +strong from 2, partial from 1\n +strong also requires: true \(cold: often\)/,
  );
  assert.match(
    out,
    /bone_loss: partial, by rule and not ranked\n +partial: true \(age: over50; health: bones\)/,
  );
});

test('answers that do not count are named, with the reason', () => {
  const { out } = explained(
    'a.json',
    JSON.stringify({ ...ANSWERS, shoe: 'left', constructor: 'x', onset: 'never', power: ['foot'] }),
  );
  assert.match(out, /left out: shoe \(there is no such question\)/);
  assert.match(out, /left out: constructor \(there is no such question\)/);
  assert.match(out, /left out: onset \(not understood: .+; give effort, slow, unsure\)/);
  assert.match(out, /left out: power \(the question does not apply\)/);
});

test('a case is played as `cases` plays it, by its id where there are several', () => {
  const several =
    'cases:\n  - {id: one, answers: {age: over50, onset: slow}}\n  - {id: two, answers: {age: under50, danger: [numb]}}\n';
  const { code, out } = explained('c.yml', several, '--case', 'two');
  assert.equal(code, 0);
  assert.match(out, /^case two: what it does not mention has the default answer/);
  assert.match(out, /Urgency: emergency/);
  assert.match(explained('c.yml', several, '--case', 'one').out, /danger +none/);
  assert.match(
    explained('c.yml', several).err,
    /there are several cases here; name one with --case ID/,
  );
  assert.match(explained('c.yml', several, '--case', 'three').err, /there is no case "three"/);
});

test('what is wrong with the arguments or the file is said', () => {
  withPack({}, (directory) => {
    const [without, nowhere] = [
      ran('explain', directory),
      ran('explain', directory, '--answers', join(directory, 'nowhere.yml')),
    ];
    assert.deepEqual([without.code, nowhere.code], [2, 2]);
    assert.match(without.err, /add --answers FILE/);
    assert.match(nowhere.err, /nowhere\.yml cannot be read/);
  });
  for (const [content, says] of [
    ['- a list\n', /there is no map here/],
    ['a: [\n', /not valid YAML/],
  ] as const) {
    const { code, err: said } = explained('a.yml', content);
    assert.equal(code, 1);
    assert.match(said, says);
  }
  assert.equal(explained('c.yml', 'cases: [{id: one, answers: {onset: slow}}]').code, 2);
});

test('in another language, answers have its labels, and its words for the rest stand at the end', () => {
  const german: Changes = Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [
        path.replace('text/en/', 'text/de/'),
        text.replace('How old are you?', 'Wie alt sind Sie?').replace('50 or over', 'ab 50'),
      ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const file = join(folder, 'a.json');
  try {
    writeFileSync(file, JSON.stringify(ANSWERS));
    withPack(german, (directory) => {
      const told = (...more: readonly string[]) =>
        ran('explain', directory, '--answers', file, ...more);
      const de = told('--locale', 'de');
      assert.deepEqual([de.code, de.err], [0, '']);
      assert.match(de.out, /age +over50 "ab 50"/);
      assert.match(de.out, /\nIn words \(de\)\n +age +Wie alt sind Sie\?\n/);
      // English comes first by itself, though "de" does in the alphabet.
      assert.match(told().out, /age +over50 "50 or over"/);
      assert.doesNotMatch(told().out, /In words \(/);
      const none = told('--locale', 'fr');
      assert.equal(none.code, 2);
      assert.match(none.err, /there are no words in "fr"; give one of de, en/);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
