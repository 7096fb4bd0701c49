import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROPERTIES } from '../../../src/authoring/verify/properties/index.js';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { AGE, cause, failures, GOOD, NEVER, properties, question, testFailing } from './failing.js';

testFailing([
  [
    'never-shown',
    'an exclusion of nothing',
    properties({ never: [{ id: 'n', kind: 'medicine', when: AGE, because: 'x' }] }),
    /never\.n forbids nothing/,
  ],
  [
    'never-shown',
    'an exclusion that never applies',
    properties({ never: [{ id: 'n', advice: ['walk'], when: NEVER, because: 'x' }] }),
    /never\.n can never hold, so it proves nothing; fix its condition/,
  ],
  [
    'never-shown',
    'advice without its exclusion',
    properties({ never: [{ id: 'n', advice: ['rest'], when: AGE, because: 'x' }] }),
    /^"rest" can show where never\.n forbids it$/,
  ],
  [
    'never-shown',
    'a medicine where help is urgent',
    (pack) => Object.assign(pack.advice[1], { kind: 'medicine', levels: ['urgent', 'soon'] }),
    /^the medicine "rest" may show at urgent; remove it from its levels$/,
  ],
  [
    'bands',
    '"partial" that asks for nothing',
    (pack) => (pack.head.perspectives[0].fit.partial.evidence = 0),
    /"partial" must ask for some evidence, not 0/,
  ],
  [
    'bands',
    'more than the best',
    (pack) => (pack.head.perspectives[0].fit.strong.ofBest = 1.5),
    /no cause is 1\.5 times as likely as the best one/,
  ],
  [
    'bands',
    'nothing else in one stratum',
    (pack) => (pack.head.perspectives[0].otherPrior = [0.2, 0]),
    /"something else" needs a prior above 0 in every stratum/,
  ],
  [
    'bands',
    'a band that costs nothing',
    (pack) => (cause(pack, 'yang').bands.partial = 0),
    /cause "yang": "partial" must ask for some points/,
  ],
  [
    'bands',
    'an age that two groups claim',
    (pack) => pack.head.strata.groups[1].options.push('under50'),
    /strata: age\.under50 is in 2 groups/,
  ],
  [
    'ratio-sign',
    'a claim without a number',
    (pack) => cause(pack, 'strain').claims.for.push('pattern.sitting'),
    /^cause "strain" claims pattern\.sitting speaks for it, but has no number for it$/,
  ],
  [
    'ratio-sign',
    'a claim on the wrong side',
    (pack) =>
      (cause(pack, 'strain').claims = { for: ['onset.effort', 'onset.slow', 'pattern.touch'] }),
    /^cause "strain" claims onset\.slow speaks for it, but it counts as 0\.\d\d, 0\.\d\d$/,
  ],
  [
    'ratio-sign',
    'a ratio below 1 that nothing claims',
    (pack) => (cause(pack, 'strain').claims.against = []),
    /^cause "strain" counts onset\.slow as 0\.50, but does not claim it under claims\.against /,
  ],
  [
    'complete-assessment',
    'a level without a lead',
    (pack) => (pack.text.en.pack.urgencies.soon.lead = ' '),
    /^en: the level soon has no title or lead$/,
  ],
  [
    'complete-assessment',
    'an action without words',
    (pack) => (pack.text.en.pack.actions.go = ''),
    /^en: the action "go" of rule "numb" has no words$/,
  ],
  [
    'complete-assessment',
    'no plain list of danger signs',
    (pack) => (pack.head.redFlags = []),
    /^en: the plain list of red flags is empty$/,
  ],
  [
    'complete-assessment',
    'advice for some only',
    (pack) => (pack.advice[1].when = AGE),
    /^at soon these answers get no advice; give one item without conditions$/,
  ],
  [
    'traditional-apart',
    'a tradition that claims odds',
    (pack) =>
      Object.assign(pack.head.perspectives[1], {
        ...pack.head.perspectives[0],
        id: 'traditional',
        below: 'urgent',
      }),
    /^perspective "traditional" is weighed like the first; use "method: points"/,
  ],
  [
    'traditional-apart',
    'evidence borrowed from a tradition',
    (pack) => {
      question(pack, 'pattern').perspective = 'traditional';
    },
    /^cause "strain" weighs pattern, which belong to another perspective$/,
  ],
  [
    'traditional-apart',
    'a closing question that names no perspective',
    (pack) => delete question(pack, 'cold').perspective,
    /^cold closes the interview for perspective "traditional" but does not name it; /,
  ],
  [
    'traditional-apart',
    'a question that hangs on a tradition',
    (pack) => (question(pack, 'onset').when = { q: 'cold', is: 'no' }),
    /^onset is shown or not by cold of perspective "traditional"$/,
  ],
  [
    'complete-assessment',
    'nothing to watch for, for some',
    (pack) => pack.head.safetyNet.shift(),
    /^these answers get an empty safety net; give one item without a condition$/,
  ],
  [
    'complete-assessment',
    'a danger without words',
    (pack) => (pack.text.en.dangers.dangers.foot = ' '),
    /^en: the danger "foot" has no words$/,
  ],
  [
    'used',
    'a condition that nothing uses',
    (pack) => (pack.conditions.idle = { answered: 'age' }),
    /^nothing uses the condition "idle"; remove it$/,
  ],
  [
    'used',
    'what lint finds',
    (pack) => (pack.sources.S9 = { cite: 'x', read: 'full' }),
    /^source-unused: sources\.yml sources\.S9: nothing rests on source "S9"/,
  ],
]);

test('each property holds for the pack that nothing was done to, so that what fails is the change', () => {
  const model = modelOf(GOOD);
  for (const { id, check } of PROPERTIES) assert.deepEqual(check(model).failures, [], id);
  assert.equal(new Set(PROPERTIES.map(({ id }) => id)).size, PROPERTIES.length);
});

test('what is stated of a pack, and is so, is proved', () => {
  const stated = properties({
    raises: [
      {
        id: 'brittle',
        when: { all: [AGE, { q: 'health', is: 'bones' }] },
        atLeast: 'soon',
        because: 'x',
      },
    ],
    asked: [{ question: 'danger', when: AGE, because: 'x' }],
    careful: [{ question: 'power', level: 'urgent', because: 'x' }],
    never: [{ id: 'n', advice: ['walk'], when: { q: 'danger', is: 'numb' }, because: 'x' }],
  });
  for (const id of ['flag-level', 'flags-asked', 'never-shown', 'unsure'])
    assert.deepEqual(failures(id, stated), [], id);
});
