import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flagRules, type Question } from '../../src/engine/index.js';

describe('rules of flags', () => {
  it('a confirm question that has an option of the same name has its rule named with the question, and so has the screen', () => {
    const questions: readonly Question[] = [
      { id: 'f', role: 'screen', type: 'multi', options: [{ id: 'worse', flag: 'soon' }] },
      { id: 'c', role: 'confirm', type: 'single', options: [{ id: 'worse', flag: 'soon' }] },
    ];
    assert.deepEqual(
      flagRules(questions, []).map(({ rule: { id } }) => id),
      ['f.worse', 'c.worse'],
    );
  });

  it('are named by their option, and by question and option where that says two things', () => {
    const option = (id: string) => ({ id, flag: 'soon' as const });
    const questions: readonly Question[] = [
      {
        id: 'f',
        role: 'screen',
        type: 'multi',
        options: [{ id: 'free' }, option('one'), option('two')],
      },
      { id: 'g', role: 'screen', type: 'multi', options: [option('two'), option('three')] },
      { id: 'c', role: 'confirm', type: 'single', options: [option('four')] },
    ];
    const results = flagRules(questions, [{ id: 'three' }]);
    assert.deepEqual(
      results.map(({ rule: { id }, question, option: place }) => [id, question, place]),
      [
        ['one', 0, 1],
        ['f.two', 0, 2],
        ['g.two', 1, 0],
        ['g.three', 1, 1],
        ['four', 2, 0],
      ],
    );
    assert.deepEqual(results[0]!.rule, {
      id: 'one',
      urgency: 'soon',
      when: { q: 'f', is: 'one' },
      action: undefined,
      sources: [],
    });
  });
});
