import { screensOf } from '../screens.js';
import type { Check } from './check.js';

/** Most characters of a Chinese sentence, its marks included. */
const MAX_LENGTH = { redFlag: 30, other: 40 } as const;

/** Chinese sentences are short. */
export const sentenceLength: Check = {
  name: 'sentence-length',
  description: 'A Chinese sentence has at most 30 characters about danger signs, and 40 elsewhere.',
  check(pack, report) {
    for (const { locale, texts, redFlag } of screensOf(pack)) {
      const limit = redFlag ? MAX_LENGTH.redFlag : MAX_LENGTH.other;
      for (const { file, path, text } of /^zh\b/.test(locale) ? texts : []) {
        for (const sentence of sentencesIn(text).filter((each) => lengthOf(each) > limit)) {
          report(
            file,
            path,
            `"${sentence}" has ${lengthOf(sentence)} characters, and ${limit} is the limit here; split it`,
          );
        }
      }
    }
  },
};

/**
 * A colon and a semicolon end a sentence too, as in English: what follows is a thought of its own.
 */
function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；：!?;:…][”’」』）)]*)|\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A placeholder is as long as "当地急救电话", which stands in for a number that is not known. */
function lengthOf(sentence: string): number {
  return [...sentence.replace(/\{\w+\}/g, '当地急救电话').replace(/\s/g, '')].length;
}
