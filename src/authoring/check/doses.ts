import { allStrings } from '../strings.js';
import type { Check } from './check.js';

const NUMBER = String.raw`(?:\d[\d.,]*|one|two|three|four|five|six|half an?)`;
const DOSES: readonly RegExp[] = [
  /\d\s*(?:mg|mcg|µg|μg|ml|iu|g)\b/i,
  /\d\s*(?:micrograms?|milligrams?|millilitres?|grams?|international units)\b/i,
  new RegExp(String.raw`\b${NUMBER}\s+(?:\w+\s+)?(?:tablets?|capsules?|pills?|drops|sachets?|puffs?|spoonfuls?|teaspoons?)\b`, 'i'),
  /\b(?:tablets?|capsules?|pills?|doses?)\b[^.]{0,20}\b(?:a|per|each|every)\s+(?:day|night|morning|week|\d+ hours)\b/i,
  /\d\s*(?:毫克|微克|毫升|克|片|粒|丸)/,
];

/** No text names a dose: how much of a medicine is for a clinician to say. */
export const doses: Check = {
  name: 'dose',
  description: 'No text names a dose of a medicine.',
  check(pack, report) {
    for (const { file, path, text } of allStrings(pack)) {
      const found = DOSES.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
      if (found !== undefined) report(file, path, `"${found}" reads as a dose; remove it and leave the amount to a clinician or pharmacist`);
    }
  },
};
