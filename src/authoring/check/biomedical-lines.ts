import type { AuthoredPack } from '../authored.js';
import type { Check } from './check.js';

/**
 * Whatever speaks for a traditional pattern may have an ordinary cause, and the person is told
 * which.
 */
export const biomedicalLines: Check = {
  name: 'biomedical-missing',
  description:
    'Every answer that counts towards a traditional pattern says what else it can come from.',
  check(pack, report) {
    for (const [locale, { questions }] of Object.entries(pack.text)) {
      for (const { question, option } of positiveItems(pack)) {
        const words = questions.questions[question]?.options?.[option];
        if (!words || words.biomedical) continue;
        report(
          `text/${locale}/questions.yml`,
          ['questions', question, 'options', option],
          `"${question}.${option}" counts towards a traditional pattern; add "biomedical": what else it can come from, and what to ask a doctor`,
          'key',
        );
      }
    }
  },
};

/** Options that give points to a pattern, once each. */
function positiveItems({
  causes,
}: AuthoredPack): readonly { readonly question: string; readonly option: string }[] {
  const keys = causes.flatMap(({ points = {} }) =>
    Object.entries(points).flatMap(([question, options]) =>
      Object.entries(options)
        .filter(([, count]) => count > 0)
        .map(([option]) => `${question} ${option}`),
    ),
  );
  return [...new Set(keys)].map((key) => {
    const [question = '', option = ''] = key.split(' ');
    return { question, option };
  });
}
