import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Answers, type PackJson } from '../../src/engine/index.js';
import { compilePack } from '../../src/engine/compile-pack.js';
import { flagScreen, makePack } from './fixture.js';
import { causes, evidence } from './next-question-fixture.js';

/** A pack without what ranks its causes, as a page has it until the rest has come. */
const bare = (parts: Partial<PackJson> = {}) => {
  const questions = [
    ...flagScreen('f', { ache: 'soon' }),
    evidence('dull'),
    evidence('telling'),
    evidence('last'),
  ];
  return compilePack(makePack({ questions, causes, ...parts }), null);
};
const session = (answers: Answers, parts: Partial<PackJson> = {}) =>
  createSession(bare(parts), { age: 'young', ...answers });

/** Urgent by either of two questions; the first of all is no part of it. */
const rules: PackJson['rules'] = [
  {
    id: 'r',
    urgency: 'urgent',
    when: {
      any: [
        { q: 'telling', is: 'yes' },
        { q: 'last', is: 'yes' },
      ],
    },
    sources: [],
  },
];

describe('a pack that goes as far as the level', () => {
  it('ranks nothing, and has the level of the whole pack', () => {
    const { assessment } = session({ f: ['ache'] });
    assert.deepEqual([assessment.causes, assessment.urgency], [[], 'soon']);
    assert.equal(bare().models.size, 0);
    const whole = createSession(loadPack(bare().json), { age: 'young', f: ['ache'] });
    assert.equal(whole.assessment.urgency, 'soon');
    assert.equal(whole.assessment.causes.length, causes.length);
  });

  it('asks for danger signs, and of evidence only that on which the level still depends', () => {
    assert.equal(session({}).next?.id, 'f');
    const f = ['none'];
    assert.equal(session({ f }).next, null);
    assert.equal(session({ f }, { rules }).next?.id, 'telling');
    assert.equal(session({ f, telling: 'no' }, { rules }).next?.id, 'last');
    assert.equal(session({ f, telling: 'yes' }, { rules }).next, null);
    assert.equal(session({ f, telling: 'no', last: 'no' }, { rules }).next, null);
  });
});
