import assert from 'node:assert/strict';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BLANK_WORDS } from '../../../src/authoring/init/blank-words.js';
import { writeNewPack } from '../../../src/authoring/init/write-new-pack.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { replace } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'text/en/causes.yml';

test('starter-word: a sentence about the sore wrist does not stay', () => {
  for (const words of [
    'Most sore wrists ease in time.',
    'This is an example. Nobody has checked it yet.',
  ])
    assertOnlyProblem(
      { 'text/en/advice.yml': replace('Walk a little each day.', words) },
      { code: 'starter-word', file: 'text/en/advice.yml', at: words, says: ['starter pack'] },
    );
});

test('starter-word: a wrist of its own may be named', () => {
  const own = replace('A summary.', 'Pain may run down to the wrist.');
  assert.deepEqual(problemsOf({ [FILE]: own }), []);
});

test('starter-word: of a new pack with another title, every word about the wrist is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'triage-starter-'));
  try {
    writeNewPack(folder, { id: 'elbow', today: '2026-01-01' });
    assert.deepEqual(lintPack(folder).problems, [], 'the starter itself is fine');
    const file = join(folder, 'text/en/pack.yml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('title: Sore wrist', 'title: Sore elbow'),
    );
    const found = lintPack(folder).problems;
    assert.ok(found.length > 5);
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['starter-word']);
    const files = new Set(found.map((problem) => problem.file.replace(join(folder, '/'), '')));
    assert.deepEqual([...files].sort(), [
      'cases/own.yml',
      'safety/coverage.yml',
      'safety/decisions.yml',
      'safety/hazards.yml',
      ...['advice', 'causes', 'dangers', 'pack', 'questions', 'rules'].map(
        (name) => `text/en/${name}.yml`,
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('starter-word: a title that was forgotten does not cover the rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'triage-starter-'));
  try {
    writeNewPack(folder, { id: 'elbow', today: '2026-01-01' });
    const file = join(folder, 'text/en/causes.yml');
    const words = readFileSync(file, 'utf8');
    writeFileSync(file, words.replace('name: Overuse', 'name: Tennis elbow'));
    assert.deepEqual(lintPack(folder).problems, [], 'one of its causes is still there');
    writeFileSync(
      file,
      words
        .replace('name: Overuse', 'name: Tennis elbow')
        .replace('name: Sprain', 'name: Swollen elbow'),
    );
    const found = lintPack(folder).problems;
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['starter-word']);
    assert.ok(
      found.some((problem) => problem.file.endsWith('text/en/pack.yml') && problem.line === 2),
      'the title',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('starter-word: words that only show where others go do not stay', () => {
  const blank = [BLANK_WORDS.cause.course, BLANK_WORDS.question.title, BLANK_WORDS.option];
  for (const words of blank)
    assertOnlyProblem(
      { [FILE]: replace('A summary.', words) },
      { code: 'starter-word', file: FILE, at: words, says: ['write your own'] },
    );
});
