import assert from 'node:assert/strict';
import { test } from 'node:test';
import { governedItems } from '../../../src/authoring/governance.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { buildPack } from '../../../src/authoring/build.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const without = (key: 'grade' | 'sources'): Changes => ({
  'pack.yml': replace(
    'defaults: { grade: C, sources: [S2] }',
    key === 'grade' ? 'defaults: { sources: [S2] }' : 'defaults: { grade: C }',
  ),
});

test('governance: without a default, each item that lacks a grade or a source is named with the fix', () => {
  assertAmongProblems(without('grade'), {
    code: 'governance',
    file: 'rules.yml',
    at: '{ id: brittle',
    says: ['rule "brittle" has no grade', 'add "grade" to it, or to "defaults" in pack.yml'],
  });
  assertAmongProblems(without('grade'), {
    code: 'governance',
    file: 'advice.yml',
    at: '{ id: walk',
    says: ['advice "walk" has no grade'],
  });
  assertAmongProblems(without('grade'), {
    code: 'governance',
    file: 'questions.yml',
    at: '{ id: numb',
    says: ['danger sign "danger.numb" has no grade'],
  });
  assertAmongProblems(without('sources'), {
    code: 'governance',
    file: 'questions.yml',
    at: 'id: age',
    says: ['question "age" has no sources', 'add "sources"'],
  });
  // A card has no prior to take a grade from; a ranked cause has.
  const causes = problemsOf(without('grade'))
    .filter(({ file }) => file === 'causes.yml')
    .map(({ message }) => /"(\w+)"/.exec(message)![1]);
  assert.deepEqual(causes, ['bone_loss']);
});

test('governance: an item has its own fields, else those of the pack', () => {
  const changes: Changes = {
    'rules.yml': replace(
      '{ id: brittle,',
      '{ id: brittle, grade: A, reviewedBy: Dr Example, reviewBy: 2026-12-01,',
    ),
  };
  const items = governedItems(withPack(changes, (directory) => lintPack(directory).pack!));
  const of = (what: string, id: string) =>
    items.find((item) => item.what === what && item.id === id)!;
  assert.deepEqual(of('rule', 'brittle'), {
    file: 'rules.yml',
    path: ['rules', 0],
    what: 'rule',
    id: 'brittle',
    grade: 'A',
    sources: ['S1'],
    reviewedBy: 'Dr Example',
    reviewBy: '2026-12-01',
  });
  assert.deepEqual(
    [
      of('question', 'age').grade,
      of('question', 'age').sources,
      of('question', 'age').reviewedBy,
      of('question', 'age').reviewBy,
    ],
    ['C', ['S2'], '', '2027-01-01'],
  );
  assert.deepEqual([of('cause', 'strain').grade, of('cause', 'yang').grade], ['B', 'C']);
  assert.equal(new Set(items.map(({ what }) => what)).size, 5);
});

test('governance: points, and the numbers of a perspective, carry a grade and sources of their own', () => {
  assertOnlyProblem(
    { 'causes.yml': replace('    grade: C\n    bands', '    bands') },
    {
      code: 'schema',
      file: 'causes.yml',
      at: '- id: yang'.slice(2),
      says: ['"points" needs "grade"', 'add it'],
    },
  );
  assertOnlyProblem(
    { 'pack.yml': replace('    grade: C\n    sources: [S1]\n', '    sources: [S1]\n') },
    { code: 'schema', file: 'pack.yml', at: 'id: biomedical', says: ['has no "grade"', 'add it'] },
  );
  assertOnlyProblem(
    {
      'pack.yml': replace('    grade: C\n    sources: [S1]\n', '    grade: C\n    sources: [S9]\n'),
    },
    { code: 'reference', file: 'pack.yml', at: 'S9', says: ['there is no source "S9"'] },
  );
});

test('governance: none of it is shipped', () => {
  const json = JSON.stringify(
    withPack(
      { 'advice.yml': replace('{ id: walk,', '{ id: walk, grade: B, reviewedBy: Dr Example,') },
      (directory) => buildPack(directory).json,
    ),
  );
  const { perspectives, causes, advice } = JSON.parse(json) as Record<
    string,
    readonly Record<string, unknown>[]
  >;
  for (const item of [...perspectives!, ...causes!, ...advice!])
    assert.equal(item['grade'], undefined, String(item['id']));
  assert.doesNotMatch(json, /Dr Example|"defaults"/);
});
