import { countsOfScreen } from '../readability.js';
import { screensOf } from '../screens.js';
import { spanishCounts, spanishEase } from '../spanish-readability.js';
import type { Check } from './check.js';

/** Least ease of a screen: "rather easy" on the INFLESZ scale for danger signs, "normal" elsewhere. */
const EASE = { redFlag: 65, other: 55 } as const;

/**
 * The formula is made for passages: in a reason of two sentences a word such as "articulación" would
 * decide, so there only the length of the sentences counts.
 */
const MIN_WORDS = 30;

/** Spanish is easy to read, screen by screen. */
export const readingEase: Check = {
  name: 'reading-ease',
  description:
    'Spanish text has a perspicuity of at least 65 about danger signs and 55 elsewhere, by screen.',
  check(pack, report) {
    for (const { locale, file, path, texts, redFlag } of screensOf(pack)) {
      if (!/^es\b/.test(locale)) continue;
      const counts = countsOfScreen(texts, spanishCounts);
      const limit = redFlag ? EASE.redFlag : EASE.other;
      if (counts.word < MIN_WORDS || spanishEase(counts) >= limit) continue;
      report(
        file,
        path,
        `together these words have an ease of ${spanishEase(counts).toFixed(1)}, and ${limit} is the least here; use shorter words and sentences`,
        'key',
      );
    }
  },
};
