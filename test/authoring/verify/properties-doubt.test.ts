import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, question, testFailing, type Loose } from './failing.js';

const when = (pack: Loose, condition: object): void => {
  delete question(pack, 'health').unsureAs;
  pack.rules[0].when = condition;
};
const BONES = { q: 'health', is: 'bones' };
const DOUBT = { q: 'health', is: 'unsure' };
const OLDER = { ref: 'older' };

testFailing([
  [
    'doubt',
    'a doubt that no rule names',
    (pack) => when(pack, { ref: 'weak_bones' }),
    /rule "brittle": "not sure" on health gives less than soon/,
  ],
  [
    'doubt',
    'a doubt that is named where it cannot help',
    (pack) =>
      when(pack, {
        any: [{ all: [OLDER, BONES] }, { all: [OLDER, DOUBT, { q: 'danger', is: 'fever' }] }],
      }),
    /rule "brittle": "not sure" on health gives less than soon/,
  ],
  [
    'doubt',
    'an answer that must not be given',
    (pack) => when(pack, { all: [OLDER, { not: { q: 'health', is: 'none' } }] }),
    /rule "brittle": "not sure" on health gives less than soon/,
  ],
  [
    'doubt',
    'a count that must stay low',
    (pack) => when(pack, { all: [OLDER, { count: [{ q: 'health', is: 'none' }], atMost: 0 }] }),
    /rule "brittle": "not sure" on health gives less than soon/,
  ],
  [
    'doubt',
    'a doubt that counts for nothing and is stated nowhere else',
    (pack) => {
      pack.properties = { levels: {} };
    },
    /"not sure" on health counts for nothing, but properties\.yml does not state it/,
  ],
  [
    'doubt',
    'a doubt that is stated and counts',
    (pack) => {
      when(pack, { all: [OLDER, { any: [BONES, DOUBT] }] });
      pack.properties = { levels: {}, absent: [{ question: 'health', because: 'x' }] };
    },
    /absent names health, which has no "unsureAs: absent"/,
  ],
]);

test('doubt: a doubt that another rule of the level covers is no failure', () => {
  const covered = failures('doubt', (pack) => {
    when(pack, { ref: 'weak_bones' });
    pack.rules.push({ id: 'old', urgency: 'soon', when: OLDER, sources: ['S1'] });
  });
  assert.deepEqual(covered, []);
  const named = failures('doubt', (pack) => when(pack, { all: [OLDER, { any: [BONES, DOUBT] }] }));
  assert.deepEqual(named, []);
});
