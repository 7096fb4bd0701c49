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
        'safetyNet[0].when.q',
        /ghost/,
      ],
      [
        (p) => {
          p.safetyNet[0].danger = 'ghost';
        },
        'unknown-id',
        'safetyNet[0].danger',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          delete p.safetyNet[0].danger;
        },
        'missing',
        'safetyNet[0].danger',
        /expected text/,
      ],
    ]));

  it('dangers and red flags', () =>
    refuses([
      [
        (p) => {
          p.dangers[0].level = 'never';
        },
        'type',
        'dangers.worse.level',
        /is "never"; expected one of emergency, urgent, soon, self-care/,
      ],
      [
        (p) => {
          p.dangers[0].when = ghost;
        },
        'unknown-id',
        'dangers.worse.when.q',
        /ghost/,
      ],
      [
        (p) => {
          delete p.dangers[0].when;
        },
        'type',
        'dangers.worse.when',
        /is missing; expected an object/,
      ],
      [
        (p) => {
          p.dangers.push(p.dangers[0]);
        },
        'duplicate-id',
        'dangers[1]',
        /repeats the id "worse"/,
      ],
      [
        (p) => {
          p.redFlags = ['worse', 'ghost'];
        },
        'unknown-id',
        'redFlags[1]',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          delete p.redFlags;
        },
        'missing',
        'redFlags',
        /expected a list/,
      ],
    ]));

  it('advice and cards may look at the ranking', () => {
    const pack: any = rich();
    pack.advice[0].when = { fit: 'x', atLeast: 'strong' };
    pack.causes[1].card.strong = { fit: 'x', atLeast: 'partial' };
    assert.equal(loadPack(pack).json.id, 'tiny');
  });
});
