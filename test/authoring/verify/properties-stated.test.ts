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

/** Fever counts beside a slow start or a sore back, and each part is stated, or not. */
const withParts = (...stated: readonly string[]): ReturnType<typeof properties> => {
  return (pack) => {
    properties({
      raises: [
        { id: 'x', when: WHEN, atLeast: 'soon', because: 'x' },
        ...stated.map((part) => ({
          id: part,
          when: { all: [PARTS[part]!, { q: 'health', is: 'bones' }] },
          atLeast: 'soon',
          because: 'x',
        })),
      ],
    })(pack);
    pack.rules = [
      {
        ...pack.rules[0]!,
        when: {
          all: [
            { q: 'health', is: 'bones' },
            { any: [{ q: 'age', is: 'over50' }, ...Object.values(PARTS)] },
          ],
        },
      },
    ];
  };
};
const PARTS: Readonly<Record<string, { readonly q: string; readonly is: string }>> = {
  slow: { q: 'onset', is: 'slow' },
  effort: { q: 'onset', is: 'effort' },
};

testFailing([
  [
    'rule-stated',
    'a part of a rule that nothing states',
    withParts('slow'),
    /rule "brittle" is soon, and properties\.yml does not state what it gives by \{q: onset, is: effort\}; add such a combination under raises/,
  ],
]);

test('rule-stated: a rule whose parts are all stated, and a part that another rule gives as well', () => {
  assert.deepEqual(failures('rule-stated', withParts('slow', 'effort')), []);
  assert.deepEqual(
    failures('rule-stated', (pack) => {
      withParts('slow')(pack);
      pack.rules = [
        ...pack.rules,
        { ...pack.rules[0]!, id: 'strong', when: PARTS['effort']!, urgency: 'soon' },
      ];
      pack.properties = { ...pack.properties!, ends: [{ rule: 'strong', because: 'x' }] };
    }),
    [],
    'losing the part changes nothing',
  );
});
