import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Answers, type Cause, type PackJson, type Question } from '../../src/engine/index.js';
import { makePack } from './fixture.js';

const evidence = (id: string): Question => ({ id, role: 'evidence', type: 'single', unsure: true, options: [{ id: 'yes', base: [0.5, 0.5] }, { id: 'no', base: [0.5, 0.5] }] });
const questions = [evidence('dull'), evidence('telling'), evidence('silent')];
const cause = (id: string, dull: number, telling: number): Cause => ({
  id, perspective: 'bio', prior: [0.4, 0.4], sources: ['S1'],
  evidence: { dull: { grade: 'C', sources: ['S1'], p: { yes: dull } }, telling: { grade: 'C', sources: ['S1'], p: { yes: telling } } },
});
const causes = [cause('x', 0.6, 0.9), cause('y', 0.4, 0.1)];
const pack = (parts: Partial<PackJson> = {}) => loadPack(makePack({ questions, causes, ...parts }));
const next = (answers: Answers, parts: Partial<PackJson> = {}, options = {}) => createSession(pack(parts), { age: 'young', ...answers }, options).next?.id;

describe('which question next', () => {
  it('asks what separates the causes most, and not what separates nothing', () => {
    assert.equal(next({}), 'telling');
    assert.equal(next({ telling: 'unsure' }), 'dull');
    assert.equal(next({ telling: 'unsure', dull: 'unsure' }), undefined);
  });

  it('in authored order on request', () => {
    assert.equal(next({}, {}, { order: 'authored' }), 'dull');
  });

  it('stops at the limit of evidence questions', () => {
    assert.equal(next({ telling: 'yes' }, {}, { maxQuestions: 1 }), undefined);
  });

  it('goes on past every limit while the urgency could still rise', () => {
    const rules = [{ id: 'r', urgency: 'soon', when: { q: 'silent', is: 'yes' }, sources: ['S1'] } as const];
    assert.equal(next({}, { rules }, { maxQuestions: 0 }), 'silent');
    assert.equal(createSession(pack({ rules }), { age: 'young' }, { maxQuestions: 0 }).assessment.settled, false);
    assert.equal(next({ silent: 'no' }, { rules }, { maxQuestions: 0 }), undefined);
  });

  it('does not ask what could only reach a level already reached', () => {
    const rules = [
      { id: 'now', urgency: 'urgent', when: { q: 'age', is: 'young' }, sources: ['S1'] },
      { id: 'r', urgency: 'soon', when: { q: 'silent', is: 'yes' }, sources: ['S1'] },
    ] as const;
    assert.equal(next({}, { rules }, { maxQuestions: 0 }), undefined);
  });

  it('a rule that ends the interview ends it, without ranking', () => {
    const rules = [{ id: 'child', urgency: 'urgent', when: { q: 'age', is: 'young' }, ends: true, sources: ['S1'] } as const];
    const session = createSession(pack({ rules }), { age: 'young' });
    assert.equal(session.next, null);
    assert.deepEqual(session.assessment.causes, []);
  });
});

describe('advice', () => {
  const advice: PackJson['advice'] = [
    { id: 'always', kind: 'common', levels: ['self-care', 'soon'], sources: ['S1'] },
    { id: 'for-x', kind: 'exercise', causes: ['x'], levels: ['self-care'], unless: { q: 'silent', is: 'yes' }, sources: ['S1'] },
    { id: 'urgent-only', kind: 'common', levels: ['urgent'], sources: ['S1'] },
  ];
  const shown = (answers: Answers) => createSession(pack({ advice }), { age: 'young', ...answers }).assessment.advice;

  it('shows with its cause and level, and hides where an exclusion holds or is not known', () => {
    assert.deepEqual(shown({ telling: 'yes', silent: 'no' }), ['always', 'for-x']);
    assert.deepEqual(shown({ telling: 'yes', silent: 'yes' }), ['always']);
    assert.deepEqual(shown({ telling: 'yes', silent: 'unsure' }), ['always']);
    assert.deepEqual(shown({ telling: 'yes' }), ['always']);
    assert.deepEqual(shown({ telling: 'no', silent: 'no' }), ['always']);
  });

  it('every result below emergency has a safety net', () => {
    assert.deepEqual(createSession(pack(), { age: 'young' }).assessment.safetyNet, ['worse']);
    const rules = [{ id: 'r', urgency: 'emergency', when: { q: 'age', is: 'young' }, sources: ['S1'] } as const];
    assert.deepEqual(createSession(pack({ rules }), { age: 'young' }).assessment.safetyNet, []);
  });
});
