import type { AuthoredPack } from '../authored.js';
import { wordSlots } from '../word-slots.js';
import type { Check } from './check.js';

/** Every id that a person may meet has words in every locale. */
export const textMissing: Check = {
  name: 'text-missing',
  description:
    'Every question, option, rule, cause, advice, danger, perspective and action has words in every locale.',
  check(pack: AuthoredPack, report) {
    for (const { file, path, words, needed, what, named } of wordSlots(pack)) {
      for (const id of needed.filter((each) => !(each in words))) {
        report(
          file,
          path,
          `${named?.get(id) ?? what} "${id}" has no text; add "${[...path, id].join('.')}" to this file`,
          'key',
        );
      }
    }
  },
};
