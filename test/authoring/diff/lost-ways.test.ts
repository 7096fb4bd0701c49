import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostWays } from '../../../src/authoring/diff/lost-ways.js';
import { loadPack, type Condition, type Pack, type Rule } from '../../../src/engine/index.js';
import { loaded } from '../authored.js';

const AGE: Condition = { q: 'age', is: 'over50' };
const BONES: Condition = { q: 'health', is: 'bones' };
const SLOW: Condition = { q: 'onset', is: 'slow' };
const EFFORT: Condition = { q: 'onset', is: 'effort' };

/** The fixture with one rule on weak bones, and others beside it. */
function packWith(
  when: Condition,
  conditions: Readonly<Record<string, Condition>> = {},
  more: readonly Rule[] = [],
): Pack {
  const { json } = loaded();
  const [first] = json.rules;
  return loadPack({
    ...json,
    conditions: { ...json.conditions, ...conditions },
    rules: [{ ...first!, id: 'brittle', urgency: 'urgent', when }, ...more],
  });
}

const lost = (old: Pack, now: Pack): readonly unknown[] =>
  lostWays(old, now).map(({ what, id, old: before, new: after, words }) => [
    what,
    id,
    before,
    after,
    words,
  ]);

test('a part of an "any" that is lost names the people who lose their level by it', () => {
  const old = packWith({ all: [BONES, { any: [AGE, SLOW] }] });
  const now = packWith({ all: [BONES, { any: [AGE] }] });
  const [found, ...more] = lost(old, now) as readonly (readonly string[])[];
  assert.deepEqual(found!.slice(0, 3), ['people of the rule', 'brittle', 'urgent']);
  assert.ok(['soon', 'self-care'].includes(found![3]!), 'their level is lower now');
  assert.equal(found![4], 'health: bones, onset: slow');
  assert.deepEqual(more, []);
});

test('so does an option that is lost from a list, a condition that is added, and a named one that is narrowed', () => {
  for (const [old, now] of [
    [packWith({ q: 'onset', in: ['slow', 'effort'] }), packWith(EFFORT)],
    [packWith(SLOW), packWith({ all: [SLOW, BONES] })],
    [
      packWith({ ref: 'start' }, { start: { any: [SLOW, EFFORT] } }),
      packWith({ ref: 'start' }, { start: EFFORT }),
    ],
  ] as const) {
    assert.match(JSON.stringify(lost(old, now)), /"onset: slow"/);
    assert.deepEqual(lost(now, old), [], 'the other way round more people get the level');
  }
});

test('nothing is lost by other words for the same, or where another rule gives the level', () => {
  const old = packWith({ any: [SLOW, EFFORT] });
  const other: Rule = { ...old.json.rules[0]!, id: 'other', when: SLOW };
  assert.deepEqual(lost(old, packWith({ q: 'onset', in: ['effort', 'slow'] })), []);
  assert.deepEqual(lost(old, packWith({ ref: 'start' }, { start: { any: [EFFORT, SLOW] } })), []);
  assert.deepEqual(lost(old, packWith(EFFORT, {}, [other])), []);
});

test('a question that is gone, and a doubt, are for other lines', () => {
  const old = packWith({ any: [EFFORT, { q: 'onset', is: 'unsure' }] });
  assert.deepEqual(lost(old, packWith(EFFORT)), []);
  const foreign: Pack = {
    ...old,
    json: {
      ...old.json,
      rules: [{ ...old.json.rules[0]!, when: { any: [EFFORT, { q: 'gone', is: 'x' }] } }],
    },
  };
  assert.deepEqual(lost(foreign, packWith(EFFORT)), []);
});

test('what holds in too many ways to look at each is named, never passed over', () => {
  const choice: Condition = { any: [SLOW, EFFORT] };
  const old = packWith({ all: Array.from({ length: 20 }, () => choice) });
  const [[, id, before, after, words]] = lost(old, packWith(SLOW)) as [readonly string[]];
  assert.deepEqual([id, before, after], ['brittle', 'urgent', null]);
  assert.match(words!, /too many ways/);
});
