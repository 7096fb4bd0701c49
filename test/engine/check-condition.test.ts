import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack } from '../../src/engine/index.js';
import { refuses, rich, type Row, type Spoil } from './rich-pack.js';

const ghost = { q: 'ghost', is: 'x' };

describe('the check of conditions', () => {
  it('refuses what is none, and names the place', () => {
    const when =
      (condition: unknown): Spoil =>
      (p) => {
        p.rules[0].when = condition;
      };
    refuses([
      [when(undefined), 'type', 'rules.r.when', /is missing; expected an object/],
      [
        when({ all: [], ref: 'ghost' }),
        'type',
        'rules.r.when',
        /has all and ref, which are conditions of their own/,
      ],
      [
        when({ not: { answered: 'age' }, count: 3, q: 'zz' }),
        'type',
        'rules.r.when',
        /has not and count and q/,
      ],
      [when({ any: [], answered: 'age' }), 'type', 'rules.r.when', /has any and answered/],
      [when({ fit: 'x', q: 'zz' }), 'type', 'rules.r.when', /has fit and q/],
      [
        when({ is: 'x' }),
        'type',
        'rules.r.when',
        /is not a condition; use all, any, not, answered, count, fit, ref, or q with is, in, atLeast, atMost/,
      ],
      [when({ all: {} }), 'type', 'rules.r.when.all', /expected a list/],
      [when({ any: [{ all: [ghost] }] }), 'unknown-id', 'rules.r.when.any[0].all[0].q', /ghost/],
      [when({ not: ghost }), 'unknown-id', 'rules.r.when.not.q', /ghost/],
      [when({ count: 3, atLeast: 1 }), 'type', 'rules.r.when.count', /expected a list/],
      [when({ count: [ghost], atLeast: 1 }), 'unknown-id', 'rules.r.when.count[0].q', /ghost/],
      [when({ count: [] }), 'missing', 'rules.r.when', /needs atLeast or atMost/],
      [
        when({ count: [], atLeast: '1' }),
        'number',
        'rules.r.when.atLeast',
        /is "1"; expected a number from 1 to 1000000000/,
      ],
      [when({ count: [], atLeast: 1 }), 'missing', 'rules.r.when.count', /is empty/],
      [
        when({ count: [{ answered: 'f' }], atLeast: 1.5 }),
        'number',
        'rules.r.when.atLeast',
        /is 1\.5; expected a whole number/,
      ],
      [
        when({ count: [{ answered: 'f' }], atMost: -1 }),
        'number',
        'rules.r.when.atMost',
        /is -1; expected a number from 0 to 1000000000/,
      ],
      [when({ all: [] }), 'missing', 'rules.r.when.all', /is empty; it would hold always or never/],
      [when({ any: [] }), 'missing', 'rules.r.when.any', /is empty; it would hold always or never/],
      [when({ q: 'f', in: [] }), 'missing', 'rules.r.when.in', /is empty; it would never hold/],
      [
        when({ q: 'f', in: ['pain', 'pain'] }),
        'duplicate-id',
        'rules.r.when.in',
        /names an option twice; remove one/,
      ],
      ...[
        { q: 'f', is: 'pain', in: ['pain'] },
        { q: 'f', in: ['pain'], atMost: 1 },
        { ref: 'elder', in: [] },
        { all: [{ ref: 'elder' }], atMost: 1 },
        { count: [{ ref: 'elder' }], atLeast: 1, is: 'pain' },
        { fit: 'x', atLeast: 'strong', atMost: 'strong' },
      ].map((condition): Row => {
        const extra = Object.keys(condition).at(-1)!;
        return [
          when(condition),
          'type',
          'rules.r.when',
          new RegExp(`has "${extra}", which is no part of it; remove it`),
        ];
      }),
      [when({ count: [], atMost: null }), 'number', 'rules.r.when.atMost', /is null/],
      [
        when({ ref: 'ghost' }),
        'unknown-id',
        'rules.r.when.ref',
        /names the condition "ghost", which does not exist/,
      ],
      [
        when({ fit: 'ghost', atLeast: 'strong' }),
        'unknown-id',
        'rules.r.when.fit',
        /names the cause "ghost"/,
      ],
      [
        when({ fit: 'x', atLeast: 'weak' }),
        'type',
        'rules.r.when.atLeast',
        /expected one of strong, partial/,
      ],
      [
        when({ answered: 'ghost' }),
        'unknown-id',
        'rules.r.when.answered',
        /names the question "ghost"/,
      ],
      [when({ q: 7, is: 'pain' }), 'type', 'rules.r.when.q', /expected text/],
      [
        when({ q: 'f', is: 'ghost' }),
        'unknown-id',
        'rules.r.when.is',
        /names the option "ghost", which f does not have/,
      ],
      [
        when({ q: 'f', in: ['pain', 'ghost'] }),
        'unknown-id',
        'rules.r.when.in[1]',
        /names the option "ghost"/,
      ],
      [when({ q: 'f', in: 'pain' }), 'type', 'rules.r.when.in', /expected a list/],
      [when({ q: 'years' }), 'missing', 'rules.r.when', /needs atLeast or atMost/],
      [
        when({ q: 'years', atLeast: '60' }),
        'number',
        'rules.r.when.atLeast',
        /is "60"; expected a number from -1000000000 to 1000000000/,
      ],
      [
        (p) => {
          p.conditions.elder = ghost;
        },
        'unknown-id',
        'conditions.elder.q',
        /ghost/,
      ],
      [
        (p) => {
          p.conditions.elder = { any: [{ ref: 'deep' }] };
        },
        'cycle',
        'conditions.elder',
        /refers to itself: elder → deep → elder; remove one of these references/,
      ],
    ]);
    for (const fine of [
      { q: 'f', is: 'unsure' },
      { q: 'f', in: ['unsure', 'pain'] },
      { q: 'c_f', is: 'ache' },
      { q: 'years', atMost: 3 },
    ]) {
      const pack: any = rich();
      pack.rules[0].when = fine;
      assert.equal(loadPack(pack).json.rules[0]!.id, 'r');
    }
  });

  it('takes conditions 24 deep and refuses them deeper', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { q: 'age', is: 'old' } : { not: nested(depth - 1) };
    const pack: any = rich();
    pack.rules[0].when = nested(24);
    assert.equal(loadPack(pack).json.rules.length, 1);
    refuses([
      [
        (p) => {
          p.rules[0].when = nested(25);
        },
        'too-large',
        `rules.r.when${'.not'.repeat(25)}`,
        /is nested more than 24 deep; name its parts under conditions/,
      ],
    ]);
  });

  it('counts every way in which conditions stand in each other', () => {
    const heads = {
      all: (part: unknown) => ({ all: [part] }),
      any: (part: unknown) => ({ any: [part] }),
      count: (part: unknown) => ({ count: [part], atLeast: 1 }),
    };
    refuses(
      Object.entries(heads).map(([head, around]): Row => {
        let when: unknown = { q: 'age', is: 'old' };
        for (let depth = 0; depth < 25; depth++) when = around(when);
        return [
          (p) => {
            p.rules[0].when = when;
          },
          'too-large',
          `rules.r.when${`.${head}[0]`.repeat(25)}`,
          /is nested more than 24 deep/,
        ];
      }),
    );
  });

  it('names conditions as anything else is named', () =>
    refuses([
      [
        (p) => {
          p.conditions['Too Grand'] = { q: 'age', is: 'old' };
        },
        'type',
        'conditions.Too Grand',
        /is "Too Grand", which is not allowed as an id/,
      ],
    ]));

  it('refuses what it does not know inside a condition, and passes over it elsewhere', () => {
    refuses([
      [
        (p) => {
          p.conditions.elder.note = null;
        },
        'type',
        'conditions.elder',
        /has "note", which is no part of it; remove it/,
      ],
    ]);
    const pack: any = rich();
    for (const part of [pack, pack.limits, pack.rules[0], pack.questions[1].options[0]])
      part.note = [null, { all: 7 }];
    assert.equal(loadPack(pack).json.id, 'tiny');
  });

  it('reads named conditions once each, however often they are named', () => {
    // Each names the next twice: 2^60 paths, 61 conditions.
    const pack: any = rich();
    for (let i = 0; i < 60; i++)
      pack.conditions[`n${i}`] = {
        all: [{ ref: i < 59 ? `n${i + 1}` : 'elder' }, { ref: i < 59 ? `n${i + 1}` : 'elder' }],
      };
    assert.equal(loadPack(pack).json.id, 'tiny');
  });
});
