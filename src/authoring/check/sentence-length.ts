import { sentencesOf, wordsOf } from '../readability.js';
import { screensOf } from '../screens.js';
import type { Check } from './check.js';

/** How a language measures its sentences. */
interface Measure {
  readonly unit: string;
  readonly redFlag: number;
  readonly other: number;
  readonly sentencesIn: (text: string) => readonly string[];
  readonly lengthOf: (sentence: string) => number;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  zh: {
    unit: 'characters',
    redFlag: 30,
    other: 40,
    sentencesIn: chineseSentences,
    lengthOf: characters,
  },
  es: { unit: 'words', redFlag: 26, other: 30, sentencesIn: sentencesOf, lengthOf: spanishWords },
};

/** Chinese sentences are short, marks included; of Spanish ones the words are counted. */
export const sentenceLength: Check = {
  name: 'sentence-length',
  description:
    'A sentence about danger signs has at most 30 characters in Chinese and 26 words in Spanish, and 40 and 30 elsewhere.',
  check(pack, report) {
    for (const { locale, texts, redFlag } of screensOf(pack)) {
      const measure = MEASURES[locale.split('-')[0]!];
      if (!measure) continue;
      const { unit, sentencesIn, lengthOf } = measure;
      const limit = redFlag ? measure.redFlag : measure.other;
      for (const { file, path, text } of texts) {
        for (const sentence of sentencesIn(text).filter((each) => lengthOf(each) > limit)) {
          report(
            file,
            path,
            `"${sentence}" has ${lengthOf(sentence)} ${unit}, and ${limit} is the limit here; split it`,
          );
        }
      }
    }
  },
};

/**
 * A colon and a semicolon end a sentence too, as in English: what follows is a thought of its own.
 */
function chineseSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；：!?;:…][”’」』）)]*)|\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A placeholder is as long as "当地急救电话", which stands in for a number that is not known. */
function characters(sentence: string): number {
  return [...sentence.replace(/\{\w+\}/g, '当地急救电话').replace(/\s/g, '')].length;
}

function spanishWords(sentence: string): number {
  return wordsOf(sentence).length;
}
