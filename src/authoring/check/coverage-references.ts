import { isBelow } from '../../engine/index.js';
import type { Check } from './check.js';
import { checkAnswers } from './given-answers.js';
import { SAFETY_FILES } from '../safety-files.js';

const FILE = SAFETY_FILES.coverage;

/** The rows of the coverage table answer questions that exist with answers that can be given, and allow some level. */
export const coverageReferences: Check = {
  name: 'coverage',
  description:
    'Rows of safety/coverage.yml answer questions that exist with answers that can be given, and their least acceptable level is not above the most urgent one.',
  check(pack, report) {
    (pack.coverage ?? []).forEach(({ answers, least, most }, i) => {
      checkAnswers(answers, pack, (path, message, at) =>
        report(FILE, ['rows', i, 'answers', ...path], message, at),
      );
      if (isBelow(most, least))
        report(
          FILE,
          ['rows', i, 'most'],
          `"${most}" is less urgent than the least acceptable level, "${least}", so no level would do; swap the two, or give one level for both`,
        );
    });
  },
};
