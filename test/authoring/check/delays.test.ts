import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const RULES = 'text/en/rules.yml';
const reason = (words: string): Changes => ({
  [RULES]: replace('numb: You told us of new numbness.', `numb: ${words}`),
});

for (const words of [
  'A doctor should see it within two weeks.',
  'It should be seen in the next 3 days.',
  'Numb skin like this can be seen next month.',
  'Wait and see how it goes.',
  '请在两周内去看医生。',
  'Un médico debe verlo en dos semanas.',
  'Puede verse dentro de unos días.',
  'Vaya al médico antes de un mes.',
  'Pida cita la próxima semana.',
  '請在兩星期內看醫生。',
  '3日內看醫生就可以。',
  '下個星期再去看。',
])
  test(`delay: an emergency does not say "${words}"`, () => {
    assertOnlyProblem(reason(words), {
      code: 'delay',
      file: RULES,
      at: words,
      says: ['gives leave to wait', 'the level is "emergency"'],
    });
  });

test('delay: an action is held to the level of what names it', () => {
  assertOnlyProblem(
    {
      'text/en/pack.yml': replace('Go to the emergency department.', 'See someone within a week.'),
    },
    {
      code: 'delay',
      file: 'text/en/pack.yml',
      at: 'See someone',
      says: ['"within a week"', 'the level is "emergency"'],
    },
  );
});

test('delay: when a sign began is no leave to wait, and neither is a lower level', () => {
  assert.deepEqual(problemsOf(reason('Numb skin that grows within days needs care now.')), []);
  assert.deepEqual(problemsOf(reason('A change in the first two weeks needs care now.')), []);
  assert.deepEqual(problemsOf(reason('Empezó en las últimas dos semanas.')), []);
  assert.deepEqual(problemsOf(reason('腿在幾天裡失去力氣，現在就要去急診。')), []);
  const soon = replace('brittle: You are', 'brittle: See someone within two weeks, as you are');
  assert.deepEqual(problemsOf({ [RULES]: soon }), []);
});
