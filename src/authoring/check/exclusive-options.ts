import type { Check } from './check.js';

/** Who ticks nothing must be able to say so: an empty answer could as well be an unread screen. */
export const exclusiveOptions: Check = {
  name: 'exclusive-option',
  description:
    'Every multi-choice question about risks or evidence has an option that is chosen alone; single-choice ones have none.',
  check(pack, report) {
    pack.questions.forEach(({ id, role, type, options = [] }, i) => {
      const alone = options.findIndex(({ exclusive }) => exclusive);
      // Red-flag questions are held to more: see flag-screens.ts.
      const isQuestion =
        type === 'multi' &&
        (role === 'history' || role === 'evidence') &&
        !options.some(({ flag }) => flag);
      if (isQuestion && alone < 0) {
        report(
          'questions.yml',
          ['questions', i, 'id'],
          `"${id}" cannot be answered "none of these"; add an option with "exclusive: true"`,
        );
      }
      if (type === 'single' && alone >= 0) {
        report(
          'questions.yml',
          ['questions', i, 'options', alone, 'exclusive'],
          `every option of "${id}" is chosen alone, since it takes one answer; remove "exclusive"`,
          'key',
        );
      }
    });
  },
};
