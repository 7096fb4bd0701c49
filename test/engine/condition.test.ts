import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  type Answers,
  type Condition,
  type Question,
} from '../../src/engine/index.js';
import { makePack } from './fixture.js';

const QUESTIONS: readonly Question[] = [
  {
    id: 'signs',
    role: 'intake',
    type: 'multi',
    unsure: true,
    options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'none', exclusive: true }],
  },
  { id: 'years', role: 'intake', type: 'number', unsure: true, min: 0, max: 120, options: [] },
  {
    id: 'hidden',
    role: 'intake',
    type: 'single',
    when: { q: 'age', is: 'old' },
    options: [{ id: 'yes' }, { id: 'no' }],
  },
  {
    id: 'risks',
    role: 'history',
    type: 'multi',
    unsure: true,
    options: [{ id: 'r' }, { id: 'none', exclusive: true }],
  },
];

/** Whether a rule with this condition fires for these answers, and whether it still could. */
function verdict(when: Condition, answers: Answers): 'fires' | 'could' | 'cannot' {
  const pack = loadPack(
    makePack({ questions: QUESTIONS, rules: [{ id: 'rule', urgency: 'soon', when, sources: [] }] }),
  );
  const { assessment } = createSession(pack, answers);
  return assessment.urgency === 'soon' ? 'fires' : assessment.settled ? 'cannot' : 'could';
}

describe('conditions', () => {
  it('a ticked option is true, an unticked one false, "not sure" neither, an open one may be either', () => {
    const when: Condition = { q: 'signs', is: 'a' };
    assert.equal(verdict(when, { signs: ['a', 'b'] }), 'fires');
    assert.equal(verdict(when, { signs: ['b'] }), 'cannot');
    assert.equal(verdict(when, { signs: 'unsure' }), 'cannot');
    assert.equal(verdict(when, {}), 'could');
  });

  it('"not sure" is not "no": its denial does not hold either', () => {
    const when: Condition = { not: { q: 'signs', is: 'a' } };
    assert.equal(verdict(when, { signs: 'unsure' }), 'cannot');
    assert.equal(verdict(when, { signs: ['none'] }), 'fires');
  });

  it('a question that does not apply makes its condition false', () => {
    assert.equal(verdict({ q: 'hidden', is: 'yes' }, { age: 'young' }), 'cannot');
    assert.equal(verdict({ not: { q: 'hidden', is: 'yes' } }, { age: 'young' }), 'fires');
  });

  it('a question that may still come to apply leaves its condition open', () => {
    assert.equal(verdict({ q: 'hidden', is: 'yes' }, {}), 'could');
    assert.equal(verdict({ not: { q: 'hidden', is: 'yes' } }, {}), 'could');
  });

  it('counts, with what is not sure left open', () => {
    const count = (['a', 'b', 'c'] as const).map((option): Condition => ({
      q: 'signs',
      is: option,
    }));
    assert.equal(verdict({ count, atLeast: 2 }, { signs: ['a', 'c'] }), 'fires');
    assert.equal(verdict({ count, atLeast: 2 }, { signs: ['a'] }), 'cannot');
    assert.equal(verdict({ count, atMost: 1 }, { signs: ['a'] }), 'fires');
    assert.equal(verdict({ count, atMost: 1 }, { signs: 'unsure' }), 'cannot');
  });

  it('numbers: both ends are included', () => {
    const when: Condition = { q: 'years', atLeast: 60, atMost: 70 };
    assert.deepEqual(
      [59, 60, 70, 71].map((years) => verdict(when, { years })),
      ['cannot', 'fires', 'fires', 'cannot'],
    );
    assert.equal(verdict(when, { years: 'unsure' }), 'cannot');
  });

  it('in, answered and "is unsure"', () => {
    assert.equal(verdict({ q: 'signs', in: ['b', 'c'] }, { signs: ['c'] }), 'fires');
    assert.equal(verdict({ q: 'signs', in: ['b', 'c'] }, { signs: ['a'] }), 'cannot');
    assert.equal(verdict({ answered: 'signs' }, { signs: 'unsure' }), 'fires');
    assert.equal(verdict({ answered: 'signs' }, {}), 'could');
    assert.equal(verdict({ q: 'signs', is: 'unsure' }, { signs: 'unsure' }), 'fires');
    assert.equal(verdict({ q: 'signs', is: 'unsure' }, { signs: ['a'] }), 'cannot');
  });

  it('"not sure" about illnesses is neither there nor not, and a condition may ask for it', () => {
    assert.equal(verdict({ q: 'risks', is: 'r' }, { risks: 'unsure' }), 'cannot');
    assert.equal(verdict({ not: { q: 'risks', is: 'r' } }, { risks: 'unsure' }), 'cannot');
    assert.equal(verdict({ q: 'risks', in: ['r', 'unsure'] }, { risks: 'unsure' }), 'fires');
  });
});
