import { cause, advice, type Loose, type Mutant } from './mutant.js';

export const SHOWN: readonly Mutant[] = [
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
      advice(pack, 'walking').unless.any[0].any[0].atLeast = 'strong';
    },
  },
  {
    name: 'a shared condition forgets pregnancy',
    property: 'never-shown',
    says: /no_medicine_in_pregnancy/,
    seed: (pack) => {
      pack.conditions.adv_no_nsaid.any = pack.conditions.adv_no_nsaid.any.filter(
        (part: Loose) => part.ref !== 'pregnant',
      );
    },
  },
  {
    name: 'an exclusion takes "not sure" of one screen for a no',
    property: 'never-shown',
    says: /"mood" can show where never\.no_mood_beside_an_open_doubt/,
    seed: (pack) => {
      advice(pack, 'mood').unless.any.shift();
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
      pack.properties.never[2].advice[0] = 'swallow';
    },
  },
];

export const NUMBERS: readonly Mutant[] = [
  {
    name: 'a likelihood ratio is turned round',
    property: 'ratio-sign',
    says: /"disc" claims e_where\.lowleg speaks for it, but it counts as/,
    seed: (pack) => {
      cause(pack, 'disc').evidence.e_where.lr.lowleg = 0.4;
    },
  },
  {
    name: 'a ratio is turned round in one stratum',
    property: 'ratio-sign',
    says: /"stenosis" claims e_back\.walk speaks for it/,
    seed: (pack) => {
      cause(pack, 'stenosis').evidence.e_back.lr.walk = [2, 3.3, 3.3, 0.8];
    },
  },
  {
    name: 'a strong ratio is not claimed',
    property: 'ratio-sign',
    says: /counts e_where\.flank as \d\.\d\d, but does not claim it/,
    seed: (pack) => {
      cause(pack, 'disc').evidence.e_where.lr.flank = 4;
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
    says: /fewer than the 20/,
    seed: (pack) => {
      pack.head.perspectives[0].fit.minAnswered = 20;
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
          { q: 'e_stiff', is: 'lt45' },
          { q: 'e_stiff', is: 'ge45' },
        ],
      };
    },
  },
];
