import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What the Flesch–Kincaid formula needs to know of a text. */
export interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

/**
 * Units of thought that end with a full stop, a question or exclamation mark, a colon or a
 * semicolon: Flesch counted them so in "How to Write Plain English" (1979). A text without a mark
 * at its end is one.
 */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:;]["')\]]*)\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * Counts an English text. A word is whatever stands between spaces.
 * @param unavoidable words in small letters that count as two syllables, as an everyday word would:
 * see pack.yml
 */
export function countsOf(text: string, unavoidable: ReadonlySet<string> = new Set()): Counts {
  return countsOfSpoken(speak(text, PHRASES), (word) => syllablesOf(word, unavoidable));
}

/** Counts a text without placeholders, in a language that tells how many syllables a word has. */
export function countsOfSpoken(spoken: string, syllablesIn: (word: string) => number): Counts {
  const words = wordsOf(spoken);
  return {
    sentence: sentencesOf(spoken).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/** Words of a text without the marks around them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/**
 * Labels such as "None of these" are no sentences: counted as such they would make any screen look
 * easy.
 */
const MAX_LABEL = 4;

/** Counts the texts of a screen together, labels left out. */
export function countsOfScreen(
  texts: readonly { readonly text: string }[],
  countsIn: (text: string) => Counts,
): Counts {
  return addCounts(texts.map(({ text }) => countsIn(text)).filter(({ word }) => word > MAX_LABEL));
}

/** Sums the counts of several texts. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({
      sentence: a.sentence + b.sentence,
      word: a.word + b.word,
      syllable: a.syllable + b.syllable,
    }),
    { sentence: 0, word: 0, syllable: 0 },
  );
}

/**
 * United States school grade by Flesch and Kincaid (1975): 0.39·words/sentences +
 * 11.8·syllables/words − 15.59.
 */
export function gradeOf(counts: Counts): number {
  return fleschKincaid({ ...counts });
}

/** Is the word on the list, in the singular or the plural? */
export function isListed(word: string, list: ReadonlySet<string>): boolean {
  const small = word.toLowerCase();
  return list.has(small) || (small.endsWith('s') && list.has(small.slice(0, -1)));
}

function syllablesOf(word: string, unavoidable: ReadonlySet<string>): number {
  if (isListed(word, unavoidable)) return 2;
  const known = syllables.get(word) ?? Math.max(1, syllable(word));
  syllables.set(word, known);
  return known;
}

/** Counting takes most of a check's time, and a pack says the same words again and again. */
const syllables = new Map<string, number>();

/** The longest that can stand in for each placeholder: where no number is known, a phrase does. */
const PHRASES: Readonly<Record<string, string>> = {
  emergency: 'your local emergency number',
  advice: 'your local health advice line',
  doctor: 'doctor',
  urgentCare: 'urgent care clinic',
  emergencyDepartment: 'emergency department',
};

/** A text with what stands in for its placeholders. */
export function speak(text: string, phrases: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => phrases[name] ?? name);
}
