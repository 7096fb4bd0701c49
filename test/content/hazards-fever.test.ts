import { describe, it } from 'node:test';
import type { Answers } from '../../src/engine/index.js';
import { CALM, elseCalm, LEVELS, levelIs } from './hazards-levels.js';
import { HAZARD_PACK as PACK } from './hazards-pack.js';
import { tick } from './ways.js';

/**
 * Fever is one question, and what makes it dangerous is worked out from the rest (second edition,
 * §1.4; review-2 §0.1, §1.1): E emergency, D urgent (the same day), S soon, C self-care. `+` may be
 * more, and without it the level is exact. The place is the knees where the row names none, and
 * the fever has no sign beside it.
 */
const FEVER: readonly (readonly [who: string, level: string, told: Answers])[] = [
  ['a cold, flu or jab, aching alike', 'C', { c_fever: ['f_cold'] }],
  ['nothing else, and no reason', 'S', {}],
  ['not sure what is with it', 'D', { c_fever: 'unsure' }],
  ['sore back', 'D', { e_where: ['lowback'] }],
  ['sore neck', 'D', { e_where: ['upback'] }],
  ['sore side', 'D', { e_where: ['flank'] }],
  ['sore hip or groin', 'D', { e_where: ['hip'] }],
  ['sore upper back with a cold', 'S', { e_where: ['upback'], c_fever: ['f_cold'] }],
  [
    'sore low back with a cold, three weeks on',
    'S',
    { e_where: ['lowback'], c_fever: ['f_cold'], e_dur: 'w2_6' },
  ],
  [
    'sore low back with a cold, from 60',
    'S',
    { g_age: '60_69', e_where: ['lowback'], c_fever: ['f_cold'] },
  ],
  ['a trip to the tropics', 'D', { c_fever: ['f_travel'] }],
  ['trouble peeing', 'D', { s_ill: ['fever', 'pee'], c_pee: ['pee_often'] }],
  ['one changed joint', 'D', { s_legs: ['joint'], c_joint: ['none'] }],
  ['a hot joint', 'E', { s_legs: ['joint'], c_joint: ['jt_hot'] }],
  ['an artificial joint that changed', 'E', { s_legs: ['joint'], c_joint: ['jt_art'] }],
  ['a leg that bears no weight', 'E', { e_where: ['hip'], c_hip: ['gr_bear'] }],
  ['waves of pain in the side', 'E', { e_where: ['flank'], c_side: ['sd_wave'] }],
  ['purple spots', 'E', { s_ill: ['fever', 'skin'], c_skin: ['sk_purple'] }],
  ['a stiff neck', 'E', { c_fever: ['f_neck'] }],
  ['very bad leg pain, cold hands and feet', 'D+', { c_fever: ['f_legs'] }],
  ['chemo', 'E', { s_health: ['meds'], c_meds: ['immu'] }],
  [
    'chemo, and it seems a cold',
    'E',
    { c_fever: ['f_cold'], s_health: ['meds'], c_meds: ['immu'] },
  ],
  ['weak immunity', 'E', { s_health: ['long'], c_long: ['lg_immune'] }],
  ['injected drugs', 'E', { s_health: ['meds'], c_meds: ['inject'] }],
  ['sickle cell disease', 'E', { s_health: ['long'], c_long: ['lg_sickle'] }],
  ['diabetes', 'D', { s_health: ['long'], c_long: ['lg_diab'] }],
  ['kidney disease', 'D', { s_health: ['long'], c_long: ['lg_kidney'] }],
  [
    'diabetes and a sore back',
    'E',
    { e_where: ['lowback'], s_health: ['long'], c_long: ['lg_diab'] },
  ],
  ['cancer under treatment', 'D', { s_health: ['cancer'], c_cancer: 'ca_now' }],
  ['pregnancy', 'D', { s_health: ['preg'], c_preg: 'preg_early' }],
  ['a needle in the spine', 'E', { s_health: ['op'], c_op: ['op_spine'] }],
  ['newly weak legs', 'E', { s_power: ['pw_leg'], c_weak: ['w_both'], c_nerve_when: 'days' }],
  ['weakness that nobody can describe', 'E', { s_power: ['pw_leg'], c_weak: 'unsure' }],
];

describe('fever', () => {
  for (const [who, level, told] of FEVER) {
    it(`with: ${who}`, () => {
      const start = { ...CALM, e_where: told['e_where'] ?? ['knee'] };
      const { answers } = elseCalm(
        tick(PACK, { ...start, s_ill: ['fever'], c_fever: ['none'] }, told),
      );
      const wanted = LEVELS[level[0]!]!;
      levelIs(level.endsWith('+') ? { atLeast: wanted } : { exactly: wanted }, answers);
    });
  }
});
