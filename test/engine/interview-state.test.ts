import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  PackError,
  type Answers,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { evaluate } from '../../src/engine/condition.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { OPEN } from '../../src/engine/truth.js';
import { flagScreen, makePack } from './fixture.js';

const QUESTIONS: readonly Question[] = [
  ...flagScreen('f', { pain: 'soon' }),
  {
    id: 'signs',
    role: 'gate',
    type: 'multi',
    unsure: true,
    options: [
      { id: 'a', when: { q: 'age', is: 'old' } },
      { id: 'b', when: { q: 'age', is: 'old' } },
      { id: 'c' },
      { id: 'none', exclusive: true },
    ],
  },
  {
    id: 'years',
    role: 'gate',
    type: 'number',
    unsure: true,
    when: { q: 'age', is: 'old' },
    options: [],
  },
  { id: 'count', role: 'gate', type: 'number', unsure: true, options: [] },
  { id: 'ways', role: 'pattern', type: 'single', perspective: 'ways', options: [{ id: 'yes' }] },
];
const parts: Partial<PackJson> & Pick<PackJson, 'questions'> = {
  questions: QUESTIONS,
  perspectives: [
    { ...makePack({ questions: [] }).perspectives[0]! },
    { id: 'ways', method: 'points' },
  ],
};

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
      role: 'gate',
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
            role: 'gate',
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

  it('"is unsure" is known once answered: a repeat does not change it', () => {
    assert.equal(
      verdict({ q: 'f', is: 'unsure' }, { f: 'unsure', c_f: 'words', again_f: ['none'] }),
      'fires',
    );
    assert.equal(verdict({ q: 'f', is: 'unsure' }, { f: ['pain'] }), 'cannot');
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

  it('asked again: open while the repeat question may come or waits, then what it says; unknown where it cannot come', () => {
    const when: Condition = { q: 'f', is: 'pain' };
    assert.equal(verdict(when, { f: 'unsure' }), 'could');
    assert.equal(verdict(when, { f: 'unsure', c_f: 'words' }), 'could');
    assert.equal(verdict(when, { f: 'unsure', c_f: 'words', again_f: ['pain'] }), 'fires');
    assert.equal(verdict(when, { f: 'unsure', c_f: 'words', again_f: ['none'] }), 'cannot');
    assert.equal(verdict({ not: when }, { f: 'unsure', c_f: 'words', again_f: ['none'] }), 'fires');
    assert.equal(verdict({ not: when }, { f: 'unsure', c_f: 'cannot' }), 'cannot');
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
      role: 'gate',
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

describe('loading', () => {
  const loads = (more: readonly Question[], rest: Partial<PackJson> = {}) =>
    loadPack(makePack({ ...parts, questions: [...more, ...QUESTIONS], ...rest }));
  const gate = (
    id: string,
    when: Condition,
    options: Question['options'] = [{ id: 'yes' }],
  ): Question => ({ id, role: 'gate', type: 'single', unsure: true, when, options });

  it('finds every way in which a question can wait for itself, and prints it', () => {
    const waits = (more: readonly Question[], chain: RegExp, rest: Partial<PackJson> = {}): void =>
      assert.throws(
        () => loads(more, rest),
        (error: unknown) => {
          assert.ok(error instanceof PackError && error.code === 'cycle');
          assert.match(error.message, chain);
          return true;
        },
      );
    waits(
      [gate('x', { answered: 'y' }), gate('y', { answered: 'x' })],
      /waits for itself: x → y → x; remove one of these conditions/,
    );
    waits([gate('x', { ref: 'named' })], /x → x/, {
      conditions: { named: { any: [{ q: 'x', is: 'yes' }] } },
    });
    waits(
      [gate('x', { answered: 'age' }, [{ id: 'yes', when: { q: 'x', is: 'unsure' } }])],
      /x → x/,
    );
    // An option read on a question that is asked again is read on the repeat as well.
    const again = (question: Question): Question =>
      question.id === 'again_f' ? { ...question, when: { answered: 'x' } } : question;
    waits([], /waits for itself: (x → again_f → x|again_f → x → again_f);/, {
      questions: [gate('x', { q: 'f', is: 'pain' }), ...QUESTIONS.map(again)],
    });
  });

  it('"is unsure" is not read on the repeat, so a repeat may wait for what waits on it', () => {
    const pack = loads([], {
      questions: [
        gate('x', { q: 'f', is: 'unsure' }),
        ...QUESTIONS.map((question) =>
          question.id === 'again_f' ? { ...question, when: { answered: 'x' } } : question,
        ),
      ],
    });
    assert.deepEqual(
      pack.evaluationOrder.map(({ id }) => id).filter((id) => ['f', 'x', 'again_f'].includes(id)),
      ['f', 'x', 'again_f'],
    );
  });

  it("a rule's dependencies holds the questions that it reads, what these wait for, and repeats", () => {
    const dependencies = (when: Condition) =>
      [
        ...loads([gate('x', { q: 'signs', is: 'c' })], {
          conditions: { named: { answered: 'x' } },
          rules: [{ id: 'r', urgency: 'soon', when, sources: [] }],
        }).rules.at(-1)!.dependencies,
      ].sort();
    assert.deepEqual(dependencies({ ref: 'named' }), ['age', 'signs', 'x']);
    assert.deepEqual(dependencies({ answered: 'count' }), ['count']);
    assert.deepEqual(dependencies({ q: 'f', is: 'pain' }), ['again_f', 'c_f', 'f']);
    assert.deepEqual(dependencies({ q: 'f', in: ['pain'] }), ['again_f', 'c_f', 'f']);
    assert.deepEqual(dependencies({ q: 'f', is: 'unsure' }), ['f']);
    assert.deepEqual(dependencies({ q: 'signs', is: 'c' }), ['age', 'signs']);
  });

  it('follows what a question waits for once, however many ways lead there', () => {
    // Two questions a storey, each waiting for both of the storey below: 2^40 ways down, 80
    // questions.
    const above = (level: number): Condition =>
      level === 0
        ? { q: 'age', is: 'old' }
        : { all: ['l', 'r'].map((side) => ({ answered: `${side}${level - 1}` })) };
    const tower = Array.from({ length: 40 }, (_, level) =>
      ['l', 'r'].map((side) => gate(`${side}${level}`, above(level))),
    ).flat();
    const { dependencies: dependencies } = loads(tower, {
      rules: [{ id: 'r', urgency: 'soon', when: { q: 'l39', is: 'yes' }, sources: [] }],
    }).rules.at(-1)!;
    assert.equal(dependencies.size, 1 + 2 * 39 + 1);
  });

  it('freezes all of it, and tells whom it is from', () => {
    const pack = loads([]);
    for (const part of [
      pack,
      pack.info,
      pack.json,
      pack.json.questions,
      pack.json.questions[1]!.options,
      pack.questions,
      pack.questions[0],
      pack.evaluationOrder,
      pack.rules[0],
    ])
      assert.ok(Object.isFrozen(part));
    assert.deepEqual(pack.info, {
      id: 'tiny',
      version: '1.0.0',
      contentHash: 'sha256-0',
      evidenceDate: '2026-01-01',
      reviewBy: '2027-01-01',
      reviewedBy: '',
    });
  });

  it('knows which questions are never skipped, and the worst that each can show', () => {
    const of = (role: Question['role'], flag?: 'urgent' | 'soon' | 'self-care') =>
      loadPack(
        makePack({
          questions: [
            {
              id: 'x',
              role,
              type: 'single',
              options: [{ id: 'mild' }, { id: 'a', ...(flag && { flag }) }],
            },
          ],
        }),
      ).byId.get('x')!;
    assert.deepEqual(
      (['gate', 'flag', 'risk', 'clarifier', 'evidence', 'pattern'] as const).map(
        (role) => of(role).mandatory,
      ),
      [true, true, true, true, false, false],
    );
    assert.deepEqual(
      [
        of('flag').worstFlag,
        of('flag', 'self-care').worstFlag,
        of('flag', 'soon').worstFlag,
        of('flag', 'urgent').worstFlag,
      ],
      [undefined, 'self-care', 'soon', 'urgent'],
    );
    assert.deepEqual(
      loads([])
        .byId.get('again_f')!
        .options.map(({ id }) => id),
      ['pain', 'none'],
    );
    assert.equal(loads([]).byId.get('f')!.repeatedBy!.id, 'again_f');
    assert.equal(loads([]).byId.get('f')!.clarifiedBy!.id, 'c_f');
    // Of two that clarify the same, the first.
    const second: Question = {
      id: 'c2_f',
      role: 'clarifier',
      type: 'single',
      clarifies: 'f',
      options: [{ id: 'yes' }],
    };
    assert.equal(
      loads([], { questions: [...QUESTIONS, second] }).byId.get('f')!.clarifiedBy!.id,
      'c_f',
    );
  });

  it('a mistake in the pack itself is told of its root', () => {
    assert.throws(() => loadPack([]), /triage-widget: pack \(root\) is \[\]; expected an object/);
    assert.throws(() => loadPack({ format: 2 }), /pack format is 2/);
  });
});

describe('the path', () => {
  it('is fixed questions in authored order, then the others as they were answered', () => {
    const late: Question = {
      id: 'first',
      role: 'gate',
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
