import type { Answers } from '../../src/engine/index.js';

/** Sore legs and back after hard exercise, without a danger sign. */
export const SORE_AFTER_GYM: Answers = {
  g_age: '18_39',
  e_where: ['lowback', 'thighs'],
  e_dur: 'lt3d',
  f_power: ['pow_sore'],
  e_onset: 'after',
  e_trig: ['hard'],
  e_weak: 'sore',
  e_pattern: ['use'],
  e_tingle: 'none',
  e_gen: ['none'],
  t_signs: ['none'],
};

/** A person for each level of urgency. */
export const PEOPLE: Readonly<Record<string, Answers>> = {
  'self-care': SORE_AFTER_GYM,
  soon: {
    ...SORE_AFTER_GYM,
    g_age: '70p',
    e_dur: 'gt3m',
    e_course: 'updown',
    e_onset: 'slow',
    f_power: ['pow_none'],
  },
  urgent: { ...SORE_AFTER_GYM, f_power: ['pow_one'] },
  emergency: { g_age: '40_49', f_now: ['now_chest'] },
};
