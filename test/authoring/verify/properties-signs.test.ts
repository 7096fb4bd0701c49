import { AGE, danger, LEVELS, NEVER, properties, question, testFailing } from './failing.js';

/** A person of the coverage table, who is to come out between two levels. */
const row = (answers: object, least: string, most: string): object => ({
  id: 'someone',
  presentation: 'I am hot.',
  answers: { age: 'under50', ...answers },
  least,
  most,
  sources: ['S1'],
  from: 'test',
});

testFailing([
  [
    'coverage-rows',
    'a presentation that comes out too low',
    (pack) => (pack.coverage = [row({ danger: ['fever'] }, 'emergency', 'emergency')]),
    /^coverage row "someone" comes out at urgent, and the least acceptable is emergency$/,
  ],
  [
    'coverage-rows',
    'a presentation that comes out too high',
    (pack) => (pack.coverage = [row({ danger: ['fever'] }, 'self-care', 'soon')]),
    /^coverage row "someone" comes out at urgent, and the most acceptable is soon$/,
  ],
  [
    'coverage-rows',
    'an answer behind a line that the presentation does not tick',
    (pack) => (pack.coverage = [row({ power: ['foot'] }, 'self-care', 'emergency')]),
    /^coverage row "someone" answers power, which such a person is not asked or cannot answer so$/,
  ],
  [
    'flag-level',
    'a sign that is more urgent than stated',
    properties({
      levels: { ...LEVELS, urgent: ['power.told'], soon: ['power.tired', 'danger.fever'] },
    }),
    /^danger\.fever is urgent, but properties\.yml says soon; correct one of them$/,
  ],
  [
    'flag-level',
    'a sign that is not stated',
    properties({ levels: { ...LEVELS, soon: [] } }),
    /^power\.tired is soon, but properties\.yml does not state it; add it under levels$/,
  ],
  [
    'flag-level',
    'a stated sign of which there is no option',
    properties({ levels: { ...LEVELS, soon: ['power.tired', 'danger.cold'] } }),
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
    /^rule "brittle" ends the interview on health; only intake questions before the first red flag may$/,
  ],
  [
    'flags-asked',
    'a named end that ends nothing',
    properties({ ends: [{ rule: 'brittle', because: 'x' }] }),
    /ends names "brittle", which does not end the interview/,
  ],
  [
    'dangers',
    'a danger that gives less than the page says',
    (pack) => (danger(pack, 'fever').level = 'emergency'),
    /^danger "fever": these answers tick it and give less than emergency$/,
  ],
  [
    'dangers',
    'a danger that no answers tick',
    (pack) => (danger(pack, 'foot').when = NEVER),
    /^danger "foot" can never be ticked, so its level says nothing; /,
  ],
  [
    'dangers',
    'a red flag that can wait',
    (pack) => {
      Object.assign(danger(pack, 'foot'), { level: 'soon' });
    },
    /^redFlags names "foot", which is only soon$/,
  ],
  [
    'opinions',
    'an opinion that lowers the level of a question without signs',
    (pack) => (question(pack, 'health').options[0].opinion = true),
    /^health, bones, which rests on what somebody else thinks: less than soon$/,
  ],
  [
    'covered',
    'exact signs that no line covers',
    (pack) => delete question(pack, 'danger').options[2].covers,
    /^power asks for exact signs and no line covers it; /,
  ],
  [
    'unsure',
    'a careful level that is not stated',
    (pack) => (question(pack, 'power').careful = 'urgent'),
    /^power has the careful level urgent, but properties\.yml does not state it; add it under careful$/,
  ],
  [
    'unsure',
    'a careful level below the one that is stated',
    (pack) => {
      question(pack, 'power').careful = 'soon';
      properties({ careful: [{ question: 'power', level: 'urgent', because: 'x' }] })(pack);
    },
    /^power, not sure: less than urgent$/,
  ],
  [
    'unsure',
    'a stated level of a question without signs',
    properties({ careful: [{ question: 'health', level: 'soon', because: 'x' }] }),
    /^properties\.yml: careful names health, which asks for no danger sign$/,
  ],
  [
    'unsure',
    'exact signs of which nobody may be unsure',
    (pack) => delete question(pack, 'power').unsure,
    /^power does not offer "not sure"; add "unsure: true"$/,
  ],
  [
    'denied',
    'exact signs that cannot be denied',
    (pack) => question(pack, 'power').options.pop(),
    /^power cannot be denied; add an option with "exclusive: true" and no flag$/,
  ],
  [
    'monotone',
    'a rule that a further line makes false',
    (pack) =>
      Object.assign(pack.rules[0], {
        when: { not: { q: 'danger', is: 'weak' } },
        urgency: 'urgent',
      }),
    /^ticking danger\.weak as well lowers the level from urgent \(brittle\)$/,
  ],
  [
    'flags-asked',
    'exact signs that some who tick the line are not asked for',
    (pack) => (question(pack, 'power').when = AGE),
    /^power is a red flag that these answers pass over; /,
  ],
]);
