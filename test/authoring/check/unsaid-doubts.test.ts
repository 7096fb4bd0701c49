import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const UNSAID: Changes = { 'questions.yml': replace('    unsureAs: absent\n', '') };
const rule = (when: string): Changes => ({
  'rules.yml': replace('when: { ref: weak_bones }, sources', `when: ${when}, sources`),
});
const NAMED = '{ any: [{ ref: weak_bones }, { q: health, is: unsure }] }';

test('doubt-unsaid: a rule that reads an illness says what "not sure" means', () => {
  assertOnlyProblem(UNSAID, {
    code: 'doubt-unsaid',
    file: 'rules.yml',
    at: '{ ref: weak_bones }',
    says: [
      'rule "brittle" does not say what "not sure" on "health" means',
      '{q: health, is: unsure}',
      'unsureAs: absent',
    ],
  });
});

test('doubt-unsaid: naming the doubt anywhere in the rule, or saying it for all rules, is enough', () => {
  assert.deepEqual(problemsOf({}), []);
  assert.deepEqual(problemsOf({ ...UNSAID, ...rule(NAMED) }), []);
  assert.deepEqual(
    problemsOf({
      ...UNSAID,
      'rules.yml': replace('{ q: health, is: bones }', '{ q: health, in: [bones, unsure] }'),
    }),
    [],
  );
});

test('doubt-unsaid: on a danger sign the careful level says it', () => {
  assert.deepEqual(problemsOf(rule('{ all: [{ ref: weak_bones }, { q: power, is: tired }] }')), []);
});

test('doubt-unsaid: conditions that lead nowhere or back to themselves do not stop the others', () => {
  const codes = problemsOf({
    ...UNSAID,
    'rules.yml': replace(
      '{ all: [{ ref: older }, { q: health, is: bones }] }',
      '{ all: [{ ref: weak_bones }, { ref: gone }, { q: health, is: bones }] }',
    ),
  }).map(({ code }) => code);
  assert.ok(codes.includes('doubt-unsaid') && codes.includes('reference'), codes.join());
});
