import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../../../src/authoring/authored.js';
import { caseTable } from '../../../src/authoring/cases/case-table.js';
import { CaseError, runCase, screensOf } from '../../../src/authoring/cases/run-case.js';
import {
  byLevel,
  scoreCases,
  totalsOf,
  type Score,
} from '../../../src/authoring/cases/score-cases.js';
import { loadPack, type Answers, type Pack, type Question } from '../../../src/engine/index.js';
import { coveredScreen, flagScreen, makePack } from '../../engine/fixture.js';
import { loaded } from '../authored.js';

const item = (answers: Answers, more: Partial<Case> = {}): Case => ({
  id: 'x',
  title: 'A person',
  origin: { kind: 'own', ref: 'test' },
  answers,
  expect: { urgency: 'self-care' },
  ...more,
});

/** A pack with the age, one danger screen and one question more. */
const packWith = (...questions: readonly Question[]): Pack =>
  loadPack(makePack({ questions: [...flagScreen('danger', { numb: 'emergency' }), ...questions] }));

const answered = (pack: Pack, answers: Answers, more: Partial<Case> = {}): Answers =>
  runCase(pack, item({ age: 'young', ...answers }, more)).answers;

const DAYS: Question = {
  id: 'days',
  role: 'history',
  type: 'number',
  min: 0,
  max: 9,
  options: [],
};

test('defaults: a number is "not sure" where that is offered, else the case must say it', () => {
  assert.equal(answered(packWith({ ...DAYS, unsure: true }), {})['days'], 'unsure');
  assert.equal(answered(packWith(DAYS), { days: 3 })['days'], 3);
  assert.throws(
    () => answered(packWith(DAYS), {}),
    (error: unknown) =>
      error instanceof CaseError &&
      error.message === 'case "x" does not answer "days", which has no default; add it',
  );
});

test('defaults: an intake question is denied where it can be, else "not sure", else its first answer', () => {
  const gate = (more: Partial<Question>): Question => ({
    id: 'job',
    role: 'intake',
    type: 'single',
    options: [{ id: 'desk' }, { id: 'none', exclusive: true }],
    ...more,
  });
  assert.equal(answered(packWith(gate({})), {})['job'], 'none');
  const jobs = [{ id: 'desk' }, { id: 'field' }];
  assert.equal(answered(packWith(gate({ options: jobs, unsure: true })), {})['job'], 'unsure');
  assert.equal(answered(packWith(gate({ options: jobs })), {})['job'], 'desk');
});

test('defaults: a calm answer is one without a flag, whatever it is called', () => {
  const odd: Question = {
    id: 'legs',
    role: 'screen',
    type: 'single',
    unsure: true,
    options: [
      { id: 'weak', flag: 'urgent', exclusive: true },
      { id: 'fine', exclusive: true },
    ],
  };
  assert.equal(answered(packWith(odd), {})['legs'], 'fine');
});

test('defaults: what somebody else thinks is no denial', () => {
  const course: Question = {
    id: 'course',
    role: 'history',
    type: 'single',
    options: [{ id: 'known', opinion: true }, { id: 'worse', flag: 'soon' }, { id: 'same' }],
  };
  assert.equal(answered(packWith(course), {})['course'], 'same');
});

test('signs behind a line are denied where the case ticks the line and names none', () => {
  const pack = packWith(...coveredScreen('legs', { drop: 'emergency' }));
  const ticked = { legs: ['line'] };
  assert.deepEqual(answered(pack, ticked)['c_legs'], ['none']);
  assert.deepEqual(answered(pack, { ...ticked, c_legs: ['drop'] })['c_legs'], ['drop']);
  assert.equal('c_legs' in answered(pack, { c_legs: ['drop'] }), false, 'its line is not ticked');
});

test('an answer that does not fit its question is replaced by the default, not asked for ever', () => {
  const pack = packWith({ ...DAYS, unsure: true });
  assert.equal(answered(pack, { days: 'many' })['days'], 'unsure');
  assert.deepEqual(answered(pack, { danger: 7 })['danger'], ['none']);
});

test('screens: an emergency cuts the interview short, and a ticked line makes it longer', () => {
  const pack = packWith(...coveredScreen('legs', { drop: 'emergency' }));
  const screens = (answers: Answers): number => screensOf(pack, item({ age: 'young', ...answers }));
  assert.equal(screens({ danger: ['numb'] }), 2, 'age and danger');
  assert.equal(screens({}), 3, 'the legs too');
  assert.equal(screens({ legs: ['line'] }), 4, 'and what stands behind the line');
});

const pack = loaded();
const scored = (answers: Answers, more: Partial<Case>): Score =>
  scoreCases(pack, [item({ age: 'under50', ...answers }, more)])[0]!;

test('score: under and over are seen from the least that is acceptable', () => {
  const fever = { danger: ['fever'] };
  const under = scored(fever, {
    expect: { urgency: 'emergency', acceptable: ['emergency', 'urgent'] },
  });
  assert.deepEqual(
    [under.exact, under.acceptable, under.under, under.failures],
    [false, true, false, []],
  );
  const over = scored(fever, { expect: { urgency: 'soon' } });
  assert.deepEqual([over.over, over.failures], [true, ['urgency is urgent, expected soon']]);
});

test('score: without an expected cause there is none to find', () => {
  const { rank, causeFound } = scored({}, { expect: { urgency: 'self-care' } });
  assert.deepEqual([rank, causeFound], [null, null]);
});

test('score: of several expected causes the best place counts', () => {
  const expect = { urgency: 'self-care', causes: ['wear', 'strain'] } as const;
  // After effort, strain leads: prior 0.5 against 0.2, ratio 1.6 against one below 1.
  assert.equal(scored({ onset: 'effort' }, { expect: { ...expect, cause: 'wear' } }).rank, 1);
  assert.equal(
    scored({ onset: 'effort' }, { expect: { urgency: 'self-care', cause: 'wear' } }).rank,
    2,
  );
});

test('score: a cause of another perspective, or one that the pack does not have, is never found', () => {
  for (const cause of ['nothing_like_it', 'bone_loss']) {
    const { rank, causeFound, failures } = scored({}, { expect: { urgency: 'self-care', cause } });
    assert.deepEqual([rank, causeFound], [null, false], cause);
    assert.deepEqual(failures, [`${cause} is not among the first 3 causes`]);
  }
});

test('totals: of no cases everything is nought, and no level is listed', () => {
  assert.deepEqual(Object.values(totalsOf([])), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(byLevel([]), []);
  assert.deepEqual(caseTable('Nobody', []).slice(0, 2), ['Nobody', '']);
});

const table = (...cases: readonly Case[]): readonly string[] =>
  caseTable('T', scoreCases(pack, cases));

test('table: every line of a block has its columns where the head has them', () => {
  const lines = table(
    item({ age: 'under50' }, { id: 'a-long-name-of-a-case' }),
    item({ age: 'under50', danger: ['numb'] }, { id: 'b', expect: { urgency: 'emergency' } }),
  );
  const [head, ...rows] = lines.slice(2, 5);
  const column = head!.indexOf('urgency');
  assert.deepEqual(
    rows.map((row) => row.slice(column).split(' ')[0]),
    ['self-care', 'emergency'],
  );
});

test('table: an exception has a star and its reason below, and only where it is needed', () => {
  const more = { id: 'e', expect: { urgency: 'soon' }, exception: 'Not by its words.' } as const;
  const missed = table(item({ age: 'under50' }, more));
  assert.ok(
    missed.some((line) => /^e .*UNDER\*/.test(line)),
    missed.join('\n'),
  );
  assert.ok(missed.includes('* e: Not by its words.'));
  const met = table(item({ age: 'under50' }, { ...more, expect: { urgency: 'self-care' } }));
  assert.ok(!met.some((line) => line.includes('*')), met.join('\n'));
});

test('table: vignettes and our own are never added up together', () => {
  const lines = table(
    item({ age: 'under50' }, { origin: { kind: 'vignette', ref: 'x' } }),
    item({ age: 'under50' }, { origin: { kind: 'walkthrough', ref: 'x' } }),
    item({ age: 'under50' }),
  );
  const total = (title: string): string => {
    const start = lines.findIndex((line) => line.startsWith(title));
    return lines.slice(start).find((line) => line.startsWith('all '))!;
  };
  assert.match(total('published vignettes'), /^all +1 /);
  assert.match(total('our own cases'), /^all +2 /);
});

test('the first cause and its band are said of every case, also where none is wanted', () => {
  const pack = loaded();
  const answers: Answers = { age: 'under50', onset: 'effort', pattern: ['touch'] };
  const [score] = scoreCases(pack, [item(answers)]);
  assert.deepEqual(
    score!.top.map(({ id }) => id),
    ['strain', 'yang'],
    'one of each perspective',
  );
  assert.match(
    caseTable('x', [score!]).join('\n'),
    /^x +own .* strain \(\w+\), yang \(unknown\) +- +-$/m,
  );
});

test('notFirst: a cause that would be silly on top fails the case where it is shown there', () => {
  const pack = loaded();
  const failuresOf = (answers: Answers, notFirst: readonly string[]): readonly string[] =>
    scoreCases(pack, [item(answers, { expect: { urgency: 'self-care', notFirst } })])[0]!.failures;
  const answers: Answers = { age: 'under50', onset: 'effort', pattern: ['touch'] };
  assert.deepEqual(failuresOf(answers, ['wear', 'strain']), [
    'strain is the first cause, and must not be',
  ]);
  assert.deepEqual(failuresOf(answers, ['wear', 'bone_loss']), []);
  assert.deepEqual(
    failuresOf({ age: 'under50' }, ['strain']),
    [],
    'what fits too little to be shown is on top of nothing',
  );
});

test('advice: a piece that must be shown and is not fails the case', () => {
  const pack = loaded();
  const failuresOf = (advice: readonly string[]): readonly string[] =>
    scoreCases(pack, [
      item({ age: 'under50', onset: 'effort' }, { expect: { urgency: 'self-care', advice } }),
    ])[0]!.failures;
  const shown = runCase(pack, item({ age: 'under50', onset: 'effort' })).assessment.advice;
  assert.ok(shown.length > 0);
  assert.deepEqual(failuresOf(shown), []);
  assert.deepEqual(failuresOf(['nowhere']), ['the advice "nowhere" is not shown']);
});
