import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { es } from '../../src/i18n/locales/es.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { zhHant } from '../../src/i18n/locales/zh-hant.js';
import { AUTHORED } from './hazards-pack.js';

/**
 * What hides a medicine in triage because the medicine itself harms there, and how its card says so
 * where nothing was asked: the widget's own line stands on every medicine in reference mode, the
 * rest must be in the words of the medicine.
 */
const SAID: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  pregnant: { en: /pregnancy/i, es: /embarazo/i, 'zh-Hans': /孕/, 'zh-Hant': /孕/ },
  minor: { en: /under 18/i, es: /antes de los 18/i, 'zh-Hans': /未满18岁/, 'zh-Hant': /未滿18歲/ },
  adv_thinner: {
    en: /blood thinner/i,
    es: /anticoagulante/i,
    'zh-Hans': /抗凝|血液稀释|防血栓/,
    'zh-Hant': /抗凝血/,
  },
  adv_kidney: { en: /kidney/i, es: /riñ[oó]n/i, 'zh-Hans': /肾/, 'zh-Hant': /腎/ },
  // Narrow arteries, a bulging one, or breath that is short: the heart is meant.
  adv_artery: { en: /heart/i, es: /coraz[oó]n/i, 'zh-Hans': /心/, 'zh-Hant': /心/ },
  adv_aneurysm: { en: /heart/i, es: /coraz[oó]n/i, 'zh-Hans': /心/, 'zh-Hant': /心/ },
  adv_breath: { en: /heart/i, es: /coraz[oó]n/i, 'zh-Hans': /心/, 'zh-Hant': /心/ },
  // Water in the legs, and the tablets against it.
  adv_swollen: {
    en: /heart|swollen legs/i,
    es: /coraz[oó]n|piernas hinchadas/i,
    'zh-Hans': /心|腿肿/,
    'zh-Hant': /心|腿腫/,
  },
  swell: { en: /swollen legs/i, es: /piernas hinchadas/i, 'zh-Hans': /腿肿/, 'zh-Hant': /腿腫/ },
  adv_water: {
    en: /water tablets|swollen legs/i,
    es: /diurético|piernas hinchadas/i,
    'zh-Hans': /利尿|腿肿/,
    'zh-Hant': /利尿|腿腫/,
  },
  adv_steroid: { en: /steroid/i, es: /corticoide/i, 'zh-Hans': /激素/, 'zh-Hant': /類固醇/ },
  adv_remedy: {
    en: /other aconite/i,
    es: /otro acónito/i,
    'zh-Hans': /其他含附子/,
    'zh-Hant': /其他含附子/,
  },
  // A sick tummy: ulcers, or salts that are upset already.
  tummy: {
    en: /ulcer|body salts/i,
    es: /úlcera|sales del cuerpo/i,
    'zh-Hans': /溃疡|电解质/,
    'zh-Hant': /潰瘍|電解質/,
  },
  // Thirst and much pee, with calcium; elsewhere it is looked at first.
  pee: {
    en: /high blood calcium/i,
    es: /calcio alto en la sangre/i,
    'zh-Hans': /血钙高/,
    'zh-Hant': /血鈣高/,
  },
  bonemed: { en: /thigh/i, es: /muslo/i, 'zh-Hans': /大腿/, 'zh-Hant': /大腿/ },
  // Numb feet may be low B12.
  n_both: { en: /low B12/i, es: /B12/i, 'zh-Hans': /B12/, 'zh-Hant': /B12/ },
  gas: { en: /low B12/i, es: /B12/i, 'zh-Hans': /B12/, 'zh-Hant': /B12/ },
};
/**
 * What hides a medicine because somebody must look first, whatever the medicine: the level and the
 * danger signs say so, not the card.
 */
const LOOKED_AT_FIRST: ReadonlySet<string> = new Set([
  ...['adv_cancer', 'adv_slow', 'adv_sickle', 'adv_fell', 'fever', 'joint'],
  ...['ces_numb', 'ces_pee', 'ces_feel', 'ces_leak', 'ces_sex', 'ces_bilat', 'rather_not'],
]);
/** A formula must not explain away what is new in tummy, breath or pee. */
const FORMULAS_AFTER_A_LOOK: ReadonlySet<string> = new Set(['tummy', 'breath', 'pee']);
/** In mannitol's words the heart stands for short breath. */
const SAME: Readonly<Record<string, string>> = { breath: 'adv_breath' };
/** Cards that send the reader to the cautions of another. */
const SEE: Readonly<Record<string, string>> = { celecoxib: 'shop_painkillers' };
const OWN_LINE: Readonly<Record<string, unknown>> = {
  en: en.medicineNotFor,
  es: es.medicineNotFor,
  'zh-Hans': zhHans.medicineNotFor,
  'zh-Hant': zhHant.medicineNotFor,
};
const medicines = AUTHORED.advice.filter(({ kind }) => kind === 'medicine');

/**
 * Each reason for which an exclusion hides, by the names that may stand for it: conditions by name,
 * options by id. A reason of several parts may be said by any of them.
 */
function reasonsIn(condition: Condition): readonly (readonly string[])[] {
  if ('ref' in condition) {
    const isNamed = condition.ref in SAID || LOOKED_AT_FIRST.has(condition.ref);
    return isNamed ? [[condition.ref]] : reasonsIn(AUTHORED.conditions[condition.ref]!);
  }
  if ('any' in condition) return condition.any.flatMap(reasonsIn);
  if ('all' in condition) return [condition.all.flatMap((part) => reasonsIn(part).flat())];
  if ('is' in condition) return [[condition.is]];
  if ('in' in condition) return condition.in.map((option) => [option]);
  throw new Error(`an exclusion of another form: ${JSON.stringify(condition)}`);
}

/** Whether the words name a reason, or need not. */
function isSaid(medicine: string, reason: string, locale: string, words: string): boolean {
  if (LOOKED_AT_FIRST.has(reason)) return true;
  const isFormula = medicine === 'you_gui_wan' || /_qi_wan$|_zhong_wan$/.test(medicine);
  if (isFormula && FORMULAS_AFTER_A_LOOK.has(reason)) return true;
  return SAID[SAME[reason] ?? reason]?.[locale]?.test(words) ?? false;
}

describe('medicines in reference mode, where nothing is known of the reader', () => {
  it('each says whom triage would hide it from, in every language', () => {
    assert.ok(medicines.length >= 8);
    const unsaid: string[] = [];
    for (const [locale, text] of Object.entries(AUTHORED.text)) {
      for (const { id, unless } of medicines) {
        const cautions = [id, SEE[id] ?? id].flatMap(
          (each) => text.advice.advice[each]!.caution ?? [],
        );
        const words = [OWN_LINE[locale], ...cautions].join(' ');
        for (const reason of reasonsIn(unless!))
          if (!reason.some((name) => isSaid(id, name, locale, words)))
            unsaid.push(`${locale} ${id}: ${reason.join(', ')}`);
      }
    }
    assert.deepEqual(unsaid, []);
  });

  it('each carries a caution of its own, and points to a doctor', () => {
    for (const [locale, text] of Object.entries(AUTHORED.text)) {
      for (const { id } of medicines)
        assert.ok((text.advice.advice[id]!.caution ?? []).length > 0, `${locale} ${id}`);
    }
    assert.match(en.medicineAsk, /without a doctor or pharmacist/);
    assert.match(String(es.medicineAsk), /médico.*farmacia/);
    assert.match(String(zhHans.medicineAsk), /医生|药师/);
    assert.match(String(zhHant.medicineAsk), /醫生|藥劑師/);
  });
});
