import { suggest } from '../nearest.js';
import { wordSlots } from '../word-slots.js';
import type { Check } from './check.js';

/** Every word belongs to something: words for nothing are a misspelt id, or left over. */
export const textUnused: Check = {
  name: 'text-unused',
  description: 'No text has a key that nothing uses.',
  check(pack, report) {
    for (const { file, path, words, needed, what } of wordSlots(pack)) {
      const open = needed.filter((id) => !(id in words));
      for (const id of Object.keys(words).filter((each) => !needed.includes(each))) {
        report(
          file,
          [...path, id],
          `there is no ${what} "${id}"; ${open.length > 0 ? suggest(id, open) : 'remove this text'}`,
          'key',
        );
      }
    }
  },
};
