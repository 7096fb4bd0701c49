import { isDangerScreen } from '../../engine/index.js';
import type { Check } from './check.js';

/** "Not sure" opens its help, so there must be some. */
export const howToCheck: Check = {
  name: 'check-missing',
  description:
    'Every screen of danger signs that offers "not sure" says how to check at home, in every locale.',
  check({ questions, text }, report) {
    const asked = questions.filter((question) => question.unsure && isDangerScreen(question));
    for (const [locale, { questions: words }] of Object.entries(text)) {
      for (const { id } of asked) {
        const own = words.questions[id];
        if (own && own.check === undefined)
          report(
            `text/${locale}/questions.yml`,
            ['questions', id],
            `"${id}" offers "not sure" and does not say how to check; add "check"`,
            'key',
          );
      }
    }
  },
};
