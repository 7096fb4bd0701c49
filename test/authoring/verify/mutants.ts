import type { Condition, Urgency } from '../../../src/engine/index.js';

/** Content that a test may change at will: plain data, as the files hold it. */
export type Loose = any;

/** A seeded defect, and the property that must name it. */
export interface Mutant {
  readonly name: string;
  readonly property: string;
  /** Part of the message; of `engine`, of its refusal to load the pack. */
  readonly says: RegExp;
  seed: (pack: Loose) => void;
}

const question = (pack: Loose, id: string): Loose =>
  pack.questions.find((each: Loose) => each.id === id);
const option = (pack: Loose, id: string, name: string): Loose =>
  question(pack, id).options.find((each: Loose) => each.id === name);
const rule = (pack: Loose, id: string): Loose => pack.rules.find((each: Loose) => each.id === id);
const cause = (pack: Loose, id: string): Loose => pack.causes.find((each: Loose) => each.id === id);
const advice = (pack: Loose, id: string): Loose =>
  pack.advice.find((each: Loose) => each.id === id);
const without = (list: Loose[], id: string): Loose[] => list.filter((each) => each.id !== id);
const addRule = (
  pack: Loose,
  id: string,
  urgency: Urgency,
  when: Condition,
  more: object = {},
): void => {
  pack.rules.push({ id, urgency, when, sources: ['GK'], ...more });
  pack.text.en.rules.rules[id] = 'A reason.';
};

const FLAGS: readonly Mutant[] = [
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

const MONOTONE: readonly Mutant[] = [
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

const UNSURE: readonly Mutant[] = [
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

const ASKED: readonly Mutant[] = [
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

const SHOWN: readonly Mutant[] = [
  {
    name: 'an exclusion is removed',
    property: 'never-shown',
    says: /"celecoxib" can show where never\.no_medicine_in_pregnancy/,
    seed: (pack) => delete advice(pack, 'celecoxib').unless,
  },
  {
    name: 'one part of an exclusion is removed',
    property: 'never-shown',
    says: /"flying_swallow" can show where never\.no_arching_with_stenosis/,
    seed: (pack) => {
      advice(pack, 'flying_swallow').unless.any = advice(pack, 'flying_swallow').unless.any.filter(
        (part: Loose) => part.fit !== 'stenosis',
      );
    },
  },
  {
    name: 'an exclusion asks for a strong fit where a partial one is enough',
    property: 'never-shown',
    says: /no_exercise_with_fracture/,
    seed: (pack) => {
      advice(pack, 'walking').unless.any[0].atLeast = 'strong';
    },
  },
  {
    name: 'a shared condition forgets a stage of pregnancy',
    property: 'never-shown',
    says: /no_medicine_in_pregnancy/,
    seed: (pack) => {
      pack.conditions.pregnant.in = ['preg_early', 'preg_late', 'maybe_preg'];
    },
  },
  {
    name: 'a shared condition takes "not sure" for a no',
    property: 'never-shown',
    says: /no_medicine_in_pregnancy/,
    seed: (pack) => {
      pack.conditions.pregnant_or_unsaid = {
        all: [{ ref: 'pregnant' }, { not: { q: 'g_body', is: 'unsure' } }],
      };
    },
  },
  {
    name: 'an exercise shows at urgent',
    property: 'never-shown',
    says: /the exercise "walking" may show at urgent/,
    seed: (pack) => advice(pack, 'walking').levels.push('urgent'),
  },
  {
    name: 'a ban names nothing',
    property: 'never-shown',
    says: /which does not exist/,
    seed: (pack) => {
      pack.properties.never[3].advice[0] = 'swallow';
    },
  },
];

const NUMBERS: readonly Mutant[] = [
  {
    name: 'a likelihood ratio is turned round',
    property: 'ratio-sign',
    says: /"disc" claims e_where\.below speaks for it, but it counts as/,
    seed: (pack) => {
      cause(pack, 'disc').evidence.e_where.lr.below = 0.4;
    },
  },
  {
    name: 'a ratio is turned round in one stratum',
    property: 'ratio-sign',
    says: /"stenosis" claims e_pattern\.lean speaks for it/,
    seed: (pack) => {
      cause(pack, 'stenosis').evidence.e_pattern.lr.lean = [5, 5, 4, 0.8];
    },
  },
  {
    name: 'a strong ratio is not claimed',
    property: 'ratio-sign',
    says: /counts e_where\.calves as 4\.00, but does not claim it/,
    seed: (pack) => {
      cause(pack, 'disc').evidence.e_where.lr.calves = 4;
    },
  },
  {
    name: 'a tally has its bands swapped',
    property: 'bands',
    says: /"strong" must ask for more points/,
    seed: (pack) => {
      Object.assign(cause(pack, 'kidney_yang').bands, { strong: 3, partial: 6 });
    },
  },
  {
    name: 'a tally has a band that no answers reach',
    property: 'bands',
    says: /can never be strong/,
    seed: (pack) => {
      cause(pack, 'kidney_yang').bands.strong = 9;
    },
  },
  {
    name: 'fit thresholds leave a gap',
    property: 'bands',
    says: /"strong" asks for less evidence/,
    seed: (pack) => {
      pack.head.perspectives[0].fit.partial.evidence = 2;
    },
  },
  {
    name: 'a band asks for more answers than there are questions',
    property: 'bands',
    says: /fewer than the 7/,
    seed: (pack) => {
      pack.head.perspectives[0].fit.minAnswered = 7;
    },
  },
  {
    name: 'strata are swapped',
    property: 'bands',
    says: /keep one order/,
    seed: (pack) => {
      pack.head.strata.groups.reverse();
    },
  },
  {
    name: 'an age is in no stratum',
    property: 'bands',
    says: /g_age\.50_59 is in no group/,
    seed: (pack) => {
      pack.head.strata.groups[1].options = ['40_49'];
    },
  },
  {
    name: 'a prior is zero',
    property: 'bands',
    says: /prior of 0/,
    seed: (pack) => {
      cause(pack, 'pmr').prior.values[0] = 0;
    },
  },
  {
    name: 'a card can never show',
    property: 'bands',
    says: /the card "osteoporosis" can never be partial/,
    seed: (pack) => {
      cause(pack, 'osteoporosis').card.partial = {
        all: [
          { q: 'e_night', is: 'no' },
          { q: 'e_night', is: 'turn' },
        ],
      };
    },
  },
];

const COMPLETE: readonly Mutant[] = [
  {
    name: 'the safety net hangs on a condition',
    property: 'complete-assessment',
    says: /empty safety net/,
    seed: (pack) => {
      pack.safetyNet = pack.safetyNet.map((item: Loose) => ({
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
      pack.advice = without(pack.advice, 'see_doctor');
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
    name: 'a rule has no source',
    property: 'complete-assessment',
    says: /rule "height_loss" has no source/,
    seed: (pack) => {
      rule(pack, 'height_loss').sources = [];
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
    says: /f_fever is shown without an option that denies it/,
    seed: (pack) => {
      option(pack, 'f_fever', 'none').when = { ref: 'age50' };
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
    name: 'a named condition is used by nothing',
    property: 'used',
    says: /nothing uses the condition "idle"/,
    seed: (pack) => {
      pack.conditions.idle = { ref: 'age50' };
    },
  },
];

/** Defects for the back-and-knee pack. */
export const MUTANTS: readonly Mutant[] = [
  ...FLAGS,
  ...MONOTONE,
  ...UNSURE,
  ...ASKED,
  ...SHOWN,
  ...NUMBERS,
  ...COMPLETE,
];
