import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  type Answers,
  type Condition,
  type PackJson,
  type Question,
  type Rule,
} from '../../src/engine/index.js';
import { coveredScreen, flagScreen, makePack } from './fixture.js';

const questions: readonly Question[] = [
  ...flagScreen('grave', { pain: 'emergency' }),
  ...flagScreen('mild', { ache: 'soon', fever: 'urgent' }),
  ...coveredScreen('f', { numb: 'emergency', weak: 'urgent' }),
];
/** The same with a question that holds no signs. */
const withRisk: readonly Question[] = [
  ...questions,
  {
    id: 'x',
    role: 'history',
    type: 'single',
    unsure: true,
    options: [{ id: 'yes' }, { id: 'no' }],
  },
];
const DENIED: Answers = { age: 'young', grave: ['none'], mild: ['none'], f: ['none'] };

const assess = (answers: Answers, parts: Partial<PackJson> = {}) =>
  createSession(loadPack(makePack({ questions, ...parts })), { ...DENIED, ...answers }).assessment;

const rule = (id: string, urgency: Rule['urgency'], when: Condition): Rule => ({
  id,
  urgency,
  when,
  sources: ['S1'],
});

describe('the price of doubt', () => {
  it('no doubt, no price', () => {
    const { doubts, withoutDoubts } = assess({ mild: ['ache'] });
    assert.deepEqual([doubts, withoutDoubts], [[], 'soon']);
  });

  it('names each answer "not sure" that holds a level, most costly first, and the level without it', () => {
    const { doubts, withoutDoubts, urgency } = assess({ mild: 'unsure', grave: 'unsure' });
    assert.deepEqual(doubts, [
      { question: 'grave', urgency: 'urgent', without: 'soon' },
      { question: 'mild', urgency: 'soon', without: 'urgent' },
    ]);
    assert.deepEqual([urgency, withoutDoubts], ['urgent', 'self-care']);
  });

  it('a sign that was ticked stays without it', () => {
    const { doubts, withoutDoubts } = assess({ grave: 'unsure', mild: ['fever'] });
    assert.deepEqual(doubts, [{ question: 'grave', urgency: 'urgent', without: 'urgent' }]);
    assert.equal(withoutDoubts, 'urgent');
  });

  it('a question without an answer is no doubt', () => {
    const { grave: _, ...open } = DENIED;
    const { doubts, withoutDoubts } = createSession(
      loadPack(makePack({ questions })),
      open,
    ).assessment;
    assert.deepEqual([doubts, withoutDoubts], [[], 'urgent']);
    assert.equal(assess({ f: ['line'] }).withoutDoubts, 'urgent');
  });

  it('"not sure" that counts for nothing is none', () => {
    const { doubts } = assess({ x: 'unsure' }, { questions: withRisk });
    assert.deepEqual(doubts, []);
  });

  it('counts the rules that read "not sure", also by name', () => {
    const conditions: PackJson['conditions'] = { open: { q: 'mild', is: 'unsure' } };
    const rules = [rule('both', 'emergency', { all: [{ ref: 'open' }, { q: 'f', is: 'none' }] })];
    const { doubts, withoutDoubts, urgency } = assess({ mild: 'unsure' }, { rules, conditions });
    assert.deepEqual(doubts, [{ question: 'mild', urgency: 'emergency', without: 'self-care' }]);
    assert.deepEqual([urgency, withoutDoubts], ['emergency', 'self-care']);
  });

  it('a rule that holds without the doubt is not counted for it', () => {
    const either: Condition = {
      any: [
        { q: 'mild', is: 'unsure' },
        { q: 'f', is: 'none' },
      ],
    };
    const one = assess({ mild: 'unsure' }, { rules: [rule('either', 'urgent', either)] });
    assert.deepEqual(one.doubts, [{ question: 'mild', urgency: 'soon', without: 'urgent' }]);
    assert.equal(one.withoutDoubts, 'urgent');
  });

  it('a rule that speaks of the denial holds without the doubt, and one that speaks of a sign does not', () => {
    const rules = (option: string): readonly Rule[] => [
      rule('unexplained', 'urgent', {
        any: [
          { q: 'mild', is: option },
          { q: 'mild', is: 'unsure' },
        ],
      }),
    ];
    const priced = (option: string) => assess({ mild: 'unsure' }, { rules: rules(option) });
    assert.deepEqual(priced('none').doubts, [
      { question: 'mild', urgency: 'soon', without: 'urgent' },
    ]);
    assert.equal(priced('none').withoutDoubts, 'urgent');
    assert.deepEqual(priced('ache').doubts, [
      { question: 'mild', urgency: 'urgent', without: 'self-care' },
    ]);
    // Another question's denial is not this one's.
    const other = assess({ mild: 'unsure', grave: ['pain'] }, { rules: rules('none') });
    assert.deepEqual(other.doubts, [{ question: 'mild', urgency: 'soon', without: 'emergency' }]);
  });

  it('a rule that either of two doubts would keep up falls only with both', () => {
    const either: Condition = {
      any: [
        { q: 'mild', is: 'unsure' },
        { q: 'grave', is: 'unsure' },
      ],
    };
    const two = assess(
      { mild: 'unsure', grave: 'unsure' },
      { rules: [rule('either', 'emergency', either)] },
    );
    assert.deepEqual(two.doubts.map(({ question, without }) => `${question} ${without}`).sort(), [
      'grave emergency',
      'mild emergency',
    ]);
    assert.equal(two.withoutDoubts, 'self-care');
  });

  it('a rule that holds without the doubt gives it no level, also by name', () => {
    const conditions: PackJson['conditions'] = {
      either: {
        any: [
          { q: 'x', is: 'unsure' },
          { q: 'f', is: 'none' },
        ],
      },
    };
    const rules = [rule('named', 'urgent', { ref: 'either' })];
    const { doubts, withoutDoubts } = assess(
      { x: 'unsure' },
      { questions: withRisk, conditions, rules },
    );
    assert.deepEqual([doubts, withoutDoubts], [[], 'urgent']);
  });

  it('without the doubt nothing else of its question is taken for ruled out', () => {
    // Holds unless the risk is denied; cleared up, the doubt might turn out to be that denial.
    const notDenied: Condition = {
      any: [{ q: 'x', is: 'unsure' }, { not: { q: 'x', is: 'no' } }],
    };
    const parts = { questions: withRisk, rules: [rule('open', 'soon', notDenied)] };
    const { doubts, withoutDoubts } = assess({ x: 'unsure' }, parts);
    assert.deepEqual(doubts, [{ question: 'x', urgency: 'soon', without: 'self-care' }]);
    assert.equal(withoutDoubts, 'self-care');
    assert.equal(assess({ x: 'yes' }, parts).urgency, 'soon');
  });
});
