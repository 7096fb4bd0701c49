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
} from '../../src/engine/index.js';
import { mostUrgent } from '../../src/engine/levels.js';
import { flagScreen, makePack } from './fixture.js';

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

  /** A screen of its own, with no clarifying question behind it. */
  const alone = (parts: Partial<Question>): Question[] => [
    {
      id: 'f',
      role: 'flag',
      type: 'multi',
      unsure: true,
      options: [
        { id: 'pain', flag: 'emergency' },
        { id: 'none', exclusive: true },
      ],
      ...parts,
    },
  ];

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

  it('"not sure": urgent until the clarifier is answered, even where no emergency could hide', () => {
    for (const screen of [grave, mild]) {
      const one = assess(screen, { f: 'unsure' });
      assert.deepEqual(one.reasons, [
        {
          rule: UNSURE_FLAG,
          urgency: 'urgent',
          findings: [{ question: 'f', option: 'unsure' }],
          sources: [],
        },
      ]);
      assert.deepEqual([one.missing, one.settled], [['f'], false]);
    }
  });

  it("once clarified, the clarifier's own rule speaks, and nothing is pending", () => {
    const one = assess(grave, { f: 'unsure', c_f: 'unchanged' });
    assert.deepEqual(why(one), ['c_f.unchanged soon']);
    assert.deepEqual([one.missing, one.settled], [['f'], true]);
  });

  it('asked again: unanswered counts as missing, "not sure" as the screen says, an answer as an answer', () => {
    const given = { f: 'unsure', c_f: 'words' };
    const open = assess(grave, given);
    assert.deepEqual(
      [why(open), open.missing, open.settled],
      [[`${MISSING_FLAG} urgent`], ['f'], false],
    );
    const unsure = assess(mild, { ...given, again_f: 'unsure' });
    assert.deepEqual(
      [why(unsure), unsure.missing, unsure.settled],
      [[`${UNSURE_FLAG} urgent`], ['f'], true],
    );
    const denied = assess(grave, { ...given, again_f: ['none'] });
    assert.deepEqual([why(denied), denied.missing, denied.settled], [[], [], true]);
  });

  it('without a clarifier: what the screen says, or what could hide in it; answered, so nothing is pending', () => {
    const plain = assess(alone({}), { f: 'unsure' });
    assert.deepEqual(
      [why(plain), plain.missing, plain.settled],
      [[`${UNSURE_FLAG} urgent`], ['f'], true],
    );
    assert.deepEqual(why(assess(alone({ unsureFlag: 'soon' }), { f: 'unsure' })), [
      `${UNSURE_FLAG} soon`,
    ]);
    assert.deepEqual(
      why(assess(alone({ options: [{ id: 'ache', flag: 'soon' }] }), { f: 'unsure' })),
      [`${UNSURE_FLAG} soon`],
    );
  });

  it('a clarifier that does not apply clarifies nothing', () => {
    const [flag, clarifier, again] = flagScreen('f', { pain: 'emergency' });
    const elders = { ...clarifier!, when: { all: [clarifier!.when!, { q: 'age', is: 'old' }] } };
    const one = assess([flag!, elders, again!], { f: 'unsure' });
    assert.deepEqual([why(one), one.settled], [[`${UNSURE_FLAG} urgent`], true]);
  });

  it('while a screen waits, nothing is settled below an emergency, even where its own flags could not raise the level', () => {
    const rules = [rule('r', 'urgent', { q: 'age', is: 'young' })];
    assert.deepEqual(
      [assess(mild, {}, { rules }).urgency, assess(mild, {}, { rules }).settled],
      ['urgent', false],
    );
    assert.equal(assess(mild, { f: 'unsure' }, { rules }).settled, false);
    assert.equal(assess(mild, { f: 'unsure', c_f: 'words' }, { rules }).settled, false);
    assert.equal(
      assess(mild, { f: 'unsure', c_f: 'words', again_f: 'unsure' }, { rules }).settled,
      true,
    );
  });

  it('is told by names that texts are written for', () => {
    assert.deepEqual([MISSING_FLAG, UNSURE_FLAG], ['missing-flag', 'unsure-flag']);
  });

  it('a screen that does not apply is neither missing nor a reason', () => {
    const one = assess(alone({ when: { q: 'age', is: 'old' } }), {});
    assert.deepEqual([one.reasons, one.missing, one.settled], [[], [], true]);
  });
});

describe('reasons', () => {
  const questions: readonly Question[] = [
    { id: 'signs', role: 'gate', type: 'multi', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    {
      id: 'f',
      role: 'flag',
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
