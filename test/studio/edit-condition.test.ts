import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaErrors } from '../../src/authoring/schema.js';
import {
  inKind,
  keepsLimit,
  kindOfCondition,
  newCondition,
  optionsOf,
  partsOf,
  possibleKinds,
  withOptions,
  type Subjects,
} from '../../src/studio/conditions/edit-condition.js';

const SUBJECTS: Subjects = {
  choices: [
    { id: 'start', options: ['fall', 'slowly'] },
    { id: 'health', options: ['thin_bones'] },
  ],
  numbers: ['days'],
  causes: ['sprain'],
  names: ['fell'],
};
const FALL = { q: 'start', is: 'fall' };
const BONES = { q: 'health', is: 'thin_bones' };

describe('the form of a condition', () => {
  it('begins every kind with something of that kind that the schema takes', () => {
    for (const kind of possibleKinds(SUBJECTS)) {
      const condition = newCondition(kind, SUBJECTS);
      assert.equal(kindOfCondition(condition), kind);
      assert.deepEqual(schemaErrors('rules', { conditions: { own: condition }, rules: [] }), []);
    }
  });

  it('offers no kind that the pack has nothing for', () => {
    const kinds = possibleKinds({ choices: [], numbers: [], causes: [], names: [] });
    assert.deepEqual(kinds, ['all', 'any', 'count', 'not']);
  });

  it('keeps the parts from one kind of list to another', () => {
    const both = { all: [FALL, BONES] };
    assert.deepEqual(inKind(both, 'any', SUBJECTS), { any: [FALL, BONES] });
    assert.deepEqual(inKind(both, 'count', SUBJECTS), { count: [FALL, BONES], atLeast: 2 });
    assert.deepEqual(inKind(both, 'not', SUBJECTS), { not: both });
    assert.deepEqual(inKind({ not: FALL }, 'all', SUBJECTS), { all: [FALL] });
  });

  it('makes one condition the first of a list, and the first of a list one condition', () => {
    assert.deepEqual(inKind(FALL, 'all', SUBJECTS), { all: [FALL] });
    assert.deepEqual(inKind({ any: [{ ref: 'fell' }, BONES] }, 'answer', SUBJECTS), BONES);
    assert.deepEqual(inKind({ any: [FALL] }, 'ref', SUBJECTS), { ref: 'fell' });
  });

  it('stays with its question where the other kind can be about it', () => {
    assert.deepEqual(inKind(BONES, 'answered', SUBJECTS), { answered: 'health' });
    assert.deepEqual(inKind({ answered: 'health' }, 'answer', SUBJECTS), BONES);
    assert.deepEqual(inKind({ q: 'days', atLeast: 3 }, 'answer', SUBJECTS), FALL);
  });

  it('says one answer with "is" and several with "in"', () => {
    assert.deepEqual(withOptions('start', ['fall']), FALL);
    const several = withOptions('start', ['fall', 'unsure']);
    assert.deepEqual(several, { q: 'start', in: ['fall', 'unsure'] });
    assert.deepEqual(optionsOf(several), ['fall', 'unsure']);
    assert.deepEqual(optionsOf(FALL), ['fall']);
  });

  it('knows which limit is the last', () => {
    assert.equal(keepsLimit({ q: 'days', atLeast: 1 }, 'atLeast'), false);
    assert.equal(keepsLimit({ q: 'days', atLeast: 1, atMost: 2 }, 'atLeast'), true);
  });

  it('knows no kind for what is no condition, and no parts of it', () => {
    for (const value of [undefined, null, 'x', 3, [], {}, { all: 'x' }, { q: 3 }])
      assert.equal(kindOfCondition(value), null, JSON.stringify(value));
    assert.deepEqual(partsOf({ all: 'x' }), []);
  });
});
