import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  isBelow,
  loadPack,
  MISSING_FLAG,
  UNSURE_FLAG,
  URGENCIES,
  type Answers,
  type Assessment,
  type Condition,
  type PackJson,
  type Question,
  type Rule,
  type Urgency,
} from '../../src/engine/index.js';
import { mostUrgent } from '../../src/engine/levels.js';
import { coveredScreen, flagScreen, makePack } from './fixture.js';

const assess = (
  questions: readonly Question[],
  answers: Answers,
  parts: Partial<PackJson> = {},
): Assessment =>
  createSession(loadPack(makePack({ questions, ...parts })), { age: 'young', ...answers })
    .assessment;

const rule = (id: string, urgency: Rule['urgency'], when: Condition): Rule => ({
  id,
  urgency,
  when,
  sources: ['S1'],
});

const why = ({ reasons }: Assessment) =>
  reasons.map((reason) => `${reason.rule} ${reason.urgency}`);

describe('levels', () => {
  it('are ordered', () => {
    assert.deepEqual(URGENCIES, ['emergency', 'urgent', 'soon', 'self-care']);
    assert.ok(isBelow('soon', 'urgent') && !isBelow('urgent', 'soon') && !isBelow('soon', 'soon'));
    assert.equal(mostUrgent(['soon', 'emergency', 'urgent']), 'emergency');
    assert.equal(mostUrgent([]), 'self-care');
  });
});

describe('what an unanswered or uncertain red flag counts for', () => {
  const grave = flagScreen('f', { pain: 'emergency' });
  const mild = flagScreen('f', { ache: 'soon' });
  const [screen, confirm] = coveredScreen('f', { pain: 'emergency' });

  it('unanswered: urgent where an emergency could hide, else soon; named as missing, with the question', () => {
    const one = assess(grave, {});
    assert.deepEqual(one.reasons, [
      {
        rule: MISSING_FLAG,
        urgency: 'urgent',
        findings: [{ question: 'f', option: 'unsure' }],
        sources: [],
      },
    ]);
    assert.deepEqual([one.missing, one.settled], [['f'], false]);
    assert.deepEqual(why(assess(mild, {})), [`${MISSING_FLAG} soon`]);
  });

  it('denied: nothing, and settled', () => {
    const none = assess(grave, { f: ['none'] });
    assert.deepEqual(
      [none.reasons, none.missing, none.settled, none.urgency],
      [[], [], true, 'self-care'],
    );
  });

  it('"not sure": urgent where an emergency could hide, else soon; answered, so nothing is pending', () => {
    const one = assess(grave, { f: 'unsure' });
    assert.deepEqual(one.reasons, [
      {
        rule: UNSURE_FLAG,
        urgency: 'urgent',
        findings: [{ question: 'f', option: 'unsure' }],
        sources: [],
      },
    ]);
    assert.deepEqual([one.missing, one.settled], [['f'], true]);
    assert.deepEqual(why(assess(mild, { f: 'unsure' })), [`${UNSURE_FLAG} soon`]);
  });

  it('open or not sure: as the question states, where it does', () => {
    const stated = (careful: Urgency, flag: 'emergency' | 'soon') =>
      flagScreen('f', { sign: flag }).map((question) => ({ ...question, careful }));
    for (const careful of ['emergency', 'urgent', 'soon'] as const) {
      for (const flag of ['emergency', 'soon'] as const) {
        const questions = stated(careful, flag);
        assert.deepEqual(why(assess(questions, {})), [`${MISSING_FLAG} ${careful}`]);
        assert.deepEqual(why(assess(questions, { f: 'unsure' })), [`${UNSURE_FLAG} ${careful}`]);
      }
    }
  });

  it('a question about no signs counts for nothing, whatever it states', () => {
    const plain: Question = {
      id: 'x',
      role: 'screen',
      type: 'single',
      unsure: true,
      careful: 'urgent',
      options: [{ id: 'yes' }],
    };
    for (const answers of [{}, { x: 'unsure' }] as Answers[])
      assert.deepEqual(assess([plain], answers).reasons, []);
  });

  it('what somebody else thinks of anything else counts for nothing', () => {
    const told: Question = {
      id: 'x',
      role: 'history',
      type: 'single',
      careful: 'urgent',
      options: [{ id: 'known', opinion: true }, { id: 'no' }],
    };
    assert.deepEqual(assess([told], { x: 'known' }).reasons, []);
    const [sign] = flagScreen('x', { ache: 'soon' });
    const options = [...sign!.options, { id: 'known', opinion: true }];
    assert.deepEqual(why(assess([{ ...sign!, options }], { x: ['known'] })), [
      `${UNSURE_FLAG} soon`,
    ]);
  });

  it('what leads to a question of its own that may not apply is pending until that is known', () => {
    const later = flagScreen('f', { ache: 'soon' }).map((question) => ({
      ...question,
      when: { q: 'age', is: 'old' },
    }));
    const { assessment } = createSession(loadPack(makePack({ questions: later })), {});
    assert.deepEqual([why(assessment), assessment.settled], [[`${MISSING_FLAG} soon`], false]);
    const young = assess(later, {});
    assert.deepEqual([young.reasons, young.missing, young.settled], [[], [], true]);
  });

  it('while a screen waits, nothing is settled below an emergency, even where its own flags could not raise the level', () => {
    const rules = [rule('r', 'urgent', { q: 'age', is: 'young' })];
    assert.deepEqual(
      [assess(mild, {}, { rules }).urgency, assess(mild, {}, { rules }).settled],
      ['urgent', false],
    );
    assert.equal(assess(mild, { f: 'unsure' }, { rules }).settled, true);
    const lines = [screen!, confirm!];
    assert.equal(assess(lines, { f: ['line'] }, { rules }).settled, false);
    assert.equal(assess(lines, { f: ['line'], c_f: 'unsure' }, { rules }).settled, true);
  });

  it('is told by names that texts are written for', () => {
    assert.deepEqual([MISSING_FLAG, UNSURE_FLAG], ['missing-flag', 'unsure-flag']);
  });
});

describe('reasons', () => {
  const questions: readonly Question[] = [
    {
      id: 'signs',
      role: 'intake',
      type: 'multi',
      options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    },
    {
      id: 'f',
      role: 'screen',
      type: 'multi',
      unsure: true,
      options: [
        { id: 'pain', flag: 'emergency', action: 'call', sources: ['S9'] },
        { id: 'none', exclusive: true },
      ],
    },
  ];

  it('the most urgent comes first, and an emergency leaves nothing else to settle', () => {
    const rules = [
      rule('low', 'soon', { q: 'signs', is: 'a' }),
      rule('mid', 'urgent', { q: 'signs', is: 'a' }),
      rule('top', 'emergency', { q: 'signs', is: 'b' }),
    ];
    assert.deepEqual(why(assess(questions, { signs: ['a'], f: ['none'] }, { rules })), [
      'mid urgent',
      'low soon',
    ]);
    const emergency = assess(questions, { signs: ['a', 'b'] }, { rules });
    assert.deepEqual(why(emergency), [
      'top emergency',
      'mid urgent',
      `${MISSING_FLAG} urgent`,
      'low soon',
    ]);
    assert.equal(emergency.settled, true);
    assert.equal(assess(questions, { signs: ['a'] }, { rules: rules.slice(0, 2) }).settled, false);
  });

  it("a flag's reason carries its action and sources", () => {
    assert.deepEqual(assess(questions, { f: ['pain'] }).reasons, [
      {
        rule: 'pain',
        urgency: 'emergency',
        action: 'call',
        findings: [{ question: 'f', option: 'pain' }],
        sources: ['S9'],
      },
    ]);
  });

  it('findings are the answers that make it true, once each, named conditions and alternatives followed', () => {
    const conditions: PackJson['conditions'] = { some: { q: 'signs', in: ['b', 'c'] } };
    const when: Condition = {
      all: [
        {
          any: [
            { q: 'signs', is: 'a' },
            { q: 'f', is: 'pain' },
          ],
        },
        { count: [{ ref: 'some' }, { q: 'signs', is: 'a' }], atLeast: 1 },
        { answered: 'signs' },
        { not: { q: 'signs', is: 'c' } },
      ],
    };
    const { reasons } = assess(
      questions,
      { signs: ['a', 'b'], f: ['none'] },
      { conditions, rules: [rule('r', 'soon', when)] },
    );
    assert.deepEqual(
      reasons.map(({ findings }) => findings),
      [
        [
          { question: 'signs', option: 'a' },
          { question: 'signs', option: 'b' },
        ],
      ],
    );
  });
});
