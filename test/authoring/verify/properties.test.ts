import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { PROPERTIES } from '../../../src/authoring/verify/properties/index.js';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { authored } from '../authored.js';
import { provable } from './tiny.js';

type Loose = any;

const GOOD = authored(provable({}));

const question = (pack: Loose, id: string): Loose =>
  pack.questions.find((each: Loose) => each.id === id);
const cause = (pack: Loose, id: string): Loose => pack.causes.find((each: Loose) => each.id === id);

/** What one property says of the provable fixture after a change to its data. */
function failures(id: string, change: (pack: Loose) => void): readonly string[] {
  const pack = structuredClone(GOOD) as Loose;
  change(pack);
  const property = PROPERTIES.find((each) => each.id === id);
  assert.ok(property, id);
  return property.check(modelOf(pack as AuthoredPack)).failures.map(({ message }) => message);
}

/** As the fixture has them. */
const LEVELS = {
  emergency: ['danger.numb', 'clear.worse'],
  urgent: ['danger.fever', 'clear.cannot'],
  soon: ['clear.unchanged'],
};
const AGE = { q: 'age', is: 'over50' };
const NEVER = { all: [AGE, { q: 'age', is: 'under50' }] };

const properties =
  (more: object) =>
  (pack: Loose): void => {
    pack.properties = { levels: LEVELS, ...more };
  };

const FAILING: readonly (readonly [
  property: string,
  what: string,
  change: (pack: Loose) => void,
  says: RegExp,
])[] = [
  [
    'flag-level',
    'a sign that is more urgent than stated',
    properties({
      levels: { ...LEVELS, urgent: ['clear.cannot'], soon: ['clear.unchanged', 'danger.fever'] },
    }),
    /^danger\.fever is urgent, but properties\.yml says soon; correct one of them$/,
  ],
  [
    'flag-level',
    'a sign that is not stated',
    properties({ levels: { ...LEVELS, soon: [] } }),
    /^clear\.unchanged is soon, but properties\.yml does not state it; add it under levels$/,
  ],
  [
    'flag-level',
    'a stated sign of which there is no option',
    properties({ levels: { ...LEVELS, soon: ['clear.unchanged', 'danger.cold'] } }),
    /^danger\.cold must be a red flag of level soon, and has none$/,
  ],
  [
    'flag-level',
    'a combination that gives less than it must',
    properties({ raises: [{ id: 'old', when: AGE, atLeast: 'soon', because: 'x' }] }),
    /^raises\.old: these answers give less than soon$/,
  ],
  [
    'flags-asked',
    'a duty of a question that there is not',
    properties({ asked: [{ question: 'nowhere', when: AGE, because: 'x' }] }),
    /asked names nowhere, which does not exist/,
  ],
  [
    'flags-asked',
    'a duty of an option that there is not',
    properties({ asked: [{ question: 'danger', option: 'cold', when: AGE, because: 'x' }] }),
    /asked names danger\.cold, which does not exist/,
  ],
  [
    'flags-asked',
    'a duty that never arises',
    properties({ asked: [{ question: 'danger', when: NEVER, because: 'x' }] }),
    /the condition of danger under asked can never hold, so it proves nothing/,
  ],
  [
    'flags-asked',
    'a question of danger signs for some only',
    (pack) => (question(pack, 'danger').when = AGE),
    /^danger is a red flag that these answers pass over; /,
  ],
  [
    'flags-asked',
    'a danger sign that is offered to some only',
    (pack) => (question(pack, 'danger').options[1].when = AGE),
    /^danger\.fever is a red flag that these answers pass over; /,
  ],
  [
    'flags-asked',
    'an end on what is asked late',
    (pack) => Object.assign(pack.rules[0], { ends: true, urgency: 'urgent' }),
    /^rule "brittle" ends the interview on health; only gates before the first red flag may$/,
  ],
  [
    'flags-asked',
    'a named end that ends nothing',
    properties({ ends: [{ rule: 'brittle', because: 'x' }] }),
    /ends names "brittle", which does not end the interview/,
  ],
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
    /^cause "strain" counts onset\.slow as 0\.50, but does not claim it under claims\.against$/,
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
    (pack) => (pack.text.en.pack.redFlags = []),
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
    'unsure',
    'two answers that lower the level',
    (pack) => (question(pack, 'clear').options[3].flag = 'soon'),
    /^danger: unchanged and cannot both lower the level; /,
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
];

for (const [id, what, change, says] of FAILING) {
  test(`${id}: ${what} is caught and named`, () => {
    const found = failures(id, change);
    assert.ok(
      found.some((message) => says.test(message)),
      `not caught; found: ${found.join('\n') || 'nothing'}`,
    );
  });
}

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
    never: [{ id: 'n', advice: ['walk'], when: { q: 'danger', is: 'numb' }, because: 'x' }],
  });
  for (const id of ['flag-level', 'flags-asked', 'never-shown'])
    assert.deepEqual(failures(id, stated), [], id);
});
