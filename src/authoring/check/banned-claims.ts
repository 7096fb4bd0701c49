import { allStrings } from '../strings.js';
import type { Check } from './check.js';

/** What a text must not say, each with what to say instead. English: the words; every language: numbers of certainty. */
const BANNED: readonly { readonly pattern: RegExp; readonly instead: string; readonly everywhere?: boolean }[] = [
  { pattern: /\bdiagnos(?:e|es|ed|ing)\b/i, instead: 'say what may fit, or what a clinician can check' },
  { pattern: /\bdetect(?:s|ed|ing|ion)?\b/i, instead: 'say "look for" or "notice"' },
  { pattern: /\brul(?:e|es|ed|ing)\s+(?:\w+\s+)?out\b/i, instead: 'say "check for"' },
  { pattern: /\byour condition is\b/i, instead: 'say what the answers fit' },
  { pattern: /\bsafe to (?:stay|be) (?:at )?home\b/i, instead: 'say when to come back' },
  { pattern: /\bguarante/i, instead: 'say "may" or "can"' },
  { pattern: /\bproven\b/i, instead: 'say how good the evidence is' },
  { pattern: /\bcur(?:e|es|ed|ing)\b/i, instead: 'say "may ease" or "may help"' },
  { pattern: /\b(?:in)?accura(?:te|cy|tely)\b/i, instead: 'leave it out' },
  { pattern: /\brisk[- ]free\b/i, instead: 'say for whom it is not suitable' },
  { pattern: /\b(?:FDA|NHS|NICE)[- ](?:approved|cleared|endorsed|certified)\b/i, instead: 'say "informed by"' },
  { pattern: /\bAI doctor\b/i, instead: 'leave it out' },
  { pattern: /(?:^|[.!?:]\s+|\bmeans (?:that )?)you have (?:a|an|the|got)\b/i, instead: 'say "your answers fit" or "this may be"' },
  { pattern: /\d\s*(?:%|％|per\s?cent\b)/i, instead: 'say "most", "many", "some" or "few"', everywhere: true },
];

/** No text promises, judges or names a percentage. */
export const bannedClaims: Check = {
  name: 'claim',
  description: 'No text promises, diagnoses or gives a percentage.',
  check(pack, report) {
    for (const { locale, file, path, text } of allStrings(pack)) {
      for (const { pattern, instead, everywhere } of BANNED) {
        const found = everywhere || /^en\b/.test(locale) ? pattern.exec(text)?.[0].trim() : undefined;
        if (found !== undefined) report(file, path, `"${found}" claims more than we can know; ${instead}`);
      }
    }
  },
};
