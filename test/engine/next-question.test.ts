import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Cause, type Question } from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { gainsOf } from '../../src/engine/evidence-choice.js';
import { posteriorOf } from '../../src/engine/posterior.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { cause, causes, evidence, next, pack, questions } from './next-question-fixture.js';

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
    const rules = [
      { id: 'r', urgency: 'soon', when: { q: 'silent', is: 'yes' }, sources: ['S1'] } as const,
    ];
    assert.equal(next({}, { rules }, { maxQuestions: 0 }), 'silent');
    assert.equal(
      createSession(pack({ rules }), { age: 'young' }, { maxQuestions: 0 }).assessment.settled,
      false,
    );
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
    const rules = [
      {
        id: 'child',
        urgency: 'urgent',
        when: { q: 'age', is: 'young' },
        ends: true,
        sources: ['S1'],
      } as const,
    ];
    const advice = [{ id: 'walk', kind: 'common', levels: ['urgent'], sources: ['S1'] } as const];
    const session = createSession(pack({ rules, advice }), { age: 'young' });
    assert.equal(session.next, null);
    assert.deepEqual([session.assessment.causes, session.assessment.advice], [[], []]);
    assert.deepEqual(createSession(pack({ rules, advice }), { age: 'old' }).assessment.advice, []);
    assert.deepEqual(
      createSession(pack({ rules: [{ ...rules[0]!, ends: false }], advice }), { age: 'young' })
        .assessment.advice,
      ['walk'],
    );
  });
});

describe('when evidence ends', () => {
  const rules = [
    { id: 'r', urgency: 'soon', when: { q: 'silent', is: 'yes' }, sources: ['S1'] } as const,
  ];

  const limits = (minGain: number) => ({
    limits: { evidenceQuestions: 5, minGain, explainAt: 1.5 },
  });

  it('a question is worth a screen at the gain the pack asks for, not below', () => {
    // telling: P(x) = P(y) = 0.4, other 0.2, each answer half the time; after "yes" masses 0.72 :
    // 0.08 : 0.2.
    const entropy = (...p: readonly number[]): number =>
      p.reduce((sum, one) => sum - one * Math.log(one), 0);
    const gain = entropy(0.4, 0.4, 0.2) - entropy(0.72, 0.08, 0.2);
    assert.equal(next({}, limits(gain - 1e-9)), 'telling');
    assert.equal(next({}, limits(gain + 1e-9)), undefined);
    const loaded = pack();
    const interview = resolveQuestions(
      loaded,
      parseAnswers(loaded, { age: 'young' }),
      new Set(['bio']),
    );
    const [exactly] = gainsOf(
      [loaded.byId.get('telling')!],
      interview,
      new Map([['bio', posteriorOf(interview, loaded.models.get('bio')!)]]),
    );
    assert.ok(Math.abs(exactly! - gain) < 1e-9);
    assert.equal(next({}, limits(exactly!)), 'telling');
  });

  it('where nothing is worth a screen, only what the urgency needs is asked', () => {
    assert.equal(next({}, { ...limits(10), rules }), 'silent');
    assert.equal(next({ silent: 'no' }, { ...limits(10), rules }), undefined);
  });

  it('the last screens are kept for what the urgency needs', () => {
    assert.equal(next({}, { rules }, { maxQuestions: 1 }), 'silent');
    assert.equal(next({}, { rules }, { maxQuestions: 2 }), 'telling');
    assert.equal(next({ telling: 'yes' }, { rules }, { maxQuestions: 2 }), 'silent');
  });

  it('of questions that tell the same, the first is asked', () => {
    const twins = ['first', 'second'].map(evidence);
    const both = {
      first: { grade: 'C', sources: ['S1'], p: { yes: 0.9 } },
      second: { grade: 'C', sources: ['S1'], p: { yes: 0.9 } },
    } as const;
    assert.equal(
      next({}, { questions: twins, causes: [{ ...cause('x', 0, 0), evidence: both }] }),
      'first',
    );
  });

  it("a limit below nothing, or none, is the pack's own", () => {
    const four = { limits: { evidenceQuestions: 1, minGain: 0, explainAt: 1.5 } };
    assert.equal(next({ dull: 'yes' }, four), undefined);
    assert.equal(next({}, four, { maxQuestions: -1 }), 'telling');
    assert.equal(next({ dull: 'yes' }, four, { maxQuestions: -1 }), undefined);
    assert.equal(next({ dull: 'yes' }, four, { maxQuestions: 2 }), 'telling');
  });

  it('bands are not certain while the stratum is not known, nor looked at in authored order', () => {
    // No answer can make x strong; so nothing need be asked. An age would tell; without one the
    // default stands in.
    const never = { evidence: 99, ofBest: 1, ofOther: 1 };
    const parts = {
      perspectives: [{ ...BIOMEDICAL, fit: { minAnswered: 1, strong: never, partial: never } }],
    };
    assert.equal(next({}, parts), undefined);
    assert.equal(next({}, parts, { order: 'authored' }), 'dull');
    const late: Question = {
      id: 'age',
      role: 'pattern',
      type: 'single',
      options: [{ id: 'young' }, { id: 'old' }],
    };
    const json = makePack({ questions, causes, ...parts });
    const unknown = loadPack({ ...json, questions: [late, ...json.questions.slice(1)] });
    assert.equal(createSession(unknown, {}).next?.id, 'telling');
    assert.equal(createSession(unknown, { telling: 'yes' }).next?.id, 'dull');
    assert.equal(createSession(unknown, { age: 'old' }).next, null);
    const plain = {
      ...json,
      strata: undefined,
      perspectives: [{ ...parts.perspectives[0]!, otherPrior: [0.2] }],
      causes: causes.map((one) => ({ ...one, prior: [0.4] })),
      questions: json.questions.map((one) => ({
        ...one,
        options: one.options.map((option) => ({ ...option, ...(option.base && { base: [0.5] }) })),
      })),
    };
    assert.equal(createSession(loadPack(plain), { age: 'young' }).next, null);
  });

  it('certain for one perspective is not certain for all', () => {
    const never = { evidence: 99, ofBest: 1, ofOther: 1 };
    const settledOne = { ...BIOMEDICAL, fit: { minAnswered: 1, strong: never, partial: never } };
    const parts = {
      perspectives: [settledOne, { ...BIOMEDICAL, id: 'second' }],
      causes: [...causes, { ...causes[0]!, id: 'z', perspective: 'second' }],
    };
    assert.equal(next({}, parts), 'telling');
    assert.equal(next({}, parts, { perspectives: ['bio'] }), undefined);
  });

  it('a question asked at the end, whatever the limit, may move a band as well', () => {
    const last: Question = { ...evidence('last'), role: 'pattern' };
    const bar = { evidence: 0.2, ofBest: 0.1, ofOther: 0.1 };
    const of = (yes: number) => ({ grade: 'C', sources: ['S1'], p: { yes } }) as const;
    const given = {
      limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1.5 },
      questions: [evidence('dull'), evidence('telling'), last],
      perspectives: [{ ...BIOMEDICAL, fit: { minAnswered: 1, strong: bar, partial: bar } }],
    };
    // dull gives ln 1.6 = 0.47. telling takes at most ln 0.9 = 0.11 and last at most ln 0.8 = 0.22:
    // either leaves it strong, both do not.
    const asked = (yes: number) =>
      next(
        { dull: 'yes' },
        {
          ...given,
          causes: [
            { ...cause('x', 0, 0), evidence: { dull: of(0.8), telling: of(0.55), last: of(yes) } },
          ],
        },
        { maxQuestions: 2 },
      );
    assert.equal(asked(0.5), 'last');
    assert.equal(asked(0.6), 'telling');
    // As evidence questions they share the screens that are left: one, or two.
    const both = {
      ...given,
      questions: [evidence('dull'), evidence('telling'), evidence('last')],
      causes: [
        { ...cause('x', 0, 0), evidence: { dull: of(0.8), telling: of(0.55), last: of(0.6) } },
      ],
    };
    assert.equal(next({ dull: 'yes' }, both, { maxQuestions: 2 }), undefined);
    assert.equal(next({ dull: 'yes' }, both, { maxQuestions: 3 }), 'last');
  });

  it('a question that no longer applies does not keep the interview open', () => {
    const strong = { evidence: 0.5, ofBest: 0.3, ofOther: 1 };
    const conditional = { ...evidence('telling'), when: { q: 'age', is: 'old' } } as const;
    const only = [cause('x', 0.8, 0.9)];
    const parts = {
      limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1.5 },
      questions: [evidence('dull'), conditional, evidence('mute')],
      causes: [
        {
          ...only[0]!,
          evidence: {
            ...only[0]!.evidence,
            mute: { grade: 'C', sources: ['S1'], p: { yes: 0.55 } },
          },
        } as Cause,
      ],
      perspectives: [
        {
          ...BIOMEDICAL,
          lrCap: 30,
          fit: {
            minAnswered: 1,
            strong: { ...strong, evidence: 0.3 },
            partial: { ...strong, evidence: 0.3 },
          },
        },
      ],
    };
    // dull gives ln 1.6 = 0.47; mute takes at most ln 0.9 from it, telling would take ln 0.2.
    assert.equal(next({ dull: 'yes' }, parts), undefined);
    assert.notEqual(createSession(pack(parts), { age: 'old', dull: 'yes' }).next, null);
  });
});
