import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertiesSection } from '../../../src/authoring/preview/properties.js';
import type { Result } from '../../../src/authoring/verify/verify.js';
import { seen, view } from './view.js';

test('properties: each verdict, and what properties.yml demands', () => {
  const result = (id: string, verdict: Result['verdict']): Result => ({
    property: {
      id,
      description: `About ${id}.`,
      methods: [],
      check: () => ({ failures: [], states: 0 }),
    },
    verdict,
    states: 1,
    failures: [],
    ms: 1,
  });
  const demanded = view(
    (pack) =>
      (pack.properties = {
        levels: { emergency: ['danger.numb'] },
        careful: [{ question: 'power', level: 'urgent', because: 'It can be a nerve.' }],
        raises: [
          {
            id: 'r1',
            when: { answered: 'age' },
            atLeast: 'soon',
            because: 'A reason.',
            sources: ['S1'],
          },
        ],
        asked: [
          { question: 'danger', option: 'fever', when: { answered: 'age' }, because: 'Of some.' },
        ],
        ends: [{ rule: 'brittle', because: 'Not for them.' }],
        never: [
          {
            id: 'n1',
            advice: ['walk'],
            kind: 'medicine',
            when: { answered: 'age' },
            because: 'Harm.',
          },
        ],
      }),
    { results: [result('one', 'proved'), result('two', 'failed')] },
  );
  const text = seen(propertiesSection(demanded).body);
  assert.match(text, /one proved About one\. two failed About two\./);
  assert.match(text, /alone, gives at least Emergency danger signs: "New numbness/);
  assert.match(
    text,
    /"Not sure", or no answer, gives at least Urgent: same day weak leg \. It can be a nerve\./,
  );
  assert.match(text, /Soon: days to two weeks r1 A reason\. S1 When age: answered/);
  assert.match(text, /danger signs : "Fever"\. Of some\. When age: answered/);
  assert.match(text, /brittle : Not for them\./);
  assert.match(
    text,
    /n1 Harm\. All of kind medicine\. walk When this is so or not known: age: answered/,
  );
  assert.doesNotMatch(seen(propertiesSection(view()).body), /alone, gives at least/);
});
