import { doubtsIn } from '../doubts.js';
import type { Check } from './check.js';

/**
 * A rule acts only when it is certainly true, so a doubt that it does not name lets a person through
 * to the lowest level.
 */
export const unsaidDoubts: Check = {
  name: 'doubt-unsaid',
  description:
    'Every rule says what "not sure" means on each question that it reads, unless the question says it for all rules.',
  check(pack, report) {
    const absent = new Set(pack.questions.filter(({ unsureAs }) => unsureAs).map(({ id }) => id));
    pack.rules.forEach(({ id, when, urgency }, i) => {
      for (const { question, counts } of doubtsIn(when, pack))
        if (!counts && !absent.has(question))
          report(
            'rules.yml',
            ['rules', i, 'when'],
            `rule "${id}" does not say what "not sure" on "${question}" means, so who is not sure does not get "${urgency}" from it; let the doubt count, as in {any: [.., {q: ${question}, is: unsure}]}, or, where it may count for nothing, give "${question}" "unsureAs: absent" in questions.yml`,
          );
    });
  },
};
