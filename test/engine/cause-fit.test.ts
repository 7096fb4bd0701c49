import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Answers,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { PACE, SIGNS, run } from './cause-fit-fixture.js';

/** Whether a rule on a cause's fit fires. */
const fires = (
  fit: string,
  atLeast: 'strong' | 'partial',
  answers: Answers,
  options = {},
): boolean => {
  const when: Condition = { fit, atLeast };
  return run(
    answers,
    { rules: [{ id: 'r', urgency: 'urgent', when, sources: [] }] },
    options,
  ).assessment.reasons.some(({ rule }) => rule === 'r');
};

describe('rules on how well a cause fits', () => {
  it('a ranked cause, by its band', () => {
    // fast: ratio 3, evidence 1.1: strong. slow: ratio 1/3: weak. Nothing answered: unknown.
    assert.deepEqual(
      [fires('x', 'strong', { pace: 'fast' }), fires('x', 'partial', { pace: 'fast' })],
      [true, true],
    );
    assert.deepEqual(
      [fires('x', 'strong', { pace: 'slow' }), fires('x', 'partial', { pace: 'slow' })],
      [false, false],
    );
    assert.deepEqual([fires('x', 'strong', {}), fires('x', 'partial', {})], [false, false]);
  });

  it('leave the urgency open until the last question that applies has its answer', () => {
    // x is weak after "slow", and no other question speaks of it; but that is for the ranking to
    // know.
    const later: Question = {
      id: 'later',
      role: 'intake',
      type: 'single',
      when: { q: 'signs', is: 'b' },
      options: [{ id: 'yes' }],
    };
    const rules: PackJson['rules'] = [
      { id: 'r', urgency: 'urgent', when: { fit: 'x', atLeast: 'partial' }, sources: [] },
    ];
    const settled = (answers: Answers): boolean =>
      run(answers, { questions: [PACE, SIGNS, later], rules }).assessment.settled;
    assert.deepEqual(
      [settled({ pace: 'slow' }), settled({ pace: 'slow', signs: ['b'] })],
      [false, false],
    );
    assert.deepEqual(
      [
        settled({ pace: 'slow', signs: ['a'] }),
        settled({ pace: 'slow', signs: ['b'], later: 'yes' }),
      ],
      [true, true],
    );
  });

  it('a card, by its conditions', () => {
    assert.deepEqual(
      [fires('silent', 'strong', { signs: ['a'] }), fires('silent', 'partial', { signs: ['a'] })],
      [true, true],
    );
    assert.deepEqual(
      [fires('silent', 'strong', { signs: ['b'] }), fires('silent', 'partial', { signs: ['b'] })],
      [false, true],
    );
    assert.deepEqual(
      [fires('silent', 'strong', { signs: ['c'] }), fires('silent', 'partial', { signs: ['c'] })],
      [false, false],
    );
  });

  it('a tally, by its points; a perspective out of play fits nothing', () => {
    assert.deepEqual(
      [
        fires('pattern', 'strong', { pace: 'slow', signs: ['a'] }),
        fires('pattern', 'partial', { signs: ['b'] }),
      ],
      [true, true],
    );
    assert.deepEqual(
      [fires('pattern', 'strong', { signs: ['b'] }), fires('pattern', 'partial', {})],
      [false, false],
    );
    assert.equal(fires('x', 'partial', { pace: 'fast' }, { perspectives: ['ways'] }), false);
  });
});

describe('advice and safety net', () => {
  const advice = (parts: object) =>
    [
      { id: 'tip', kind: 'common', levels: ['self-care', 'soon'], sources: ['S1'], ...parts },
    ] as PackJson['advice'];

  const shows = (parts: object, answers: Answers): boolean =>
    run(answers, { advice: advice(parts) }).assessment.advice.includes('tip');

  it('shows for any of its causes that fits strongly or partly', () => {
    assert.ok(shows({ causes: ['x', 'silent'] }, { pace: 'fast' }));
    assert.ok(shows({ causes: ['silent'] }, { signs: ['a'] }));
    assert.ok(shows({ causes: ['silent'] }, { signs: ['b'] }));
    assert.ok(!shows({ causes: ['silent'] }, { signs: ['c'] }));
  });

  it('`when` must hold for certain', () => {
    const when = { q: 'signs', is: 'a' };
    assert.ok(shows({ when }, { signs: ['a'] }));
    for (const answers of [{ signs: ['b'] }, { signs: 'unsure' }, {}] as Answers[])
      assert.ok(!shows({ when }, answers));
  });

  it('what to watch for is left out only where it is known not to concern the person', () => {
    const dangers = ['always', 'maybe'].map((id) => ({
      id,
      level: 'soon' as const,
      when: { q: 'age', is: 'old' },
    }));
    const safetyNet: PackJson['safetyNet'] = [
      { danger: 'always' },
      { danger: 'maybe', when: { q: 'signs', is: 'a' } },
    ];
    const shown = (answers: Answers) => run(answers, { dangers, safetyNet }).assessment.safetyNet;
    for (const answers of [{ signs: ['a'] }, { signs: 'unsure' }, {}] as Answers[])
      assert.deepEqual(shown(answers), ['always', 'maybe']);
    assert.deepEqual(shown({ signs: ['b'] }), ['always']);
  });
});
