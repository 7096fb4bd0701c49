import { question, option, rule, without, type Loose, type Mutant } from './mutant.js';

export const COMPLETE: readonly Mutant[] = [
  {
    name: 'the safety net hangs on a condition',
    property: 'complete-assessment',
    says: /empty safety net/,
    seed: (pack) => {
      pack.head.safetyNet = pack.head.safetyNet.map((item: Loose) => ({
        ...item,
        when: { ref: 'pregnant' },
      }));
    },
  },
  {
    name: 'the advice for everybody is removed',
    property: 'complete-assessment',
    says: /get no advice/,
    seed: (pack) => {
      pack.advice = pack.advice.filter(
        ({ when, unless, causes }: Loose) => when ?? unless ?? causes,
      );
    },
  },
  {
    name: 'a reason has no words',
    property: 'complete-assessment',
    says: /rule "bone_check" has no reason in words/,
    seed: (pack) => {
      pack.text.en.rules.rules.bone_check = ' ';
    },
  },
  {
    name: 'a level has no next step',
    property: 'complete-assessment',
    says: /the level urgent has no next step/,
    seed: (pack) => {
      pack.text.en.pack.urgencies.urgent.next = [];
    },
  },
  {
    name: 'a danger sign has no words',
    property: 'complete-assessment',
    says: /the danger "chest" has no words/,
    seed: (pack) => {
      pack.text.en.dangers.dangers.chest = ' ';
    },
  },
  {
    name: 'there is nothing to show when nothing else can be shown',
    property: 'complete-assessment',
    says: /the plain list of red flags is empty/,
    seed: (pack) => {
      pack.head.redFlags = [];
    },
  },
  {
    name: 'a rule has no source',
    property: 'complete-assessment',
    says: /rule "numb_any" has no source/,
    seed: (pack) => {
      rule(pack, 'numb_any').sources = [];
    },
  },
  {
    name: 'a screen loses all its options for some',
    property: 'no-dead-end',
    says: /e_stiff is shown without any option/,
    seed: (pack) => {
      for (const each of question(pack, 'e_stiff').options) each.when = { q: 'g_age', is: '70p' };
    },
  },
  {
    name: 'the denial of a screen is hidden for some',
    property: 'no-dead-end',
    says: /s_ill is shown without an option that denies it/,
    seed: (pack) => {
      option(pack, 's_ill', 'none').when = { ref: 'age50' };
    },
  },
  {
    name: 'a source is orphaned',
    property: 'used',
    says: /nothing rests on source "S99"/,
    seed: (pack) => {
      pack.sources.S99 = { cite: 'Nobody. Nothing. 2020', read: 'full' };
    },
  },
  {
    name: 'a piece of advice is removed and its words stay',
    property: 'used',
    says: /text-unused/,
    seed: (pack) => {
      pack.advice = without(pack.advice, 'cycling');
    },
  },
  {
    name: 'words are missing',
    property: 'used',
    says: /text-missing/,
    seed: (pack) =>
      delete pack.text.en.advice.advice.walking.title && delete pack.text.en.advice.advice.walking,
  },
  {
    name: '"not sure" opens no help',
    property: 'used',
    says: /check-missing/,
    seed: (pack) => delete pack.text.en.questions.questions.s_legs.check,
  },
  {
    name: 'a cause turns into a danger that there is not',
    property: 'engine',
    says: /sadle/,
    seed: (pack) => {
      pack.causes[0].escalate = ['sadle'];
    },
  },
  {
    name: 'a named condition is used by nothing',
    property: 'used',
    says: /nothing uses the condition "idle"/,
    seed: (pack) => {
      pack.conditions.idle = { ref: 'age50' };
    },
  },
];
