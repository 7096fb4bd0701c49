import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, type Answers, type PackJson } from '../../src/engine/index.js';
import { pack } from './next-question-fixture.js';

describe('advice', () => {
  const advice: PackJson['advice'] = [
    { id: 'always', kind: 'common', levels: ['self-care', 'soon'], sources: ['S1'] },
    {
      id: 'for-x',
      kind: 'exercise',
      causes: ['x'],
      levels: ['self-care'],
      unless: { q: 'silent', is: 'yes' },
      sources: ['S1'],
    },
    { id: 'urgent-only', kind: 'common', levels: ['urgent'], sources: ['S1'] },
  ];
  const shown = (answers: Answers) =>
    createSession(pack({ advice }), { age: 'young', ...answers }).assessment.advice;

  it('shows with its cause and level, and hides where an exclusion holds or is not known', () => {
    assert.deepEqual(shown({ telling: 'yes', silent: 'no' }), ['always', 'for-x']);
    assert.deepEqual(shown({ telling: 'yes', silent: 'yes' }), ['always']);
    assert.deepEqual(shown({ telling: 'yes', silent: 'unsure' }), ['always']);
    assert.deepEqual(shown({ telling: 'yes' }), ['always']);
    assert.deepEqual(shown({ telling: 'no', silent: 'no' }), ['always']);
  });

  it('every result below emergency has a safety net', () => {
    assert.deepEqual(createSession(pack(), { age: 'young' }).assessment.safetyNet, ['worse']);
    const rules = [
      { id: 'r', urgency: 'emergency', when: { q: 'age', is: 'young' }, sources: ['S1'] } as const,
    ];
    assert.deepEqual(createSession(pack({ rules }), { age: 'young' }).assessment.safetyNet, []);
  });
});
