import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  MISSING_FLAG,
  UNSURE_FLAG,
  type Answers,
  type Assessment,
  type Question,
  type Rule,
} from '../../src/engine/index.js';
import { coveredScreen, makePack } from './fixture.js';

const [screen, confirm] = coveredScreen('f', { pain: 'emergency' });

/** A second screen with a line for the same signs. */
const second: Question = { ...screen!, id: 'g' };

/** How the pain goes, asked of those who have it. */
const course: Question = {
  id: 'course',
  role: 'confirm',
  type: 'single',
  unsure: true,
  careful: 'urgent',
  options: [{ id: 'worse' }, { id: 'same' }, { id: 'known', opinion: true }],
};
const deep: readonly Question[] = [
  screen!,
  {
    ...confirm!,
    options: [{ id: 'ache', flag: 'soon', covers: ['course'] }, ...confirm!.options.slice(1)],
  },
  course,
];

const session = (
  questions: readonly Question[],
  answers: Answers,
  rules: readonly Rule[] = [],
): ReturnType<typeof createSession> =>
  createSession(loadPack(makePack({ questions, rules })), { age: 'young', ...answers });

const assess = (...given: Parameters<typeof session>): Assessment => session(...given).assessment;

const why = ({ reasons }: Assessment) =>
  reasons.map((reason) => `${reason.rule} ${reason.urgency} ${reason.findings[0]!.question}`);

const isShown = (questions: readonly Question[], answers: Answers, id = 'c_f'): boolean =>
  session(questions, answers).view(id) !== null;

describe('signs behind a broad line', () => {
  it('are asked for where the line is ticked, next after it, and nowhere else', () => {
    const questions = [screen!, confirm!];
    assert.equal(session(questions, { f: ['line'] }).next?.id, 'c_f');
    for (const f of [undefined, ['none'], 'unsure'] as const)
      assert.equal(isShown(questions, f ? { f } : {}), false, String(f));
  });

  it('are denied with the line: who leaves it unticked has nothing more to answer', () => {
    const denied = assess([screen!, confirm!], { f: ['none'] });
    assert.deepEqual(
      [denied.urgency, denied.missing, denied.settled, denied.reasons],
      ['self-care', [], true, []],
    );
  });

  it('count through the line until it is answered, then for themselves', () => {
    const questions = [screen!, confirm!];
    assert.deepEqual(why(assess(questions, {})), [`${MISSING_FLAG} urgent f`]);
    const open = assess(questions, { f: ['line'] });
    assert.deepEqual(
      [why(open), open.missing, open.settled],
      [[`${MISSING_FLAG} urgent c_f`], ['c_f'], false],
    );
    assert.deepEqual(why(assess(questions, { f: ['line'], c_f: 'unsure' })), [
      `${UNSURE_FLAG} urgent c_f`,
    ]);
    assert.equal(assess(questions, { f: ['line'], c_f: ['pain'] }).urgency, 'emergency');
    assert.equal(assess(questions, { f: ['line'], c_f: ['none'] }).urgency, 'self-care');
  });

  it('"not sure" of lines that only cover is soon, and what they cover is not asked', () => {
    const unsure = assess([screen!, confirm!], { f: 'unsure' });
    assert.deepEqual(
      [why(unsure), unsure.missing, unsure.settled],
      [[`${UNSURE_FLAG} soon f`], ['f'], true],
    );
    const stated: Question = { ...screen!, careful: 'urgent' };
    assert.deepEqual(why(assess([stated, confirm!], { f: 'unsure' })), [`${UNSURE_FLAG} urgent f`]);
  });

  it('an answer given before the line was taken back counts for nothing, and comes back with it', () => {
    const answers: Answers = { age: 'young', f: ['line'], c_f: ['pain'] };
    const back = session([screen!, confirm!], { ...answers, f: ['none'] });
    assert.deepEqual(back.answers, { age: 'young', f: ['none'] });
    assert.equal(back.assessment.urgency, 'self-care');
    assert.deepEqual(session([screen!, confirm!], answers).answers, answers);
  });
});

describe('signs behind several lines', () => {
  const questions = [screen!, second, confirm!];

  it('are asked once any is ticked, and denied once all are', () => {
    assert.equal(isShown(questions, { f: ['none'], g: ['line'] }), true);
    assert.equal(isShown(questions, { f: ['line'] }), true);
    assert.equal(isShown(questions, { f: ['none'] }), false);
    assert.equal(assess(questions, { f: ['none'], g: ['none'] }).urgency, 'self-care');
  });

  it('are not asked where one is denied and the other not sure: that one speaks for them', () => {
    const given = { f: ['none'], g: 'unsure' };
    assert.equal(isShown(questions, given), false);
    assert.deepEqual(why(assess(questions, given)), [`${UNSURE_FLAG} soon g`]);
  });

  it('are asked where one is ticked and the other not sure', () => {
    const given = { f: ['line'], g: 'unsure' };
    assert.equal(isShown(questions, given), true);
    assert.deepEqual(why(assess(questions, given)), [
      `${MISSING_FLAG} urgent c_f`,
      `${UNSURE_FLAG} soon g`,
    ]);
  });
});

describe('a line beside others of its screen', () => {
  // Each screen has an option of the name of the other's line, which covers nothing.
  const [covering, plain] = [{ id: 'line', covers: ['c_f'] }, { id: 'other' }];
  const questions: readonly Question[] = [
    { ...screen!, options: [covering, plain] },
    { ...second, options: [{ ...covering, id: 'other' }, { id: 'line' }] },
    confirm!,
  ];
  const said = (answers: Answers): string =>
    assess(questions, answers).signs.find(({ option }) => option === 'pain')!.status;

  it('opens its signs by itself, and no option of the same name elsewhere does', () => {
    assert.equal(said({ f: ['other'], g: ['line'] }), 'covered');
    assert.equal(said({ f: ['line'], g: ['line'] }), 'open');
    assert.equal(said({ f: ['other'], g: ['other'] }), 'open');
  });
});

describe('signs behind a line, of some people only', () => {
  const risk: Question = {
    id: 'risk',
    role: 'history',
    type: 'single',
    unsure: true,
    options: [{ id: 'yes' }, { id: 'no' }],
  };
  const questions = [risk, screen!, { ...confirm!, when: { q: 'risk', is: 'yes' } }];

  it('need the line and the condition; "not sure" of the condition asks for them', () => {
    assert.equal(isShown(questions, { risk: 'yes', f: ['none'] }), false);
    assert.equal(isShown(questions, { risk: 'no', f: ['line'] }), false);
    assert.equal(isShown(questions, { risk: 'yes', f: ['line'] }), true);
    assert.equal(isShown(questions, { risk: 'unsure', f: ['line'] }), true);
    assert.equal(isShown(questions, { risk: 'unsure', f: 'unsure' }), false);
  });

  it('keep their level behind a ticked line while the condition is open or not sure', () => {
    for (const given of [{}, { risk: 'unsure' }] as Answers[])
      assert.deepEqual(
        why(assess(questions, { ...given, f: ['line'] })),
        [`${MISSING_FLAG} urgent c_f`],
        JSON.stringify(given),
      );
    assert.equal(assess(questions, { risk: 'no', f: ['line'] }).urgency, 'self-care');
  });
});

describe('a question behind a sign behind a line', () => {
  const worse: Rule = {
    id: 'worse',
    urgency: 'urgent',
    when: { q: 'course', is: 'worse' },
    sources: [],
  };

  it('is spoken for by whatever is nearest and still open', () => {
    const levels = (answers: Answers) => why(assess(deep, answers, [worse]));
    assert.deepEqual(levels({}), [`${MISSING_FLAG} urgent f`]);
    assert.deepEqual(levels({ f: ['line'] }), [`${MISSING_FLAG} urgent c_f`]);
    assert.deepEqual(levels({ f: ['line'], c_f: ['ache'] }), [
      `${MISSING_FLAG} urgent course`,
      'ache soon c_f',
    ]);
    assert.deepEqual(levels({ f: ['line'], c_f: 'unsure' }), [`${UNSURE_FLAG} soon c_f`]);
    assert.deepEqual(levels({ f: ['line'], c_f: ['ache'], course: 'same' }), ['ache soon c_f']);
    assert.deepEqual(levels({ f: ['line'], c_f: ['none'] }), []);
  });

  it('answered by what somebody else thinks has the level of "not sure", with that as the reason', () => {
    const given = { f: ['line'], c_f: ['ache'] };
    const known = assess(deep, { ...given, course: 'known' });
    assert.deepEqual(known.reasons[0], {
      rule: UNSURE_FLAG,
      urgency: 'urgent',
      findings: [{ question: 'course', option: 'known' }],
      sources: [],
    });
    assert.deepEqual([known.missing, known.doubts, known.settled], [[], [], true]);
    assert.equal(assess(deep, { ...given, course: 'unsure' }).urgency, 'urgent');
    assert.equal(assess(deep, { ...given, course: 'same' }).urgency, 'soon');
  });

  it('is unknown to conditions, not denied, where the line is not sure', () => {
    const not = (what: Rule['when']): Rule => ({ ...worse, urgency: 'emergency', when: what });
    const fires = (when: Rule['when'], answers: Answers): boolean =>
      assess(deep, answers, [not(when)]).urgency === 'emergency';
    const doubted = { f: 'unsure' };
    const denied = { f: ['none'] };
    const when: Rule['when'] = { not: { q: 'course', is: 'worse' } };
    assert.deepEqual([fires(when, doubted), fires(when, denied)], [false, true]);
    const unsure: Rule['when'] = { q: 'course', is: 'unsure' };
    assert.deepEqual([fires(unsure, doubted), fires({ not: unsure }, doubted)], [false, true]);
    const answered: Rule['when'] = { answered: 'course' };
    assert.deepEqual([fires(answered, doubted), fires({ not: answered }, doubted)], [false, true]);
    assert.equal(assess(deep, doubted, [not(when)]).settled, true);
  });
});
