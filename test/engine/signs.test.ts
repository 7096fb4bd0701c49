import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Answers, type Question } from '../../src/engine/index.js';
import { coveredScreen, flagScreen, makePack } from './fixture.js';

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

  it('are no broad lines but those of a screen, as one choice among several is no sign', () => {
    const often = { id: 'often', covers: ['c_f'] };
    const [, confirm] = coveredScreen('f', { numb: 'emergency' });
    const signs = (role: Question['role']) =>
      createSession(
        loadPack(
          makePack({ questions: [{ id: 'x', role, type: 'single', options: [often] }, confirm!] }),
        ),
      ).assessment.signs.map(({ option }) => option);
    assert.deepEqual(signs('screen'), ['often', 'numb']);
    assert.deepEqual(signs('confirm'), ['numb']);
  });
});

const [screen, confirm] = coveredScreen('f', { numb: 'emergency' });
const ofTheOld = { q: 'age', is: 'old' } as const;
/** A second line for the same signs, that only the old are asked of. */
const second: Question = { ...screen!, id: 'g', when: ofTheOld };
/** The same signs, of which one has a question behind it. */
const exact: Question = {
  ...confirm!,
  options: [{ id: 'numb', flag: 'emergency', covers: ['course'] }, ...confirm!.options.slice(1)],
};
const course: Question = {
  id: 'course',
  role: 'confirm',
  type: 'single',
  unsure: true,
  options: [{ id: 'worse', flag: 'urgent' }, { id: 'same' }],
};

/** What was said of each sign, and the questions of the lines that it was said with. */
const told = (questions: readonly Question[], answers: Answers): readonly string[] =>
  createSession(loadPack(makePack({ questions })), {
    age: 'young',
    ...answers,
  }).assessment.signs.map(({ question, option, status, by = [] }) =>
    [`${question}.${option}`, status, ...by.map((line) => line.question)].join(' '),
  );

describe('danger signs that were never asked for themselves', () => {
  it('are left out where no line for them was asked either', () => {
    assert.deepEqual(told([{ ...screen!, when: ofTheOld }, confirm!], {}), []);
  });

  it('are denied with those of their lines that were asked', () => {
    assert.deepEqual(told([screen!, second, confirm!], { f: ['none'] }), [
      'f.line denied',
      'c_f.numb covered f',
    ]);
  });

  it('are left out, not denied, where their line was ticked but they are asked of others only', () => {
    const questions = [screen!, { ...confirm!, when: ofTheOld }];
    assert.deepEqual(told(questions, { f: ['line'] }), ['f.line present']);
    assert.deepEqual(told(questions, { f: ['none'] }), ['f.line denied', 'c_f.numb covered f']);
  });

  it('are denied with a sign that was denied itself, or with its line', () => {
    const questions = [screen!, exact, course];
    assert.deepEqual(told(questions, { f: ['line'], c_f: ['none'] }), [
      'f.line present',
      'c_f.numb denied',
      'course.worse covered c_f',
    ]);
    assert.deepEqual(told(questions, { f: ['none'] }), [
      'f.line denied',
      'c_f.numb covered f',
      'course.worse covered c_f',
    ]);
  });

  it('one denied line is enough, where the others are asked of others only', () => {
    assert.deepEqual(told([screen!, second, exact, course], { f: ['none'] }), [
      'f.line denied',
      'c_f.numb covered f',
      'course.worse covered c_f',
    ]);
  });

  it('are left out, not denied, behind a doubt, where they are asked of others only', () => {
    const questions = [screen!, exact, { ...course, when: ofTheOld }];
    assert.deepEqual(told(questions, { f: 'unsure' }), ['f.line unsure', 'c_f.numb unsure f']);
  });
});
