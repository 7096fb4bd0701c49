import type { Answers } from '../../src/engine/index.js';

/** Sore legs and back after hard exercise, without a danger sign. */
export const SORE_AFTER_GYM: Answers = {
  g_age: '18_39',
  e_where: ['lowback', 'thigh'],
  e_start: ['effort'],
  e_dur: 'lt2w',
  t_signs: ['none'],
};

/** A shoulder sore from painting. */
export const SORE_AFTER_PAINTING: Answers = {
  g_age: '40_49',
  e_where: ['outer'],
  e_start: ['effort'],
  e_dur: 'lt2w',
};

/** Legs that have ached on walks for years, and rest on leaning on a trolley. */
export const TROLLEY: Answers = {
  g_age: '60_69',
  e_where: ['lowback', 'thigh'],
  e_start: ['slow'],
  e_dur: 'years',
  e_back: ['walk'],
  t_signs: ['none'],
};

/** Sore back, hips and knees in old age, slowly getting worse. */
export const OLDER: Answers = {
  g_age: '70p',
  e_where: ['lowback', 'hip', 'knee'],
  e_start: ['slow'],
  e_dur: 'worse',
  e_back: ['walk'],
  t_signs: ['none'],
};

/** A foot that has not lifted for weeks. */
export const WEAK_FOOT: Answers = {
  ...SORE_AFTER_GYM,
  s_power: ['pw_leg'],
  c_weak: ['w_foot'],
  c_nerve_when: 'weeks',
};

/** A person for each level of urgency. */
export const PEOPLE: Readonly<Record<string, Answers>> = {
  'self-care': SORE_AFTER_GYM,
  soon: OLDER,
  urgent: WEAK_FOOT,
  emergency: { g_age: '40_49', f_now: ['leg_cold'] },
};
