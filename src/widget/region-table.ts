// Made from content/regions.yml by `npm run regions`; do not edit.

/** Countries by the number that reaches an ambulance there. */
export const EMERGENCY: Readonly<Record<string, string>> = {
  '000': 'AU',
  '111': 'NZ',
  '112': 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IN IS IT LT LU LV MT NL PL PT RO SE SI SK',
  '113': 'NO',
  '119': 'JP KR TW',
  '120': 'CN',
  '123': 'CO',
  '131': 'CL',
  '132': 'SV',
  '144': 'CH LI',
  '911': 'CA CR EC HN MX PA PR US',
  '995': 'SG',
  '999': 'GB HK MO MY',
};

/** By country: the number of a public health advice line, and how to write it. */
export const ADVICE: Readonly<Record<string, readonly [number: string, label: string]>> = {
  AU: ['1800 022 222', 'healthdirect (1800 022 222)'],
  CL: ['600 360 7777', 'fono Salud Responde (600 360 7777)'],
  GB: ['111', 'NHS 111'],
  IS: ['1700', 'Læknavaktin (1700)'],
  NO: ['116 117', 'Legevakt (116 117)'],
  NZ: ['0800 611 116', 'Healthline (0800 611 116)'],
};

/** By country: what places are called there, where that differs from the generic words; one name, or one by language. */
export const PLACES: Readonly<Record<string, Readonly<Partial<Record<'emergency' | 'urgent' | 'doctor', string | Readonly<Record<string, string>>>>>>> = {
  AU: { urgent: 'Medicare Urgent Care Clinic', doctor: 'GP' },
  ES: { emergency: 'servicio de urgencias' },
  GB: { emergency: 'A&E', urgent: 'urgent treatment centre', doctor: 'GP' },
  HK: { emergency: { en: 'A&E', 'zh-Hans': '急症室', 'zh-Hant': '急症室' }, doctor: { 'zh-Hans': '家庭医生', 'zh-Hant': '家庭醫生' } },
  NO: { urgent: 'legevakt' },
  NZ: { doctor: 'GP' },
  PA: { emergency: 'servicio de emergencias' },
  SG: { emergency: { en: 'A&E', 'zh-Hans': '急诊部（A&E）', 'zh-Hant': '急診部（A&E）' }, doctor: { en: 'GP', 'zh-Hans': '家庭医生（GP）', 'zh-Hant': '家庭醫生（GP）' } },
  US: { emergency: { en: 'emergency room (ER)', es: 'departamento de emergencias (ER)' }, doctor: { en: 'primary care provider (PCP)', es: 'médico de atención primaria' } },
};

/** By country: who may be asked there without a doctor's letter. */
export const HELPERS: Readonly<Record<string, readonly ('pharmacist' | 'physiotherapist')[]>> = {
  AU: ['physiotherapist'],
  GB: ['pharmacist', 'physiotherapist'],
  NL: ['physiotherapist'],
  NZ: ['physiotherapist'],
  US: ['physiotherapist'],
};
