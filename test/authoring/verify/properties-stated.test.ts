import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, properties, testFailing } from './failing.js';

const WHEN = {
  all: [
    { q: 'age', is: 'over50' },
    { q: 'health', is: 'bones' },
  ],
};
const raises = (more: object): ReturnType<typeof properties> =>
  properties({ raises: [{ id: 'x', when: WHEN, atLeast: 'soon', because: 'x', ...more }] });
const SAYS = /rule "brittle" is soon, but properties\.yml does not state it; add the combination/;

testFailing([
  ['rule-stated', 'a rule that nothing states', properties({}), SAYS],
  ['rule-stated', 'a statement of another level', raises({ atLeast: 'urgent' }), SAYS],
  [
    'rule-stated',
    'a statement that never meets the rule',
    raises({
      when: {
        all: [
          { q: 'age', is: 'under50' },
          { q: 'health', is: 'bones' },
        ],
      },
    }),
    SAYS,
  ],
  [
    'rule-stated',
    'a statement about other answers',
    raises({ when: { all: [WHEN, { q: 'onset', is: 'slow' }] } }),
    SAYS,
  ],
]);

test('rule-stated: a combination of the level, or the end of the interview, states a rule', () => {
  assert.deepEqual(failures('rule-stated', raises({})), []);
  const ends = properties({ ends: [{ rule: 'brittle', because: 'x' }] });
  assert.deepEqual(failures('rule-stated', ends), []);
  assert.deepEqual(
    failures('rule-stated', (pack) => delete pack.properties),
    [],
    'without the file nothing is stated twice',
  );
});
