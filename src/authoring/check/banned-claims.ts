import { allStrings } from '../strings.js';
import type { Check } from './check.js';
import { CHINESE_CLAIMS, CLAIMS, ENGLISH_CLAIMS, SPANISH_CLAIMS, type Claim } from './claims.js';
import { TRADITIONAL_CHINESE_CLAIMS } from './traditional-chinese-claims.js';

/** No text promises, judges or names a percentage. */
export const bannedClaims: Check = {
  name: 'claim',
  description: 'No text promises, diagnoses or gives a percentage.',
  check(pack, report) {
    for (const { locale, file, path, text } of allStrings(pack)) {
      const plain = text.normalize('NFKC');
      for (const { pattern, instead } of claimsFor(locale)) {
        const found = pattern.exec(plain)?.[0].trim();
        if (found !== undefined)
          report(file, path, `"${found}" claims more than we can know; ${instead}`);
      }
    }
  },
};

const READ: readonly Claim[] = [
  ...CLAIMS,
  ...ENGLISH_CLAIMS,
  ...CHINESE_CLAIMS,
  ...TRADITIONAL_CHINESE_CLAIMS,
];

/**
 * A Chinese text may quote English, and either script may stand in the other's text, so what is
 * banned in one is looked for in all.
 */
function claimsFor(locale: string): readonly Claim[] {
  if (/^es\b/.test(locale)) return [...CLAIMS, ...SPANISH_CLAIMS];
  return /^(?:en|zh)\b/.test(locale) ? READ : CLAIMS;
}
