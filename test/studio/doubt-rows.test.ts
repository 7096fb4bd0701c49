import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtRows, doubtSubjects, type DoubtRow } from '../../src/studio/worker/doubt-rows.js';
import { replace } from '../support/packs.js';
import { folderOf } from './folder-of.js';

const levels = ({ question, yes, no, unsure, open }: DoubtRow): readonly unknown[] => [
  question,
  yes.urgency,
  no?.urgency ?? null,
  unsure?.urgency ?? null,
  open.urgency,
];

describe('what no, not sure and not asked come to', () => {
  it('takes each screen of danger signs, and each rule', () => {
    assert.deepEqual(doubtSubjects(folderOf().pack), [
      'question:danger',
      'question:power',
      'rule:brittle',
    ]);
  });

  it('never takes a doubt about a danger sign for a no', () => {
    const [row] = doubtRows(folderOf().pack, 'question:danger');
    assert.deepEqual(levels(row!), ['danger', 'emergency', 'self-care', 'urgent', 'urgent']);
    assert.deepEqual(row!.no?.answer, ['none']);
  });

  it('shows by which doubt somebody falls to self-care', () => {
    const rows = doubtRows(folderOf().pack, 'rule:brittle');
    // "health" says "unsureAs: absent", and age offers no "not sure".
    assert.deepEqual(rows.map(levels), [
      ['age', 'soon', 'self-care', null, 'self-care'],
      ['health', 'soon', 'self-care', 'self-care', 'self-care'],
    ]);
  });

  it('shows that a doubt counts where the rule names it', () => {
    const named = folderOf({
      'questions.yml': replace('    unsureAs: absent\n', ''),
      'rules.yml': replace('{ q: health, is: bones }', '{ q: health, in: [bones, unsure] }'),
    });
    const [, health] = doubtRows(named.pack, 'rule:brittle');
    assert.deepEqual(levels(health!), ['health', 'soon', 'self-care', 'soon', 'self-care']);
  });

  it('gives a person for each cell, whose result is what the cell says', () => {
    const [row] = doubtRows(folderOf().pack, 'question:power');
    assert.deepEqual(row!.yes.answers['danger'], ['weak']);
    assert.deepEqual(row!.yes.answers['power'], ['foot']);
    assert.equal('power' in row!.open.answers, false);
  });
});
