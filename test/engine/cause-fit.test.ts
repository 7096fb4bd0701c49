import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  type Answers,
  type Cause,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { optionWeights, singleProbabilities } from '../../src/engine/weights.js';
import { BIOMEDICAL, makePack } from './fixture.js';

const PACE: Question = {
  id: 'pace',
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'fast', base: [0.25, 0.25] },
    { id: 'slow', base: [0.75, 0.75] },
  ],
};
const SIGNS: Question = {
  id: 'signs',
  role: 'gate',
  type: 'multi',
  unsure: true,
  options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
};
const RANKED: Cause = {
  id: 'x',
  perspective: 'bio',
  prior: [0.5, 0.5],
  sources: ['S1'],
  evidence: { pace: { grade: 'C', sources: ['S1'], p: { fast: 0.75 } } },
};
const CARD: Cause = {
  id: 'silent',
  perspective: 'bio',
  sources: ['S1'],
  card: { strong: { q: 'signs', is: 'a' }, partial: { q: 'signs', is: 'b' } },
};
const tally = (id: string, points: Cause['points']): Cause => ({
  id,
  perspective: 'ways',
  sources: ['S1'],
  points,
  bands: { partial: 1, strong: 3, strongRequires: { q: 'signs', is: 'a' } },
});
const TALLY = tally('pattern', { pace: { slow: 2 }, signs: { a: 1, b: 1 } });
const WAYS: PackJson['perspectives'][number] = { id: 'ways', method: 'points' };

function run(answers: Answers, parts: Partial<PackJson> = {}, options = {}) {
  const causes = [CARD, TALLY, RANKED];
  return createSession(
    loadPack(
      makePack({ questions: [PACE, SIGNS], causes, perspectives: [BIOMEDICAL, WAYS], ...parts }),
    ),
    { age: 'young', ...answers },
    options,
  );
}
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
      role: 'gate',
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

describe('ranking across perspectives', () => {
  it('each perspective ranks its own, and one that is out of play is not shown', () => {
    const other: PackJson['perspectives'][number] = { ...BIOMEDICAL, id: 'bio2' };
    const parts = {
      perspectives: [BIOMEDICAL, WAYS, other],
      causes: [CARD, TALLY, RANKED, { ...RANKED, id: 'y', perspective: 'bio2' }],
    };
    assert.deepEqual(
      run({ pace: 'fast' }, parts).assessment.causes.map(({ id }) => id),
      ['x', 'silent', 'pattern', 'y'],
    );
    assert.deepEqual(
      run({ pace: 'fast' }, parts, { perspectives: ['bio2', 'ways'] }).assessment.causes.map(
        ({ id }) => id,
      ),
      ['pattern', 'y'],
    );
  });

  it('tallies: the most points first, those without an answer last', () => {
    const causes = [
      tally('none', { limp: { yes: 9 } }),
      { ...CARD, perspective: 'ways' },
      tally('less', { signs: { b: -1 } }),
      tally('more', { signs: { b: 2 } }),
      tally('most', { signs: { b: 7 } }),
      tally('nil', { limp: { yes: 1 } }),
    ];
    const questions = [
      PACE,
      SIGNS,
      { id: 'limp', role: 'gate', type: 'single', unsure: true, options: [{ id: 'yes' }] } as const,
    ];
    const ranking = run({ signs: ['b'] }, { questions, causes }).assessment.causes;
    assert.deepEqual(
      ranking.map(({ id, fit }) => `${id} ${fit}`),
      ['most partial', 'more partial', 'less weak', 'none unknown', 'nil unknown'],
    );
    assert.deepEqual(
      run({ signs: ['b'], limp: 'unsure' }, { questions, causes }).assessment.causes.at(-1)!.fit,
      'unknown',
    );
  });

  it('a tally is strong at its points and partial at its points, not above them only', () => {
    assert.equal(run({ pace: 'slow', signs: ['a'] }).assessment.causes.at(-1)!.fit, 'strong');
    assert.equal(run({ signs: ['a'] }).assessment.causes.at(-1)!.fit, 'partial');
    assert.equal(run({ signs: ['c'] }).assessment.causes.at(-1)!.fit, 'weak');
  });

  it('cards carry no findings and no odds; a card without a condition is weak', () => {
    const bare: Cause = { ...CARD, id: 'bare', card: {} };
    const causes = run({ signs: ['a'] }, { causes: [CARD, bare, RANKED] }).assessment.causes;
    assert.deepEqual(causes.slice(1), [
      { id: 'silent', perspective: 'bio', fit: 'strong', logOdds: null, for: [], against: [] },
      { id: 'bare', perspective: 'bio', fit: 'weak', logOdds: null, for: [], against: [] },
    ]);
  });

  it("a finding is listed from the pack's ratio on, strongest first", () => {
    const questions: Question[] = ['one', 'two', 'three'].map((id) => ({ ...PACE, id }));
    const evidence = {
      one: { grade: 'C', sources: ['S1'], p: { fast: 0.5 } },
      two: { grade: 'A', sources: ['S2'], p: { fast: 0.75 } },
      three: { grade: 'C', sources: ['S1'], p: { fast: 0.125 } },
    } as const;
    const listed = (explainAt: number) => {
      const [x] = run(
        { one: 'fast', two: 'fast', three: 'fast' },
        {
          questions,
          causes: [{ ...RANKED, evidence }],
          limits: { evidenceQuestions: 5, minGain: 0, explainAt },
        },
      ).assessment.causes;
      return [x!.for.map(({ question }) => question), x!.against.map(({ question }) => question)];
    };
    assert.deepEqual(listed(1.9), [['two', 'one'], ['three']]);
    assert.deepEqual(listed(2), [['two', 'one'], ['three']]);
    assert.deepEqual(listed(2.1), [['two'], []]);
  });

  it("a finding that counts for nothing is listed on neither side, however low the pack's ratio", () => {
    // With a share of 0 the louder of two counts alone.
    const both: Question = {
      id: 'both',
      role: 'evidence',
      type: 'multi',
      options: [
        { id: 'a', base: [0.25, 0.25] },
        { id: 'b', base: [0.25, 0.25] },
      ],
    };
    const causes = [
      {
        ...RANKED,
        evidence: { both: { grade: 'C', sources: ['S1'], p: { a: 0.75, b: 0.5 } } },
      } as const,
    ];
    const [x] = run(
      { both: ['a', 'b'] },
      {
        questions: [both],
        causes,
        perspectives: [{ ...BIOMEDICAL, share: 0 }],
        limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1 },
      },
    ).assessment.causes;
    assert.deepEqual([x!.for.map(({ option }) => option), x!.against], [['a'], []]);
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
    const safetyNet: PackJson['safetyNet'] = [
      { id: 'always' },
      { id: 'maybe', when: { q: 'signs', is: 'a' } },
    ];
    const shown = (answers: Answers) => run(answers, { safetyNet }).assessment.safetyNet;
    for (const answers of [{ signs: ['a'] }, { signs: 'unsure' }, {}] as Answers[])
      assert.deepEqual(shown(answers), ['always', 'maybe']);
    assert.deepEqual(shown({ signs: ['b'] }), ['always']);
  });
});

describe('weights at the edges', () => {
  const evidence = (values: object) => ({ grade: 'C', sources: ['S1'], ...values }) as const;

  it('options without a base rate have no weight; one that nobody gives says nothing', () => {
    const question: Question = {
      ...PACE,
      options: [{ id: 'fast', base: [0] }, { id: 'slow', base: [1] }, { id: 'bare' }],
    };
    assert.deepEqual(singleProbabilities(question, evidence({ lr: { fast: 3 } }), 0), {
      fast: 0,
      slow: 1,
    });
    assert.deepEqual(
      [...optionWeights(question, evidence({ lr: { fast: 3 } }), { prior: 0.5, stratum: 0 }, 2)],
      [
        ['fast', { ticked: 0, unticked: 0 }],
        ['slow', { ticked: 0, unticked: 0 }],
      ],
    );
  });

  it('where every option has an authored chance, nothing is left to share', () => {
    assert.deepEqual(singleProbabilities(PACE, evidence({ p: { fast: 0.3, slow: 0.7 } }), 0), {
      fast: 0.3,
      slow: 0.7,
    });
    const empty: Question = {
      ...PACE,
      options: [
        { id: 'fast', base: [1] },
        { id: 'slow', base: [0] },
      ],
    };
    assert.deepEqual(singleProbabilities(empty, evidence({ p: { fast: 0.4 } }), 0), {
      fast: 0.4,
      slow: 0,
    });
  });

  it('a ratio that asks for more than certainty counts as certainty, and is clipped like any other', () => {
    const multi: Question = {
      id: 'm',
      role: 'evidence',
      type: 'multi',
      options: [{ id: 'a', base: [0.5] }],
    };
    const weight = (values: object, limit: number) =>
      optionWeights(multi, evidence(values), { prior: 0, stratum: 0 }, limit).get('a')!;
    // p0 = 0.5 and P = 4 · 0.5 = 2: taken as 1.
    assert.deepEqual(weight({ lr: { a: 4 } }, 9), { ticked: Math.log(2), unticked: -9 });
    assert.deepEqual(weight({ p: { a: 0 } }, 1), { ticked: -1, unticked: Math.log(2) });
    assert.equal(optionWeights(multi, evidence({}), { prior: 0, stratum: 0 }, 1).size, 0);
  });

  it('a perspective without a prior for "something else" has none', () => {
    const [x] = run(
      {},
      {
        perspectives: [{ ...BIOMEDICAL, otherPrior: [0, 0] }],
        causes: [
          { ...RANKED, prior: [0.2, 0.2] },
          { ...RANKED, id: 'y', prior: [0.6, 0.6] },
        ],
      },
    ).assessment.causes;
    assert.ok(Math.abs(x!.logOdds! - Math.log(3)) < 1e-9);
  });
});
