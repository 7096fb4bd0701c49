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
    const plain: Question = {
      id: 'x',
      role: 'history',
      type: 'single',
      unsure: true,
      options: [{ id: 'yes' }],
    };
    const { doubts } = assess({ x: 'unsure' }, { questions: [...questions, plain] });
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
});

/** A sign itself, and not the broad line that covers it. */
const isExact = ({ option }: { readonly option: string }): boolean => option !== 'line';

describe('danger signs and what was said of them', () => {
  const said = (answers: Answers) =>
    createSession(loadPack(makePack({ questions: coveredScreen('f', { numb: 'emergency' }) })), {
      age: 'young',
      ...answers,
    }).assessment.signs.filter(isExact);
  const numb = { question: 'c_f', option: 'numb', urgency: 'emergency' } as const;
  const line = { question: 'f', option: 'line' };

  it('are open until asked, and until answered', () => {
    assert.deepEqual(said({}), [{ ...numb, status: 'open' }]);
    assert.deepEqual(said({ f: ['line'] }), [{ ...numb, status: 'open' }]);
  });

  it('are ticked, denied, or not sure', () => {
    const f = ['line'];
    assert.deepEqual(said({ f, c_f: ['numb'] }), [{ ...numb, status: 'present' }]);
    assert.deepEqual(said({ f, c_f: ['none'] }), [{ ...numb, status: 'denied' }]);
    assert.deepEqual(said({ f, c_f: 'unsure' }), [{ ...numb, status: 'unsure' }]);
  });

  it('are denied with the line, or not sure with it, and the line is named', () => {
    assert.deepEqual(said({ f: ['none'] }), [{ ...numb, status: 'covered', by: [line] }]);
    assert.deepEqual(said({ f: 'unsure' }), [{ ...numb, status: 'unsure', by: [line] }]);
  });

  it('name only the lines that leave them open, of several', () => {
    const [screen, confirm] = coveredScreen('f', { numb: 'emergency' });
    const both = loadPack(makePack({ questions: [screen!, { ...screen!, id: 'g' }, confirm!] }));
    const signs = (answers: Answers) =>
      createSession(both, { age: 'young', ...answers }).assessment.signs.filter(isExact);
    assert.deepEqual(signs({ f: ['none'], g: 'unsure' }), [
      { ...numb, status: 'unsure', by: [{ question: 'g', option: 'line' }] },
    ]);
    assert.deepEqual(signs({ f: ['none'], g: ['none'] }), [
      { ...numb, status: 'covered', by: [line, { question: 'g', option: 'line' }] },
    ]);
    assert.deepEqual(signs({ f: ['none'] }), [{ ...numb, status: 'open' }]);
  });

  it('are left out where they are asked of others only', () => {
    const later = flagScreen('f', { numb: 'soon' }).map((question) => ({
      ...question,
      when: { q: 'age', is: 'old' },
    }));
    const pack = loadPack(makePack({ questions: later }));
    assert.deepEqual(createSession(pack, { age: 'young' }).assessment.signs, []);
    assert.equal(createSession(pack, { age: 'old' }).assessment.signs.length, 1);
  });

  it('are options with a level, broad lines, and whatever else may be ticked on a confirm screen', () => {
    const [screen, confirm] = coveredScreen('f', { numb: 'emergency' });
    const options = [...confirm!.options, { id: 'tired' }, { id: 'told', opinion: true }];
    const signs = (type: 'multi' | 'single') =>
      createSession(
        loadPack(makePack({ questions: [screen!, { ...confirm!, type, options }] })),
      ).assessment.signs.map(({ option }) => option);
    assert.deepEqual(signs('multi'), ['line', 'numb', 'tired']);
    assert.deepEqual(signs('single'), ['line', 'numb']);
  });

  it('are not denied by what somebody else thinks of them', () => {
    const course: Question = {
      id: 'course',
      role: 'screen',
      type: 'single',
      unsure: true,
      options: [{ id: 'worse', flag: 'urgent' }, { id: 'same' }, { id: 'known', opinion: true }],
    };
    const pack = loadPack(makePack({ questions: [course] }));
    const status = (answer: string) =>
      createSession(pack, { age: 'young', course: answer }).assessment.signs.map(
        (sign) => `${sign.option} ${sign.status}`,
      );
    assert.deepEqual(status('same'), ['worse denied']);
    assert.deepEqual(status('known'), ['worse unsure']);
    assert.deepEqual(status('worse'), ['worse present']);
  });
});
