import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Question } from '../../src/engine/index.js';
import { pack, refused } from './hostile-fixture.js';

describe('a pack that would take a danger sign back', () => {
  const change = (id: string, what: object): any => {
    const json = pack();
    Object.assign(
      json.questions.find((question: Question) => question.id === id),
      what,
    );
    return json;
  };

  it('by lines that cover themselves, in a ring, or nothing that is there', () => {
    const covering = (id: string, option: string, covers: readonly string[]): any => {
      const json = pack();
      const question = json.questions.find((each: Question) => each.id === id);
      question.options.find((each: { id: string }) => each.id === option).covers = covers;
      return json;
    };
    refused(covering('f', 'line', ['f']), 'cycle', 'questions.f');
    refused(covering('c_f', 'numb', ['c_f']), 'cycle', /^questions\.(f|c_f)$/);
    refused(covering('c_f', 'numb', ['f']), 'cycle', 'questions.f');
    refused(covering('f', 'line', ['again']), 'unknown-id', 'questions.f.options.line.covers[0]');
  });

  it('by leaving it to a perspective that may be out of play', () => {
    for (const id of ['f', 'c_f'])
      refused(change(id, { perspective: 'bio' }), 'type', `questions.${id}.perspective`);
    const options = [{ id: 'pain', flag: 'urgent' }];
    refused(change('f', { options, perspective: 'bio' }), 'type', 'questions.f.perspective');
  });

  it('by asking for it as a number', () => {
    for (const options of [[{ id: 'pain', flag: 'urgent' }], [{ id: 'line', covers: ['c_f'] }]])
      refused(change('f', { options, type: 'number' }), 'type', 'questions.f.type');
  });

  it('by a role that is asked late, or not at all, where the line is ticked', () => {
    for (const role of ['evidence', 'pattern', 'intake', 'history']) {
      const loaded = loadPack(change('c_f', { role }));
      const { next, assessment } = createSession(loaded, { age: 'old', f: ['line'] });
      assert.deepEqual([next?.id, assessment.urgency], ['c_f', 'urgent'], role);
    }
  });

  it('by a condition that the person is not sure of, behind a ticked line', () => {
    const json = change('c_f', { when: { q: 'risk', is: 'yes' } });
    json.questions.splice(1, 0, {
      id: 'risk',
      role: 'history',
      type: 'single',
      unsure: true,
      options: [{ id: 'yes' }, { id: 'no' }],
    });
    json.text.en.questions.risk = {
      ...json.text.en.questions.age,
      options: { yes: { label: 'yes' }, no: { label: 'no' } },
    };
    const { next, assessment } = createSession(loadPack(json), {
      age: 'old',
      risk: 'unsure',
      f: ['line'],
    });
    assert.deepEqual([next?.id, assessment.urgency], ['c_f', 'urgent']);
  });

  it('by calling a sign an opinion: its flag stands', () => {
    const json = pack();
    json.questions[1].options[0].opinion = true;
    const { urgency } = createSession(loadPack(json), { age: 'old', f: ['pain'] }).assessment;
    assert.equal(urgency, 'emergency');
  });

  it('of options that exclude each other, both chosen, the more urgent stays', () => {
    const json = pack();
    json.questions[1].options = [
      { id: 'a', flag: 'soon' },
      { id: 'plain' },
      { id: 'alone', exclusive: true, flag: 'urgent' },
      { id: 'none', exclusive: true },
    ];
    json.text.en.questions.f.options = {
      a: { label: 'a' },
      plain: { label: 'b' },
      alone: { label: 'c' },
      none: { label: 'd' },
    };
    const answer = (f: readonly string[]) =>
      createSession(loadPack(json), { age: 'old', f }).answers['f'];
    assert.deepEqual(answer(['plain', 'alone']), ['alone']);
    assert.deepEqual(answer(['a', 'alone']), ['alone']);
    assert.deepEqual(answer(['a', 'none']), ['a']);
    assert.deepEqual(answer(['plain', 'none']), ['plain']);
    assert.deepEqual(answer(['none', 'alone']), ['alone']);
    json.questions[1].options[3].flag = 'soon';
    assert.deepEqual(answer(['alone', 'none']), ['alone']);
  });

  it('so does a line with more urgent signs behind it', () => {
    const json = pack();
    const alone = { id: 'alone', exclusive: true, flag: 'soon' };
    json.questions[1].options.push(alone);
    json.text.en.questions.f.options.alone = { label: 'alone' };
    const answer = (f: readonly string[]) =>
      createSession(loadPack(json), { age: 'old', f }).answers['f'];
    assert.deepEqual(answer(['line', 'alone']), ['line']);
    json.questions[2].options[0].flag = 'soon';
    assert.deepEqual(answer(['line', 'alone']), ['line']);
    alone.flag = 'urgent';
    assert.deepEqual(answer(['line', 'alone']), ['alone']);
  });
});
