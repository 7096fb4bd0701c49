import type { Check } from './check.js';

/** A keyword is marked where it stands in its label, so that the label alone says everything. */
export const keywords: Check = {
  name: 'keyword',
  description: 'Every keyword of an option stands in its label, spelt the same.',
  check(pack, report) {
    for (const [locale, { questions }] of Object.entries(pack.text)) {
      for (const [question, { options = {} }] of Object.entries(questions.questions)) {
        for (const [option, { label, keyword }] of Object.entries(options)) {
          if (keyword === undefined || label.includes(keyword)) continue;
          report(
            `text/${locale}/questions.yml`,
            ['questions', question, 'options', option, 'keyword'],
            `the label of "${question}.${option}" does not say "${keyword}"; write the keyword as the label has it`,
          );
        }
      }
    }
  },
};
