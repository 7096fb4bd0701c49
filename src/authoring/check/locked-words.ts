import { lockedWordsHash } from '../locked-words.js';
import type { Check } from './check.js';
import { SAFETY_FILES } from '../safety-files.js';

const FILE = SAFETY_FILES.lockedWords;

/** A word of a danger sign changes what people seek care for, so it does not change unseen. */
export const lockedWords: Check = {
  name: 'locked-words',
  description:
    'Where safety/locked-words.yml locks the words of danger signs, it locks those that stand there now, in every language.',
  check(pack, report) {
    const { locked } = pack;
    if (!locked) return;
    for (const locale of Object.keys(pack.text)) {
      const hash = lockedWordsHash(pack, locale);
      const lock = locked[locale];
      if (!lock)
        report(
          FILE,
          ['locked'],
          `the words of danger signs in "${locale}" are not locked; have somebody who reads the language look at them, then add ${locale}: {hash: ${hash}, reviewedBy: "", date: "YYYY-MM-DD"} with the day`,
        );
      else if (lock.hash !== hash)
        report(
          FILE,
          ['locked', locale, 'hash'],
          `the words of danger signs in "${locale}" are not those that were looked at on ${lock.date}; have somebody who reads the language look at what changed, then write ${hash}, set "date" to that day and empty "reviewedBy"`,
        );
    }
  },
};
