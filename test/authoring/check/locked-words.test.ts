import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintPack } from '../../../src/authoring/lint.js';
import { lockedWordsHash } from '../../../src/authoring/locked-words.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'safety/locked-words.yml';

const hashOf = (changes: Changes): string =>
  withPack(changes, (directory) => lockedWordsHash(lintPack(directory).pack!, 'en'));

const lockOf = (hash: string): string =>
  `locked:\n  en: { hash: ${hash}, reviewedBy: "", date: 2026-01-01 }\n`;

const LOCK: Changes = { [FILE]: lockOf(hashOf({})) };

/** What a person reads of a danger sign, changed in each place where some of it stands. */
const CHANGED: Readonly<Record<string, Changes>> = {
  'a sign': { 'text/en/questions.yml': replace('label: Fever,', 'label: High fever,') },
  'how to check it': { 'text/en/questions.yml': replace('Stand on your heels', 'Lift your toes') },
  'a line that stands for some': { 'text/en/questions.yml': replace('A weak leg', 'A lame leg') },
  'the title of a screen': { 'text/en/questions.yml': replace('How is it weak', 'What is weak') },
  'an illness that makes it worse': {
    'text/en/questions.yml': replace('label: Weak bones', 'label: Thin bones'),
  },
  'a reason': { 'text/en/rules.yml': replace('You told us of a fever', 'You told us of fever') },
  'a level': { 'text/en/pack.yml': replace('title: Go today', 'title: Go this day') },
  'what to do': { 'text/en/pack.yml': replace('Go to the emergency', 'See the emergency') },
  'the list': { 'text/en/dangers.yml': replace('Fever or shivers', 'Fever') },
};

describe('the words of danger signs that are locked', () => {
  it('are no problem while they are as they were', () => {
    assert.deepEqual(problemsOf(LOCK), []);
  });

  for (const [what, changes] of Object.entries(CHANGED))
    it(`are named, with what to write, where ${what} changes`, () => {
      assertOnlyProblem(
        { ...LOCK, ...changes },
        {
          code: 'locked-words',
          file: FILE,
          at: 'sha256-',
          says: ['"en"', 'looked at on 2026-01-01', hashOf(changes), '"date"', '"reviewedBy"'],
        },
      );
    });

  it('are not the words of evidence, causes and advice', () => {
    const changes = {
      'text/en/questions.yml': replace('label: Slowly', 'label: Bit by bit'),
      'text/en/causes.yml': replace('Name of strain', 'A strain'),
      'text/en/advice.yml': replace('Walk a little', 'Walk for a while'),
    };
    assert.deepEqual(problemsOf({ ...LOCK, ...changes }), []);
  });

  it('are locked in every language', () => {
    assertAmongProblems(
      { [FILE]: lockOf(hashOf({})).replace('en:', 'de:') },
      {
        code: 'locked-words',
        file: FILE,
        at: 'de: {',
        says: ['"en" are not locked', `en: {hash: ${hashOf({})}, reviewedBy: ""`],
      },
    );
  });

  it('need no lock', () => {
    assert.deepEqual(problemsOf(CHANGED['the list']!), []);
  });
});
