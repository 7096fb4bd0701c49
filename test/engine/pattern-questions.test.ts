import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, type Question } from '../../src/engine/index.js';
import { BIOMEDICAL } from './fixture.js';
import { next, pack, questions } from './next-question-fixture.js';

describe('pattern questions', () => {
  const pattern = (id: string, perspective?: string): Question => ({
    id,
    role: 'pattern',
    type: 'single',
    options: [{ id: 'yes' }, { id: 'no' }],
    ...(perspective && { perspective }),
  });
  const perspectives = [
    BIOMEDICAL,
    { id: 'ways', method: 'points', below: 'urgent' },
    { id: 'open', method: 'points' },
  ] as const;
  const parts = {
    questions: [pattern('p1', 'ways'), ...questions, pattern('p2', 'open'), pattern('p3')],
    perspectives,
  };
  const reported = { telling: 'yes', dull: 'yes', silent: 'no' };

  it('close the interview, in authored order', () => {
    assert.equal(next({}, parts), 'telling');
    assert.equal(next(reported, parts), 'p1');
    assert.equal(next({ ...reported, p1: 'no' }, parts), 'p2');
    assert.equal(next({ ...reported, p1: 'no', p2: 'no' }, parts), 'p3');
    assert.equal(next({ ...reported, p1: 'no', p2: 'no', p3: 'no' }, parts), undefined);
  });

  it('of a perspective confined below a level are not asked at it', () => {
    const rule = (urgency: 'urgent' | 'soon') => [
      { id: 'r', urgency, when: { q: 'silent', is: 'no' }, sources: ['S1'] } as const,
    ];
    assert.equal(next(reported, { ...parts, rules: rule('soon') }), 'p1');
    assert.equal(next(reported, { ...parts, rules: rule('urgent') }), 'p2');
  });

  it('of a perspective out of play are not asked', () => {
    assert.equal(next(reported, parts, { perspectives: ['bio', 'open'] }), 'p2');
    assert.equal(
      createSession(pack(parts), { age: 'young', p1: 'yes' }, { perspectives: ['bio'] }).answers[
        'p1'
      ],
      undefined,
    );
  });
});
