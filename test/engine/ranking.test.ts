import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Cause, type PackJson, type Question } from '../../src/engine/index.js';
import { BIOMEDICAL } from './fixture.js';
import { CARD, PACE, RANKED, SIGNS, TALLY, WAYS, run, tally } from './cause-fit-fixture.js';

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
      {
        id: 'limp',
        role: 'intake',
        type: 'single',
        unsure: true,
        options: [{ id: 'yes' }],
      } as const,
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
        perspectives: [{ ...BIOMEDICAL, dependenceDiscount: 0 }],
        limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1 },
      },
    ).assessment.causes;
    assert.deepEqual([x!.for.map(({ option }) => option), x!.against], [['a'], []]);
  });
});
