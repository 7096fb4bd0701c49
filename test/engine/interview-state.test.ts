import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  type Answers,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { evaluate } from '../../src/engine/condition.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { OPEN } from '../../src/engine/truth.js';
import { makePack } from './fixture.js';
import { QUESTIONS, parts } from './interview-fixture.js';

/** Whether a rule with this condition fires, still could, or cannot. */
function verdict(
  when: Condition,
  answers: Answers,
  more: Partial<PackJson> = {},
): 'fires' | 'could' | 'cannot' {
  const pack = loadPack(
    makePack({
      ...parts,
      ...more,
      rules: [{ id: 'rule', urgency: 'emergency', when, sources: [] }],
    }),
  );
  const { assessment } = createSession(pack, { f: ['none'], ...answers });
  return assessment.urgency === 'emergency' ? 'fires' : assessment.settled ? 'cannot' : 'could';
}

describe('what is offered', () => {
  const pack = loadPack(makePack(parts));

  it('options that do not apply are left out of the question and of its answer', () => {
    const old = { age: 'old', signs: ['a', 'c'] };
    assert.deepEqual(createSession(pack, old).answers, old);
    assert.deepEqual(createSession(pack, { ...old, age: 'young' }).answers, {
      age: 'young',
      signs: ['c'],
    });
    assert.deepEqual(createSession(pack, { age: 'young', signs: ['a', 'b'] }).answers, {
      age: 'young',
    });
    assert.deepEqual(createSession(pack, { age: 'young', signs: 'unsure' }).answers, {
      age: 'young',
      signs: 'unsure',
    });
    assert.deepEqual(createSession(pack, { age: 'young' }).view('signs')!.options, [
      { id: 'c', exclusive: false },
      { id: 'none', exclusive: true },
    ]);
    assert.equal(createSession(pack, { age: 'young' }).view('signs')!.unsure, true);
    assert.equal(createSession(pack, { age: 'young' }).view('age')!.unsure, false);
  });

  it('an option that is not offered is surely not chosen; one whose offer is open may be', () => {
    const when: Condition = { q: 'signs', is: 'a' };
    assert.equal(verdict(when, { age: 'young', count: 1 }), 'cannot');
    assert.equal(verdict(when, { age: 'old' }), 'could');
    assert.equal(verdict({ q: 'signs', is: 'c' }, { age: 'young' }), 'could');
    // Not offered yet: the age will tell.
    assert.equal(verdict(when, { signs: ['c'] }), 'could');
    assert.equal(verdict({ not: when }, { signs: ['c'] }), 'could');
    assert.equal(verdict({ not: when }, { age: 'young' }), 'fires');
    // Nor is a question that may still come, whatever it will offer.
    const later: Question = {
      id: 'later',
      role: 'intake',
      type: 'single',
      when: { q: 'age', is: 'old' },
      options: [{ id: 'yes', when: { q: 'signs', is: 'c' } }, { id: 'no' }],
    };
    const more = { questions: [...QUESTIONS, later] };
    assert.equal(verdict({ q: 'later', is: 'yes' }, {}, more), 'could');
    assert.equal(verdict({ q: 'later', is: 'yes' }, { age: 'young' }, more), 'cannot');
  });

  it('a numeric question with conditional options keeps its number', () => {
    const conditional = loadPack(
      makePack({
        questions: [
          {
            id: 'n',
            role: 'intake',
            type: 'number',
            unsure: true,
            options: [{ id: 'x', when: { q: 'age', is: 'old' } }],
          },
        ],
      }),
    );
    assert.deepEqual(createSession(conditional, { age: 'young', n: 3 }).answers, {
      age: 'young',
      n: 3,
    });
    assert.deepEqual(createSession(conditional, { age: 'young', n: 'unsure' }).answers, {
      age: 'young',
      n: 'unsure',
    });
  });

  it('a question of a perspective out of play does not apply', () => {
    assert.equal(createSession(pack, {}, { perspectives: ['bio'] }).view('ways'), null);
    assert.notEqual(createSession(pack, {}, { perspectives: ['bio', 'ways'] }).view('ways'), null);
    assert.deepEqual(createSession(pack, {}, { perspectives: ['bio'] }).view('age')?.id, 'age');
  });

  it('a state of what does not apply offers nothing', () => {
    const { states } = resolveQuestions(pack, parseAnswers(pack, { age: 'young' }), new Set());
    assert.deepEqual(states.get('years')!.options, []);
    assert.equal(states.get('years')!.shown, false);
  });
});

describe('conditions on questions that do not apply, or wait', () => {
  it('answered: false where it does not apply, open before the answer, and never unknown', () => {
    assert.equal(verdict({ answered: 'years' }, { age: 'young' }), 'cannot');
    assert.equal(verdict({ not: { answered: 'years' } }, { age: 'young' }), 'fires');
    assert.equal(verdict({ answered: 'years' }, { age: 'old' }), 'could');
    assert.equal(
      verdict({ any: [{ answered: 'count' }, { not: { answered: 'count' } }] }, {}),
      'could',
    );
    // Answered or not: never unknown, so one of the two holds for certain once known.
    assert.equal(
      verdict(
        { any: [{ answered: 'count' }, { not: { answered: 'count' } }] },
        { count: 'unsure' },
      ),
      'fires',
    );
  });

  it('numbers: false where it does not apply, unknown where not sure', () => {
    const when: Condition = { q: 'years', atLeast: 3 };
    assert.equal(verdict({ not: when }, { age: 'young' }), 'fires');
    assert.equal(verdict({ not: when }, { age: 'old', years: 'unsure' }), 'cannot');
    assert.equal(verdict({ not: when }, { age: 'old', years: 2 }), 'fires');
    assert.equal(verdict({ q: 'count', atMost: 3 }, { count: -5 }), 'fires');
    assert.equal(verdict({ q: 'count', atLeast: 3 }, { count: 1e12 }), 'fires');
  });

  it('"is unsure" is known once answered', () => {
    assert.equal(verdict({ q: 'f', is: 'unsure' }, { f: 'unsure' }), 'fires');
    assert.equal(verdict({ q: 'f', is: 'unsure' }, { f: ['line'], c_f: ['none'] }), 'cannot');
    assert.equal(verdict({ q: 'count', is: 'unsure' }, {}), 'could');
    // Before the answer it is yes or no, never unknown.
    assert.equal(
      verdict(
        {
          count: [{ q: 'signs', is: 'unsure' }, { not: { q: 'signs', is: 'unsure' } }],
          atLeast: 1,
        },
        { age: 'young', signs: ['c'] },
      ),
      'fires',
    );
  });

  it('behind a line: open until the line is answered, false once it is denied, unknown where it is not sure', () => {
    const when: Condition = { q: 'c_f', is: 'pain' };
    const open = (answers: Answers) => verdict(when, { f: [], ...answers });
    assert.equal(open({}), 'could');
    assert.equal(open({ f: ['line'] }), 'could');
    assert.equal(open({ f: ['line'], c_f: ['pain'] }), 'fires');
    assert.equal(open({ f: ['line'], c_f: ['none'] }), 'cannot');
    assert.equal(open({ f: ['none'] }), 'cannot');
    assert.equal(verdict({ not: when }, { f: ['none'] }), 'fires');
    assert.equal(verdict(when, { f: 'unsure' }), 'cannot');
    assert.equal(verdict({ not: when }, { f: 'unsure' }), 'cannot');
  });

  it('a number behind a line that is not sure is unknown', () => {
    const days: Question = {
      id: 'days',
      role: 'history',
      type: 'number',
      options: [],
    };
    const [screen, confirm, ...rest] = QUESTIONS;
    const options = [{ id: 'line', covers: ['c_f', 'days'] }, ...screen!.options.slice(1)];
    const more = { questions: [{ ...screen!, options }, confirm!, days, ...rest] };
    const when: Condition = { q: 'days', atLeast: 3 };
    assert.equal(verdict(when, { f: 'unsure' }, more), 'cannot');
    assert.equal(verdict({ not: when }, { f: 'unsure' }, more), 'cannot');
    assert.equal(verdict({ not: when }, { f: ['none'] }, more), 'fires');
    assert.equal(verdict(when, { f: ['line'], c_f: ['none'], days: 3 }, more), 'fires');
  });
});

describe('a condition on the ranking', () => {
  it('is open until the answers are ranked', () => {
    const pack = loadPack(
      makePack({
        ...parts,
        causes: [{ id: 'x', perspective: 'bio', prior: [0.5, 0.5], sources: [] }],
      }),
    );
    assert.equal(
      evaluate(
        { fit: 'x', atLeast: 'strong' },
        resolveQuestions(pack, parseAnswers(pack, {}), new Set()).context,
      ),
      OPEN,
    );
  });
});

describe('named conditions', () => {
  it('mean the same wherever they stand, also where a question waits on them', () => {
    const conditions: PackJson['conditions'] = {
      elder: { q: 'age', is: 'old' },
      both: { all: [{ ref: 'elder' }, { q: 'signs', is: 'c' }] },
    };
    const gate: Question = {
      id: 'gate',
      role: 'intake',
      type: 'single',
      when: { ref: 'elder' },
      options: [{ id: 'yes', when: { ref: 'both' } }, { id: 'no' }],
    };
    const more = { conditions, questions: [gate, ...QUESTIONS] };
    const pack = loadPack(makePack({ ...parts, ...more }));
    assert.equal(createSession(pack, { age: 'young' }).view('gate'), null);
    assert.deepEqual(
      createSession(pack, { age: 'old', signs: ['c'] })
        .view('gate')!
        .options.map(({ id }) => id),
      ['yes', 'no'],
    );
    assert.deepEqual(
      createSession(pack, { age: 'old', signs: ['a'] })
        .view('gate')!
        .options.map(({ id }) => id),
      ['no'],
    );
    assert.equal(verdict({ ref: 'both' }, { age: 'old', signs: ['c'] }, more), 'fires');
    assert.equal(verdict({ not: { ref: 'both' } }, { age: 'young', signs: ['c'] }, more), 'fires');
  });
});

describe('the path', () => {
  it('is fixed questions in authored order, then the others as they were answered', () => {
    const late: Question = {
      id: 'first',
      role: 'intake',
      type: 'single',
      when: { q: 'count', atLeast: 1 },
      options: [{ id: 'yes' }],
    };
    const evidence = ['e1', 'e2'].map((id): Question => ({
      id,
      role: 'evidence',
      type: 'single',
      options: [{ id: 'yes' }],
    }));
    const pack = loadPack(makePack({ ...parts, questions: [late, ...evidence, ...QUESTIONS] }));
    // `first` stands before `count`, on which it depends, and `e2` was answered before `e1`.
    const given = { e2: 'yes', count: 2, years: 4, first: 'yes', e1: 'yes', age: 'young' };
    assert.deepEqual(createSession(pack, given).path, ['age', 'first', 'count', 'e2', 'e1']);
  });
});
