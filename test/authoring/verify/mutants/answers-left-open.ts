import { question, option, rule, without, addRule, type Mutant } from './mutant.js';

export const UNSURE: readonly Mutant[] = [
  {
    name: '"not sure" means no',
    property: 'unsure',
    says: /f_fever, not sure: less than soon/,
    seed: (pack) => {
      question(pack, 'f_fever').unsureFlag = 'self-care';
    },
  },
  {
    name: '"I cannot tell" counts as soon',
    property: 'unsure',
    says: /f_now, not sure, then cannot: less than urgent/,
    seed: (pack) => {
      delete option(pack, 'c_now', 'cannot').flag;
      question(pack, 'f_now').unsureFlag = 'soon';
    },
  },
  {
    name: 'who does not know the words is not asked again, and counts as soon',
    property: 'unsure',
    says: /f_legs, not sure, then words: less than urgent/,
    seed: (pack) => {
      pack.questions = without(pack.questions, 'again_legs');
      question(pack, 'f_legs').unsureFlag = 'soon';
    },
  },
  {
    name: 'not sure twice is only soon',
    property: 'unsure',
    says: /f_power, not sure, then words, then not sure again: less than urgent/,
    seed: (pack) => {
      question(pack, 'again_power').unsureFlag = 'soon';
    },
  },
  {
    name: 'a screen with emergencies counts "not sure" as soon',
    property: 'unsure',
    says: /f_bilat, not sure: less than urgent/,
    seed: (pack) => {
      question(pack, 'f_bilat').unsureFlag = 'soon';
    },
  },
  {
    name: 'two clarifying answers lower the level',
    property: 'unsure',
    says: /both lower the level/,
    seed: (pack) => {
      option(pack, 'c_power', 'cannot').flag = 'soon';
    },
  },
  {
    name: 'a red-flag question does not offer "not sure"',
    property: 'unsure',
    says: /f_legs does not offer "not sure"/,
    seed: (pack) => delete question(pack, 'f_legs').unsure,
  },
  {
    name: 'a red-flag screen cannot be denied',
    property: 'denied',
    says: /f_legs cannot be denied/,
    seed: (pack) => {
      question(pack, 'f_legs').options = without(question(pack, 'f_legs').options, 'none');
    },
  },
  {
    name: 'the exclusive answer is there twice',
    property: 'engine',
    says: /none/,
    seed: (pack) => {
      question(pack, 'f_now').options.push({ id: 'none', exclusive: true });
    },
  },
];

export const ASKED: readonly Mutant[] = [
  {
    name: 'a red-flag screen is hidden behind a condition',
    property: 'flags-asked',
    says: /f_legs is a red flag that these answers pass over/,
    seed: (pack) => {
      question(pack, 'f_legs').when = { q: 'e_dur', in: ['lt3d', 'd3_14'] };
    },
  },
  {
    name: 'one sign of a screen is hidden behind a condition',
    property: 'flags-asked',
    says: /f_now\.st_face is a red flag that these answers pass over/,
    seed: (pack) => {
      option(pack, 'f_now', 'st_face').when = { ref: 'age50' };
    },
  },
  {
    name: 'who would rather not say is not asked',
    property: 'flags-asked',
    says: /f_pregnancy is a red flag/,
    seed: (pack) => {
      question(pack, 'f_pregnancy').when.any[0].in = [
        'preg_early',
        'preg_late',
        'postnatal',
        'maybe_preg',
      ];
    },
  },
  {
    name: 'who is not sure is not asked',
    property: 'flags-asked',
    says: /f_pregnancy is a red flag/,
    seed: (pack) => {
      question(pack, 'f_pregnancy').when = {
        all: [question(pack, 'f_pregnancy').when.any[0], { not: { q: 'g_body', is: 'unsure' } }],
      };
    },
  },
  {
    name: 'a rule ends the interview too early',
    property: 'flags-asked',
    says: /rule "fever_pregnant" ends the interview/,
    seed: (pack) => {
      rule(pack, 'fever_pregnant').ends = true;
    },
  },
  {
    name: 'an end comes at less than urgent',
    property: 'flags-asked',
    says: /at only soon/,
    seed: (pack) => {
      rule(pack, 'child').urgency = 'soon';
    },
  },
  {
    name: 'a rule depends on what a host can switch off',
    property: 'host',
    says: /depends on t_signs/,
    seed: (pack) => addRule(pack, 'odd', 'soon', { q: 't_signs', is: 'cold' }),
  },
  {
    name: 'a red-flag screen belongs to a perspective',
    property: 'engine',
    says: /questions\.f_fever\.perspective is not for red-flag questions/,
    seed: (pack) => {
      question(pack, 'f_fever').perspective = 'traditional';
    },
  },
];
