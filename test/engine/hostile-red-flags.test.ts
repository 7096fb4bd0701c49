import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Question } from '../../src/engine/index.js';
import { pack, refused, screen } from './hostile-fixture.js';

describe('a pack that would take a danger sign back', () => {
  const change = (id: string, what: object): any => {
    const json = pack();
    Object.assign(
      json.questions.find((question: Question) => question.id === id),
      what,
    );
    return json;
  };

  it('by asking again without end, twice, or as something else', () => {
    refused(change('f', { repeats: 'f' }), 'cycle', 'questions.f.repeats');
    refused(change('f', { repeats: 'again_f' }), 'cycle', /repeats$/);
    refused(
      pack({ questions: [...screen, { ...screen[2]!, id: 'third' }] }),
      'cycle',
      'questions.third.repeats',
    );
    refused(change('c_f', { role: 'flag' }), 'type', 'questions.c_f.role');
    refused(change('f', { perspective: 'bio' }), 'type', 'questions.f.perspective');
  });

  it('a sign ticked at the repeat question counts, whatever was said at the first', () => {
    const loaded = loadPack(change('again_f', { when: undefined }));
    for (const f of [['none'], ['fever'], 'unsure'])
      assert.equal(
        createSession(loaded, { age: 'old', f, again_f: ['pain'] }).assessment.urgency,
        'emergency',
        String(f),
      );
    assert.equal(
      createSession(loaded, { age: 'old', again_f: ['pain'] }).assessment.urgency,
      'emergency',
    );
  });

  it('"not sure" keeps its level where the clarifying question has none to give', () => {
    const levels = (options: readonly object[]): string =>
      createSession(
        loadPack({
          ...change('c_f', { options }),
          questions: change('c_f', { options }).questions.filter(
            (question: Question) => question.id !== 'again_f',
          ),
        }),
        { age: 'old', f: 'unsure', c_f: 'unchanged' },
      ).assessment.urgency;
    assert.equal(levels([{ id: 'unchanged', flag: 'soon' }]), 'soon');
    assert.equal(levels([{ id: 'unchanged' }]), 'urgent');
    assert.equal(levels([{ id: 'unchanged', flag: 'self-care' }]), 'urgent');
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
});
