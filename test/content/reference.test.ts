import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { AUTHORED } from './hazards-pack.js';

/**
 * What hides a medicine in triage, and how its card says so where nothing was asked: the widget's
 * own line stands on every medicine in reference mode, the rest must be in the words of the
 * medicine.
 */
const SAID: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  pregnant_or_unsaid: { en: /pregnancy/i, 'zh-Hans': /孕/ },
  minor: { en: /under 18/i, 'zh-Hans': /未满18岁/ },
  med_thin: { en: /blood thinner/i, 'zh-Hans': /抗凝|血液稀释|防血栓/ },
  hx_kidney: { en: /kidney/i, 'zh-Hans': /肾/ },
};
const OWN_LINE: Readonly<Record<string, unknown>> = {
  en: en.medicineNotFor,
  'zh-Hans': zhHans.medicineNotFor,
};
const medicines = AUTHORED.advice.filter(({ kind }) => kind === 'medicine');

/** Names of everything that an exclusion looks at: conditions by name, options by id. */
function reasonsIn(condition: Condition): readonly string[] {
  if ('ref' in condition) return [condition.ref];
  if ('any' in condition) return condition.any.flatMap(reasonsIn);
  if ('is' in condition) return [condition.is];
  if ('in' in condition) return condition.in;
  throw new Error(`an exclusion of another form: ${JSON.stringify(condition)}`);
}

describe('medicines in reference mode, where nothing is known of the reader', () => {
  it('each says whom triage would hide it from, in every language', () => {
    assert.ok(medicines.length >= 8);
    for (const [locale, text] of Object.entries(AUTHORED.text)) {
      for (const { id, unless } of medicines) {
        const words = [OWN_LINE[locale], ...(text.advice.advice[id]!.caution ?? [])].join(' ');
        for (const reason of reasonsIn(unless!))
          assert.match(
            words,
            SAID[reason]?.[locale] ?? /never matches \b\B/,
            `${locale} ${id}: ${reason}`,
          );
      }
    }
  });

  it('each carries a caution of its own, and points to a doctor', () => {
    for (const [locale, text] of Object.entries(AUTHORED.text)) {
      for (const { id } of medicines)
        assert.ok((text.advice.advice[id]!.caution ?? []).length > 0, `${locale} ${id}`);
    }
    assert.match(en.medicineAsk, /without a doctor or pharmacist/);
    assert.match(String(zhHans.medicineAsk), /医生|药师/);
  });
});
