import assert from 'node:assert/strict';
import { test } from 'node:test';
import { governedItems, type GovernedItem } from '../../src/authoring/governance.js';
import { replace, type Changes } from '../support/packs.js';
import { authored } from './authored.js';

const items = (changes?: Changes): readonly GovernedItem[] => governedItems(authored(changes));

function item(what: GovernedItem['what'], id: string, changes?: Changes): GovernedItem {
  const found = items(changes).find((each) => each.what === what && each.id === id);
  assert.ok(found, `${what} ${id}`);
  return found;
}

test('governance: a reviewer meets every question, danger sign, rule, cause and piece of advice once', () => {
  const named = items().map(({ what, id }) => `${what} ${id}`);
  assert.equal(new Set(named).size, named.length);
  const count = (what: string): number => items().filter((each) => each.what === what).length;
  // Seven questions; numb, fever, foot, told and tired; one rule; four causes; one advice.
  assert.deepEqual(
    ['question', 'danger sign', 'rule', 'cause', 'advice'].map(count),
    [7, 5, 1, 4, 1],
  );
});

test('governance: a danger sign stands after its question, with its place', () => {
  const all = items().map(({ id }) => id);
  assert.equal(all[all.indexOf('danger') + 1], 'danger.numb');
  assert.deepEqual(item('danger sign', 'danger.fever').path, ['questions', 1, 'options', 1]);
  assert.deepEqual(item('advice', 'walk').path, ['advice', 0]);
});

test('governance: what an item says itself goes before what the pack says for all', () => {
  const { grade, sources } = item('question', 'onset');
  assert.deepEqual([grade, sources], ['C', ['S1']], 'its own');
  assert.deepEqual(item('question', 'age').sources, ['S2'], "the pack's");
  assert.equal(item('question', 'age').grade, 'C');
});

test('governance: the grade of a cause is its own, else that of its prior', () => {
  assert.equal(item('cause', 'strain').grade, 'B', 'the prior is graded B');
  assert.equal(item('cause', 'bone_loss').grade, 'C', 'a card has no prior: the default');
  assert.equal(
    item('cause', 'strain', { 'causes.yml': replace('- id: strain', '- id: strain\n    grade: A') })
      .grade,
    'A',
  );
});

test('governance: without a default nothing is made up', () => {
  const { grade, sources } = item('question', 'age', {
    'pack.yml': replace('defaults: { grade: C, sources: [S2] }\n', ''),
  });
  assert.deepEqual([grade, sources], [undefined, undefined]);
});

test('governance: who signed, and until when, is the own or that of the pack', () => {
  const signed = {
    'rules.yml': replace(
      'sources: [S1] }',
      'sources: [S1], reviewedBy: Dr A, reviewBy: 2026-03-01 }',
    ),
  };
  const rule = item('rule', 'brittle', signed);
  assert.deepEqual([rule.reviewedBy, rule.reviewBy], ['Dr A', '2026-03-01']);
  const cause = item('cause', 'wear', signed);
  assert.deepEqual([cause.reviewedBy, cause.reviewBy], ['', '2027-01-01']);
});
