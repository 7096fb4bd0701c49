import type { Pack } from '../../../engine/index.js';
import type { Case } from '../../authored.js';
import { screensShown } from '../../cases/run-case.js';
import { ownCases } from './own-cases.js';

/** What the cases refer to whose screens are counted. */
export const READING = 'reading';

/** What one person has to read from the first question to the result, in one language. */
export interface Reading {
  readonly title: string;
  readonly locale: string;
  readonly screens: number;
  /** Options, "not sure" left out. */
  readonly lines: number;
  /** Titles, hints and options; Chinese characters where the language has them. */
  readonly words: number;
  readonly minutes: number;
}

/** Words a minute of an adult who reads with care on a phone, and seconds to take in and leave a screen. */
const WORDS_A_MINUTE = 180;
const CHARACTERS_A_MINUTE = 300;
const SECONDS_A_SCREEN = 3;

/** Counts what the people whose cases refer to reading see, in every language of the pack. */
export function readingOf(pack: Pack, cases: readonly Case[]): readonly Reading[] {
  const read = ownCases(cases, READING);
  return Object.keys(pack.json.text).flatMap((locale) =>
    read.map((item) => readIn(pack, item, locale)),
  );
}

function readIn(pack: Pack, item: Case, locale: string): Reading {
  const shown = screensShown(pack, item);
  const texts = shown.flatMap(({ id, options }) => {
    const { title, hint = '', options: words } = pack.json.text[locale]!.questions[id]!;
    return [title, hint, ...options.map((option) => words[option.id]!.label)];
  });
  const inCharacters = /\p{Script=Han}/u.test(texts.join(''));
  const words = texts.reduce((sum, text) => sum + countOf(text, inCharacters), 0);
  const pace = inCharacters ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE;
  return {
    title: item.title,
    locale,
    screens: shown.length,
    lines: shown.reduce((sum, { options }) => sum + options.length, 0),
    words,
    minutes: words / pace + (shown.length * SECONDS_A_SCREEN) / 60,
  };
}

function countOf(text: string, inCharacters: boolean): number {
  return inCharacters
    ? (text.match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? []).length
    : text.split(/\s+/u).filter(Boolean).length;
}
