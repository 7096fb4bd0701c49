import type { Check } from './check.js';

/**
 * Base rates carry a grade and a source. The schema asks the same of flags, rules, evidence, causes
 * and advice.
 */
export const missingSources: Check = {
  name: 'source-missing',
  description: 'Base rates carry a grade and a source, of the option or of its question.',
  check(pack, report) {
    pack.questions.forEach((question, i) =>
      (question.options ?? []).forEach((option, j) => {
        if (!option.base) return;
        const path = ['questions', i, 'options', j, 'base'];
        for (const key of ['grade', 'sources'] as const) {
          if ((option[key] ?? question[key]) === undefined) {
            report(
              'questions.yml',
              path,
              `the base rate of "${question.id}.${option.id}" has no ${key}; add "${key}" to the question or the option`,
              'key',
            );
          }
        }
      }),
    );
  },
};
