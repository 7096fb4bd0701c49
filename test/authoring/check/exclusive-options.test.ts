import { test } from 'node:test';
import { replace } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem } from '../problems.js';

const file = 'questions.yml';

test('exclusive-option: a question about risks can be answered "none of these"', () => {
  assertOnlyProblem(
    {
      [file]: replace(
        '[{ id: bones }, { id: none, exclusive: true }]',
        '[{ id: bones }, { id: none }]',
      ),
    },
    {
      code: 'exclusive-option',
      file,
      at: 'health\n',
      says: ['"health" cannot be answered "none of these"', 'exclusive: true'],
    },
  );
});

test('exclusive-option: a multiple choice of evidence too', () => {
  assertOnlyProblem(
    {
      [file]: replace(
        '      - { id: sitting, base: [0.2, 0.3] }\n      - { id: none, exclusive: true }',
        '      - { id: sitting, base: [0.2, 0.3] }\n      - { id: none }',
      ),
    },
    { code: 'exclusive-option', file, at: 'pattern\n', says: ['"pattern" cannot be answered'] },
  );
});

test('exclusive-option: a red-flag question is held to it by its own check', () => {
  assertAmongProblems(
    {
      [file]: replace('      - { id: none, exclusive: true }\n  - id: power', '  - id: power'),
    },
    {
      code: 'flag-screen',
      file,
      at: 'danger\n',
      says: ['cannot be answered "no"', 'exclusive: true'],
    },
  );
});

test('exclusive-option: a single choice needs no such mark', () => {
  assertOnlyProblem(
    {
      [file]: replace(
        'options: [{ id: no }, { id: often }]',
        'options: [{ id: no }, { id: often, exclusive: true  }]',
      ),
    },
    {
      code: 'exclusive-option',
      file,
      at: 'exclusive: true  }',
      says: ['every option of "cold" is chosen alone', 'remove "exclusive"'],
    },
  );
});
