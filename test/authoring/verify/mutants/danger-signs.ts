import { question, option, rule, without, addRule, danger, type Mutant } from './mutant.js';

export const FLAGS: readonly Mutant[] = [
  {
    name: 'a flag is dropped',
    property: 'flag-level',
    says: /f_now\.now_breath must be a red flag of level emergency/,
    seed: (pack) => delete option(pack, 'f_now', 'now_breath').flag,
  },
  {
    name: 'a level is lowered',
    property: 'flag-level',
    says: /c_breath\.b_faint must be emergency, and is only soon/,
    seed: (pack) => {
      option(pack, 'c_breath', 'b_faint').flag = 'soon';
    },
  },
  {
    name: 'an exact sign is taken out',
    property: 'flag-level',
    says: /c_tummy\.t_black must be a red flag/,
    seed: (pack) => {
      question(pack, 'c_tummy').options = without(question(pack, 'c_tummy').options, 't_black');
    },
  },
  {
    name: 'the level of an exact sign behind a line is lowered',
    property: 'flag-level',
    says: /c_rather\.yes_new must be emergency/,
    seed: (pack) => {
      option(pack, 'c_rather', 'yes_new').flag = 'urgent';
    },
  },
  {
    name: 'a combination is deleted',
    property: 'flag-level',
    says: /raises\.cancer_and_deficit/,
    seed: (pack) => {
      pack.rules = without(pack.rules, 'cancer_deficit');
    },
  },
  {
    name: 'a combination is lowered',
    property: 'flag-level',
    says: /raises\.aneurysm_and_new_back/,
    seed: (pack) => {
      rule(pack, 'aneurysm_new').urgency = 'soon';
    },
  },
  {
    name: 'a combination asks for more than it should',
    property: 'flag-level',
    says: /raises\.sickle_and_chest/,
    seed: (pack) => {
      rule(pack, 'sickle_chest').when.all.push({ q: 'g_age', is: '70p' });
    },
  },
  {
    name: 'an age group falls out of a condition',
    property: 'flag-level',
    says: /raises\.tummy_over_50/,
    seed: (pack) => {
      pack.conditions.age50.in = ['60_69', '70p'];
    },
  },
  {
    name: 'a rule is stated nowhere else',
    property: 'rule-stated',
    says: /rule "aneurysm_same" is soon, but properties\.yml does not state it/,
    seed: (pack) => {
      pack.properties.raises = without(pack.properties.raises, 'aneurysm_at_all');
    },
  },
  {
    name: 'a duty of properties.yml can never hold',
    property: 'flag-level',
    says: /can never hold, so it proves nothing/,
    seed: (pack) => {
      pack.properties.raises[2].when = {
        all: [
          { q: 'g_age', is: '70p' },
          { q: 'g_age', is: '40_49' },
        ],
      };
    },
  },
];

export const DANGERS: readonly Mutant[] = [
  {
    name: 'the page says more of a danger than ticking it gives',
    property: 'dangers',
    says: /danger "hot_joint": these answers tick it and give less than emergency/,
    seed: (pack) => {
      danger(pack, 'hot_joint').level = 'emergency';
    },
  },
  {
    name: 'a rule loses one of the signs that a danger names',
    property: 'dangers',
    says: /danger "saddle": these answers tick it and give less than emergency/,
    seed: (pack) => {
      rule(pack, 'ces_recent').when.all[0].in = ['ces_feel', 'ces_leak', 'ces_bilat'];
    },
  },
  {
    name: 'a danger names a sign whose level is lower',
    property: 'dangers',
    says: /danger "breath": these answers tick it and give less than emergency/,
    seed: (pack) => {
      danger(pack, 'breath').when = {
        any: [danger(pack, 'breath').when, { q: 'c_breath', is: 'b_days' }],
      };
    },
  },
  {
    name: 'a danger that nobody can tick',
    property: 'dangers',
    says: /danger "faint" can never be ticked/,
    seed: (pack) => {
      danger(pack, 'faint').when = {
        all: [
          { q: 'f_now', is: 'now_faint' },
          { q: 'f_now', is: 'none' },
        ],
      };
    },
  },
  {
    name: 'the list for everybody names what can wait',
    property: 'dangers',
    says: /redFlags names "numb", which is only soon/,
    seed: (pack) => {
      pack.head.redFlags.push('numb');
    },
  },
];

export const MONOTONE: readonly Mutant[] = [
  {
    name: 'a rule falls when a further sign is ticked',
    property: 'monotone',
    says: /lowers the level from emergency/,
    seed: (pack) =>
      addRule(pack, 'odd', 'emergency', {
        all: [{ q: 'c_calf', is: 'ca_big' }, { not: { q: 'c_swell', is: 'sw_one' } }],
      }),
  },
  {
    name: 'a rule counts at most one sign',
    property: 'monotone',
    says: /lowers the level from urgent/,
    seed: (pack) =>
      addRule(pack, 'odd', 'urgent', {
        count: [
          { q: 'c_up', is: 'slow_band' },
          { q: 'c_up', is: 'up_arm' },
        ],
        atLeast: 1,
        atMost: 1,
      }),
  },
  {
    name: 'a rule rests on a calm answer, which a further line clears',
    property: 'monotone',
    says: /ticking s_power\.\w+ as well lowers the level from emergency/,
    seed: (pack) =>
      addRule(pack, 'odd', 'emergency', {
        all: [
          { q: 's_power', is: 'none' },
          { q: 'e_where', is: 'knee' },
        ],
      }),
  },
  {
    name: 'a line hides a worse screen',
    property: 'monotone',
    says: /ticking e_where\.knee as well lowers the level/,
    seed: (pack) => {
      question(pack, 'f_private').when = { not: { q: 'e_where', is: 'knee' } };
    },
  },
  {
    name: 'a rule reads a fit that signs may move',
    property: 'monotone',
    says: /may move a fit/,
    seed: (pack) => addRule(pack, 'odd', 'emergency', { fit: 'vcf', atLeast: 'strong' }),
  },
];

export const OPINIONS: readonly Mutant[] = [
  {
    name: 'what a doctor thinks of a growth counts for less than not knowing',
    property: 'opinions',
    says: /c_cancer, ca_skin, which rests on what somebody else thinks: less than soon/,
    seed: (pack) => {
      option(pack, 'c_cancer', 'ca_skin').opinion = true;
    },
  },
  {
    name: 'that somebody calls it harmless stands for the time course',
    property: 'opinions',
    says: /e_dur, easing, which rests on what somebody else thinks: less than soon/,
    seed: (pack) => {
      option(pack, 'e_dur', 'easing').opinion = true;
    },
  },
];

export const COVERAGE: readonly Mutant[] = [
  {
    name: 'a presentation comes out too low',
    property: 'coverage-rows',
    says: /coverage row "fever_chemo_knees" comes out at \S+, and the least acceptable is emergency/,
    seed: (pack) => {
      pack.coverage = [pack.coverage.find(({ id }: { id: string }) => id === 'fever_chemo_knees')];
      rule(pack, 'fever_immune').urgency = 'soon';
    },
  },
  {
    name: 'a presentation comes out too high',
    property: 'coverage-rows',
    says: /coverage row "\w+" comes out at emergency, and the most acceptable is/,
    seed: (pack) => {
      pack.coverage = pack.coverage
        .filter(({ most }: { most: string }) => most === 'soon')
        .slice(0, 2);
      addRule(pack, 'odd', 'emergency', { answered: 'e_dur' });
    },
  },
  {
    name: 'a presentation rests on an answer that nobody is offered',
    property: 'coverage-rows',
    says: /coverage row "\w+" answers s_legs, which such a person is not asked or cannot answer so/,
    seed: (pack) => {
      const row = pack.coverage.find(({ most }: { most: string }) => most === 'soon');
      row.answers = { ...row.answers, s_legs: ['hot'] };
      pack.coverage = [row];
    },
  },
];
