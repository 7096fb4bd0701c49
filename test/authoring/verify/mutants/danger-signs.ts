import { question, option, rule, without, addRule, type Mutant } from './mutant.js';

export const FLAGS: readonly Mutant[] = [
  {
    name: 'a flag is dropped',
    property: 'flag-level',
    says: /f_now\.now_chest must be a red flag of level emergency/,
    seed: (pack) => delete option(pack, 'f_now', 'now_chest').flag,
  },
  {
    name: 'a level is lowered',
    property: 'flag-level',
    says: /f_private\.ces_numb must be emergency, and is only soon/,
    seed: (pack) => {
      option(pack, 'f_private', 'ces_numb').flag = 'soon';
    },
  },
  {
    name: 'a red-flag option is taken out',
    property: 'flag-level',
    says: /f_legs\.leg_cold must be a red flag/,
    seed: (pack) => {
      question(pack, 'f_legs').options = without(question(pack, 'f_legs').options, 'leg_cold');
    },
  },
  {
    name: 'the level of a clarifying answer is lowered',
    property: 'flag-level',
    says: /c_now\.worse must be emergency/,
    seed: (pack) => {
      option(pack, 'c_now', 'worse').flag = 'urgent';
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
    says: /raises\.sudden_back_at_70/,
    seed: (pack) => {
      rule(pack, 'back_sudden_70').urgency = 'soon';
    },
  },
  {
    name: 'a combination asks for more than it should',
    property: 'flag-level',
    says: /raises\.tummy_over_50/,
    seed: (pack) => {
      rule(pack, 'tummy_50').when.all.push({ q: 'e_bad', is: 'severe' });
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

export const MONOTONE: readonly Mutant[] = [
  {
    name: 'a rule falls when a further sign is ticked',
    property: 'monotone',
    says: /lowers the level from emergency/,
    seed: (pack) =>
      addRule(pack, 'odd', 'emergency', {
        all: [{ q: 'f_legs', is: 'leg_clot' }, { not: { q: 'f_power', is: 'pow_one' } }],
      }),
  },
  {
    name: 'a rule counts at most one sign',
    property: 'monotone',
    says: /lowers the level from urgent/,
    seed: (pack) =>
      addRule(pack, 'odd', 'urgent', {
        count: [
          { q: 'f_fever', is: 'slow_loss' },
          { q: 'f_fever', is: 'slow_pain' },
        ],
        atLeast: 1,
        atMost: 1,
      }),
  },
  {
    name: 'a rule rests on a calm answer',
    property: 'monotone',
    says: /lowers the level from emergency/,
    seed: (pack) =>
      addRule(pack, 'odd', 'emergency', {
        all: [
          { q: 'f_power', is: 'pow_sore' },
          { q: 'f_legs', is: 'mus_tight' },
        ],
      }),
  },
  {
    name: 'a lesser sign hides a worse screen',
    property: 'monotone',
    says: /ticking f_legs\.pee_burn/,
    seed: (pack) => {
      question(pack, 'f_injury').when = { not: { q: 'f_legs', is: 'pee_burn' } };
    },
  },
  {
    name: 'a rule reads a fit that signs may move',
    property: 'monotone',
    says: /may move a fit/,
    seed: (pack) => addRule(pack, 'odd', 'emergency', { fit: 'vcf', atLeast: 'strong' }),
  },
];
