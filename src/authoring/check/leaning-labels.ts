import type { Check } from './check.js';

/** A label that goes on elsewhere. */
const LEANS: readonly RegExp[] = [
  /(?:[:：…]|\.\.\.)$/,
  /\b(?:as|see|the following|listed|described) below\b|\bthe following\b|\bas follows\b/i,
  /^(?:any|one|some|either|all) of (?:these|this|the above|those|them)$/i,
  /如下/,
  /^(?:以上|上述|下列|其中|这些|這些)(?:任何?|任意)[一何]?[项項种種]?$/,
  /^(?:algun|cualquier|tod|un)[oa]s? de (?:est[oa]s|es[oa]s|ell[oa]s)$/i,
  /\b(?:a continuación|como sigue|l[oa]s? siguientes?|(?:vea|ver|véase) (?:más )?abajo)\b/i,
];

/**
 * A result, an export and a summary for a clinician hold labels without hints, and a hint gives way
 * to how to check: what decides whether to tick stands in the label.
 */
export const leaningLabels: Check = {
  name: 'label-leans',
  description: 'Every label of an answer is whole without its hint.',
  check(pack, report) {
    for (const [locale, { questions }] of Object.entries(pack.text)) {
      for (const [question, { options = {} }] of Object.entries(questions.questions)) {
        for (const [option, { label }] of Object.entries(options)) {
          const found = LEANS.map((pattern) => pattern.exec(label.trim())?.[0]).find(Boolean);
          if (found)
            report(
              `text/${locale}/questions.yml`,
              ['questions', question, 'options', option, 'label'],
              `the label of "${question}.${option}" goes on elsewhere ("${found}"), and is shown without its hint in results and summaries; say in the label what decides`,
            );
        }
      }
    }
  },
};
