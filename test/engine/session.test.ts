import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, loadPack, type Answers } from '../../src/engine/index.js';
import { coveredScreen, makePack } from './fixture.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';

const [lines, confirm] = coveredScreen('f', { pain: 'emergency', ache: 'soon' });
const questions = [
  { ...lines!, options: [{ id: 'alarm', flag: 'emergency' }, ...lines!.options] } as const,
  confirm!,
  {
    id: 'limp',
    role: 'intake',
    type: 'single',
    when: { q: 'age', is: 'old' },
    unsure: true,
    options: [{ id: 'yes' }, { id: 'no' }],
  } as const,
  {
    id: 'side',
    role: 'intake',
    type: 'single',
    when: { q: 'limp', is: 'yes' },
    options: [{ id: 'left' }, { id: 'right' }],
  } as const,
];
const pack = loadPack(makePack({ questions }));

describe('createSession', () => {
  it('asks intake, signs and history in authored order, and follow-ups as soon as they open', () => {
    const ids = ['age', 'f', 'c_f', 'limp', 'side'];
    const given: Answers = {
      age: 'old',
      f: ['line'],
      c_f: ['none'],
      limp: 'yes',
      side: 'left',
    };
    let answers: Answers = {};
    for (const id of ids) {
      const { next } = createSession(pack, answers);
      assert.equal(next?.id, id);
      answers = { ...answers, [id]: given[id]! };
    }
    assert.equal(createSession(pack, answers).next, null);
    assert.deepEqual(createSession(pack, answers).path, ids);
  });

  it('the exact signs stand for their line', () => {
    const given: Answers = { age: 'young', f: ['line'] };
    const denied = createSession(pack, { ...given, c_f: ['none'] });
    assert.equal(denied.assessment.urgency, 'self-care');
    assert.deepEqual(denied.assessment.missing, []);
    const found = createSession(pack, { ...given, c_f: ['pain'] });
    assert.equal(found.assessment.urgency, 'emergency');
    const still = createSession(pack, { ...given, c_f: 'unsure' });
    assert.equal(still.assessment.urgency, 'urgent');
    assert.deepEqual(still.assessment.missing, ['c_f']);
  });

  it('prunes answers to questions that no longer apply, down the chain, and takes them back', () => {
    const answers: Answers = { age: 'old', f: ['none'], limp: 'yes', side: 'left' };
    const young = createSession(pack, { ...answers, age: 'young' });
    assert.deepEqual(young.answers, { age: 'young', f: ['none'] });
    assert.deepEqual(createSession(pack, { ...answers, age: 'old' }).answers, answers);
  });

  it('asks what hangs on an answer the person was not sure of', () => {
    assert.equal(createSession(pack, { age: 'old', f: ['none'], limp: 'unsure' }).next?.id, 'side');
  });

  it('leaves out what it does not understand, and asks again', () => {
    const session = createSession(pack, {
      age: 'ancient',
      f: ['alarm', 'nonsense'],
      ghost: 'x',
      limp: 7,
    });
    assert.deepEqual(session.rejected, ['age', 'f', 'ghost', 'limp']);
    assert.equal(session.assessment.urgency, 'emergency');
    assert.deepEqual(session.answers, { f: ['alarm'] });
  });

  it('keeps the danger sign, and the doubt, where "none of these" is ticked beside it', () => {
    assert.deepEqual(createSession(pack, { f: ['none', 'alarm'] }).answers, { f: ['alarm'] });
    assert.deepEqual(createSession(pack, { f: ['none', 'line'] }).answers, { f: ['line'] });
    assert.deepEqual(createSession(pack, { f: ['none', 'unsure'] }).answers, { f: 'unsure' });
  });

  it('is at least urgent while nothing is answered, and not settled', () => {
    const { assessment } = createSession(pack);
    assert.equal(assessment.urgency, 'urgent');
    assert.equal(assessment.settled, false);
    assert.deepEqual(assessment.missing, ['f']);
  });

  it('is pure and frozen', () => {
    const answers = { age: 'old', f: ['line'] };
    const one = createSession(pack, answers);
    assert.equal(JSON.stringify(createSession(pack, answers)), JSON.stringify(one));
    assert.throws(() => {
      (one.answers as Record<string, unknown>)['age'] = 'young';
    }, TypeError);
    assert.throws(() => {
      (one.assessment.reasons as unknown[]).push(1);
    }, TypeError);
    assert.deepEqual(answers, { age: 'old', f: ['line'] });
  });

  it('shows a question as it would be asked now', () => {
    const session = createSession(pack, { age: 'young' });
    assert.equal(session.view('limp'), null);
    assert.deepEqual(
      session.view('age')?.options.map((option) => option.id),
      ['young', 'old'],
    );
    assert.equal(session.view('ghost'), null);
  });
});

describe('createSession, on generated packs', () => {
  it('progress never falls while answering forward and is 1 at the end', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const sessions = interview(loadPack(json), choices);
        for (let i = 1; i < sessions.length; i++)
          assert.ok(sessions[i]!.progress >= sessions[i - 1]!.progress);
        const last = sessions.at(-1)!;
        assert.equal(last.progress === 1, last.next === null);
      }),
      runs(300),
    );
  });

  it('pruning is done once and for all', () => {
    fc.assert(
      fc.property(
        packs({ positive: false }),
        whims,
        fc.constantFrom('young', 'old'),
        (json, choices, age) => {
          const loaded = loadPack(json);
          const { answers } = interview(loaded, choices).at(-1)!;
          const pruned = createSession(loaded, { ...answers, age }).answers;
          assert.deepEqual(createSession(loaded, pruned).answers, pruned);
        },
      ),
      runs(200),
    );
  });

  it('every interview ends, and never asks the same question twice', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const sessions = interview(loadPack(json), choices);
        assert.equal(sessions.at(-1)!.next, null);
        const asked = sessions.flatMap((session) => session.next?.id ?? []);
        assert.equal(new Set(asked).size, asked.length);
      }),
      runs(200),
    );
  });
});
