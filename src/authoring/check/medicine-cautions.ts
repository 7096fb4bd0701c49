import type { Check } from './check.js';

/** Reference mode shows a medicine to everybody, so its words must say whom it is not for. */
export const medicineCautions: Check = {
  name: 'medicine-caution',
  description: 'Every medicine says in every language who must not take it.',
  check(pack, report) {
    const medicines = pack.advice.filter(({ kind }) => kind === 'medicine');
    for (const [locale, { advice }] of Object.entries(pack.text)) {
      for (const { id } of medicines) {
        const words = advice.advice[id];
        if (!words || words.caution?.length) continue;
        report(
          `text/${locale}/advice.yml`,
          ['advice', id],
          `the medicine "${id}" does not say who must not take it; add "caution"`,
          'key',
        );
      }
    }
  },
};
