import { isShownFit, type Answers } from '../../src/engine/index.js';
import { CALM, elseCalm } from './hazards-levels.js';
import { HAZARD_PACK as PACK } from './hazards-pack.js';
import { tick } from './ways.js';

/** People in whom each piece of advice has its chance; what they do not tell is nothing. */
export const PEOPLE = {
  // A back that caught two weeks to six weeks ago, and hates sitting.
  back: { ...CALM, e_start: ['moment'], e_dur: 'w2_6', e_back: ['sit'] },
  // The same, easing after more than six weeks.
  oldBack: { ...CALM, e_start: ['moment'], e_dur: 'easing', e_back: ['sit'] },
  // Pain from the back past the knee.
  disc: { ...CALM, e_start: ['slow'], e_dur: 'w2_6', e_back: ['sit', 'leg'] },
  longDisc: { ...CALM, e_start: ['slow'], e_dur: 'long', e_back: ['sit', 'leg'] },
  knee: {
    ...CALM,
    g_age: '50_59',
    e_where: ['knee'],
    e_start: ['slow'],
    e_dur: 'years',
    e_knee: ['stairs', 'short'],
  },
  // Legs that stop on walks and are well when seated.
  narrow: {
    ...CALM,
    g_age: '60_69',
    e_where: ['lowback', 'thigh'],
    e_start: ['slow'],
    e_dur: 'years',
    e_back: ['walk'],
  },
  // Weak bones without a fresh break.
  bones: {
    ...CALM,
    g_age: '50_59',
    e_start: ['slow'],
    e_dur: 'years',
    s_health: ['bone'],
    e_before: 'same',
  },
  yang: { ...CALM, e_start: ['slow'], e_dur: 'years', t_signs: ['cold', 'warm', 'night', 'tired'] },
} as const satisfies Readonly<Record<string, Answers>>;
export type Person = keyof typeof PEOPLE;

const illness = (option: string): Answers => ({
  s_health: ['long'],
  c_long: option === 'unsure' ? option : [option],
  e_before: 'same',
});
const medicine = (option: string): Answers => ({
  s_health: ['meds'],
  c_meds: option === 'unsure' ? option : [option],
  e_before: 'same',
});
const cancer = (option: string): Answers => ({
  s_health: ['cancer'],
  c_cancer: option,
  e_before: 'same',
});
const pregnancy = (option: string): Answers => ({ s_health: ['preg'], c_preg: option });
const numb = (option: string): Answers => ({
  s_power: ['pw_numb'],
  c_numb: [option],
  c_nerve_when: 'old',
});
const ill = (line: string, screen: string, option: string): Answers => ({
  s_ill: [line],
  [screen]: [option],
});

/** What hides advice from them: a few words, and what they tick. None of it is urgent by itself. */
export const TOLD: Readonly<Record<string, Answers>> = {
  'not sure of health': { s_health: 'unsure' },
  'pregnant under 20 weeks': pregnancy('preg_early'),
  'pregnant from 20 weeks': pregnancy('preg_late'),
  'after a birth': pregnancy('postnatal'),
  'maybe pregnant': pregnancy('maybe'),
  'pregnant, not sure how long': pregnancy('unsure'),
  '16 or 17': { g_age: '16_17' },
  '70 or over': { g_age: '70p' },
  'kidney disease': illness('lg_kidney'),
  'one kidney': { e_where: ['flank'], c_side: ['sd_one'] },
  'narrow arteries': illness('lg_artery'),
  aneurysm: illness('lg_aaa'),
  'sickle cell': illness('lg_sickle'),
  'weak immunity': illness('lg_immune'),
  'rheumatoid arthritis': illness('lg_infl'),
  'stiff spine': illness('lg_as'),
  'not sure which illness': illness('unsure'),
  'cancer now, pain as ever': cancer('ca_now'),
  'cancer long ago': cancer('ca_past'),
  'cancer, not sure when': cancer('unsure'),
  'weak bones': { s_health: ['bone'], e_before: 'same' },
  'operation on the spine': { s_health: ['op'], c_op: ['op_spine'], e_before: 'same' },
  'other operation': { s_health: ['op'], c_op: ['op_bed'] },
  'blood thinner': medicine('thin'),
  'blood thinner stopped': medicine('thin_stop'),
  'steroid tablets': medicine('steroid'),
  'water tablets': medicine('water'),
  'bone medicine': medicine('bonemed'),
  'bone medicine, sore thigh': { ...medicine('bonemed'), e_where: ['thigh'] },
  'chemo or immune damping': medicine('immu'),
  'herbal remedy': medicine('remedy'),
  'injected drug': medicine('inject'),
  'laughing gas': medicine('gas'),
  'not sure which medicine': medicine('unsure'),
  'sore from a statin': { ...medicine('statin'), c_medsigns: ['st_sore'] },
  'fever with a cold': { s_ill: ['fever'], c_fever: ['f_cold'] },
  'upset tummy': ill('tummy', 'c_tummy', 'none'),
  'pee more often': ill('pee', 'c_pee', 'pee_often'),
  'short of breath for weeks': ill('breath', 'c_breath', 'b_weeks'),
  'weight loss': ill('slow', 'c_slow', 'slow_loss'),
  'night sweats': ill('slow', 'c_slow', 'slow_sweat'),
  'pain like a band': { e_where: ['upback'], c_up: ['slow_band'] },
  'pain that never eases': ill('bad', 'c_bad', 'p_never'),
  'bad flare': ill('bad', 'c_bad', 'p_move'),
  'new lump': ill('skin', 'c_skin', 'sk_lump'),
  'both legs swollen': { s_legs: ['swell'], c_swell: ['sw_both'] },
  'warm joint': { s_legs: ['joint'], c_joint: ['jt_warm'] },
  'sore foot line': { s_legs: ['foot'], c_foot: ['none'] },
  'calf tender': { e_where: ['lowleg'], c_calf: ['ca_sore'] },
  'calf stops the walk': { e_where: ['lowleg'], c_calf: ['ca_walk'] },
  'sore neck': { e_where: ['upback'] },
  'pain past the knee': { e_where: ['lowleg'], e_back: ['leg'] },
  'numb leg': numb('n_one'),
  'numb feet': numb('n_both'),
  'old weak leg': { s_power: ['pw_leg'], c_weak: ['w_one'], c_nerve_when: 'old' },
  'unsteady for long': { s_power: ['pw_walk'], c_weak: ['w_unsteady'], c_nerve_when: 'old' },
  'private, for long': { f_private: ['ces_pee'], c_ces_when: 'months' },
  'rather not say': { f_private: ['rather_not'], c_rather: 'no' },
  'groin limp': { e_where: ['hip'], c_hip: ['gr_limp'] },
  'small fall': { e_start: ['fall'], c_injury: ['inj_fall'] },
  'slowly worse': { e_dur: 'worse' },
  'first days': { e_dur: 'lt2w' },
  'not sure of power': { s_power: 'unsure' },
};

/** What such a person is shown, and whether its level or its causes alone would hide a piece of advice. */
export function adviceFor(
  person: Person,
  told: Answers = {},
): { readonly shown: readonly string[]; readonly hasChance: (advice: string) => boolean } {
  const { assessment } = elseCalm(tick(PACK, PEOPLE[person], told));
  const fitting = assessment.causes.filter(({ fit }) => isShownFit(fit)).map(({ id }) => id);
  return {
    shown: assessment.advice,
    hasChance: (advice) => {
      const { levels, causes } = PACK.json.advice.find(({ id }) => id === advice)!;
      return (
        levels.includes(assessment.urgency) &&
        (!causes || causes.some((cause) => fitting.includes(cause)))
      );
    },
  };
}
