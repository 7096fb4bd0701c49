import type { AuthoredOption, AuthoredQuestion } from '../authored.js';
import type { Check } from './check.js';

/** Options stand where people expect them. */
export const optionOrder: Check = {
  name: 'option-order',
  description:
    'Options that are chosen alone stand together, last (or all first); those of a scale stand in its order.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      const options = question.options ?? [];
      const lost = misplaced(options);
      if (lost >= 0) {
        report(
          'questions.yml',
          ['questions', i, 'options', lost],
          `"${options[lost]!.id}" stands among options that are chosen alone; put those together at the end`,
        );
      }
      const late = unordered(question, options);
      if (late >= 0) {
        report(
          'questions.yml',
          ['questions', i, 'options', late],
          `"${options[late]!.id}" comes after an option further up its scale; order the options from low to high`,
        );
      }
    });
  },
};

/**
 * Index of the first option that parts those chosen alone from the end, or −1. They may stand first
 * where they are the usual answers ("My legs are fine"), but then all of them do.
 */
function misplaced(options: readonly AuthoredOption[]): number {
  const alone = options.map(({ exclusive }) => exclusive === true);
  const first = alone.indexOf(true);
  if (first < 0) return -1;
  const after = alone.indexOf(false, first);
  if (after < 0) return -1;
  return first === 0 && !alone.includes(true, after) ? -1 : after;
}

/** Index of the first option that starts lower on the scale than one before it, or −1. */
function unordered({ scale }: AuthoredQuestion, options: readonly AuthoredOption[]): number {
  let highest = -Infinity;
  return options.findIndex(({ id }) => {
    const from = scale?.bounds[id]?.[0];
    if (from === undefined) return false;
    const wrong = from < highest;
    highest = Math.max(highest, from);
    return wrong;
  });
}
