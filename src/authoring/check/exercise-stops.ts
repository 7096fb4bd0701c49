import type { Check } from './check.js';

/** How the line reads in the languages that we can read; in others there must be a caution. */
const STOP: Readonly<Record<string, RegExp>> = {
  en: /\bstop\b/i,
  es: /\b(?:deténgase|pare|interrumpa)\b/i,
  zh: /停/,
};

/** What the widget says above the exercises holds for every part of the body, so it says little. */
export const exerciseStops: Check = {
  name: 'exercise-stop',
  description: 'Every exercise says in every language when to stop.',
  check(pack, report) {
    const exercises = pack.advice.filter(({ kind }) => kind === 'exercise');
    for (const [locale, { advice }] of Object.entries(pack.text)) {
      const stop = STOP[locale.split('-')[0]!] ?? /\S/;
      for (const { id } of exercises) {
        const words = advice.advice[id];
        if (!words || words.caution?.some((line) => stop.test(line))) continue;
        report(
          `text/${locale}/advice.yml`,
          ['advice', id],
          `the exercise "${id}" does not say when to stop; add a line "Stop if .." under "caution"`,
          'key',
        );
      }
    }
  },
};
