import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack } from '../../src/engine/index.js';
import { refuses, rich } from './rich-pack.js';
import { ghost } from './check-pack-fixture.js';

describe('checkPack', () => {
  it('rules', () =>
    refuses([
      [
        (p) => {
          p.rules[0].urgency = 'never';
        },
        'type',
        'rules.r.urgency',
        /expected one of emergency, urgent, soon, self-care/,
      ],
      [
        (p) => {
          delete p.rules[0].sources;
        },
        'missing',
        'rules.r.sources',
        /expected a list/,
      ],
    ]));

  it('advice', () =>
    refuses([
      [
        (p) => {
          p.advice[0].kind = 'surgery';
        },
        'type',
        'advice.walk.kind',
        /expected one of self-care, exercise, medicine, common/,
      ],
      [
        (p) => {
          p.advice[0].levels = ['never'];
        },
        'type',
        'advice.walk.levels[0]',
        /is "never"; expected one of emergency/,
      ],
      [
        (p) => {
          delete p.advice[0].levels;
        },
        'missing',
        'advice.walk.levels',
        /expected a list/,
      ],
      [
        (p) => {
          p.advice[0].causes = ['ghost'];
        },
        'unknown-id',
        'advice.walk.causes[0]',
        /names "ghost"/,
      ],
      [
        (p) => {
          p.advice[0].causes = 'x';
        },
        'type',
        'advice.walk.causes',
        /expected a list/,
      ],
      [
        (p) => {
          p.advice[0].when = ghost;
        },
        'unknown-id',
        'advice.walk.when.q',
        /ghost/,
      ],
      [
        (p) => {
          p.advice[0].unless = ghost;
        },
        'unknown-id',
        'advice.walk.unless.q',
        /ghost/,
      ],
      [
        (p) => {
          p.safetyNet[0].when = ghost;
        },
        'unknown-id',
        'safetyNet.worse.when.q',
        /ghost/,
      ],
      [
        (p) => {
          p.safetyNet = [{ id: 'w', when: ghost }];
        },
        'unknown-id',
        'safetyNet.w.when.q',
        /ghost/,
      ],
    ]));

  it('advice and cards may look at the ranking', () => {
    const pack: any = rich();
    pack.advice[0].when = { fit: 'x', atLeast: 'strong' };
    pack.causes[1].card.strong = { fit: 'x', atLeast: 'partial' };
    assert.equal(loadPack(pack).json.id, 'tiny');
  });
});
