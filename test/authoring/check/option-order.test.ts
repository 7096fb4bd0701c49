import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const DANGER =
  '      - { id: numb, flag: emergency, action: go, sources: [S1] }\n      - { id: fever, flag: urgent, sources: [S1] }\n      - { id: weak, covers: [power] }\n      - { id: none, exclusive: true }\n';
const [NUMB, FEVER, WEAK, NONE] = DANGER.trimEnd()
  .split('\n')
  .map((line) => `${line}\n`) as [string, string, string, string];
const danger = (...options: readonly string[]): Changes => ({
  'questions.yml': replace(DANGER, options.join('')),
});

test('option-order: options that are chosen alone stand last', () => {
  assert.deepEqual(problemsOf(danger(FEVER, WEAK, NUMB, NONE)), []);
  assertOnlyProblem(danger(NUMB, WEAK, NONE, FEVER), {
    code: 'option-order',
    file: 'questions.yml',
    at: '{ id: fever',
    says: ['"fever" stands among', 'put those together at the end'],
  });
});

test('option-order: they may all stand first, where they are the usual answers', () => {
  assert.deepEqual(problemsOf(danger(NONE, NUMB, WEAK, FEVER)), []);
  const fine = '      - { id: fine, exclusive: true }\n';
  const words = {
    'text/en/questions.yml': replace(
      '      none: { label: None of these }\n',
      '      none: { label: None of these }\n      fine: { label: I am fine }\n',
    ),
  };
  assert.deepEqual(problemsOf({ ...danger(NONE, fine, NUMB, WEAK, FEVER), ...words }), []);
  assertOnlyProblem(
    { ...danger(NONE, NUMB, WEAK, FEVER, fine), ...words },
    {
      code: 'option-order',
      file: 'questions.yml',
      at: '{ id: numb',
      says: ['"numb" stands among'],
    },
  );
});

test('option-order: options of a scale go from low to high', () => {
  const scale = '\n    scale: { unit: years, bounds: { under50: [0, 50], over50: [50] } }';
  assert.deepEqual(
    problemsOf({
      'questions.yml': replace(
        '[{ id: under50 }, { id: over50 }]',
        `[{ id: under50 }, { id: over50 }]${scale}`,
      ),
    }),
    [],
  );
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '[{ id: under50 }, { id: over50 }]',
        `[{ id: over50 }, { id: under50 }]${scale}`,
      ),
    },
    {
      code: 'option-order',
      file: 'questions.yml',
      at: '{ id: under50',
      says: ['"under50" comes after', 'from low to high'],
    },
  );
});
