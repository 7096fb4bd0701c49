import { suggest } from '../nearest.js';
import { everyRule } from '../placed-flag-rules.js';
import type { Check } from './check.js';
import { unknownFinding } from './finding-names.js';
import { SAFETY_FILES } from '../safety-files.js';

/** The safety file speaks of this pack, and not of one that it once was. */
export const safetyReferences: Check = {
  name: 'reference',
  description:
    'What the files of safety/ name exists: the danger signs and rules that are decided on, the tests of controls, the languages whose words are locked.',
  check(pack, report) {
    const ruleIds = everyRule(pack).map(({ id }) => id);
    for (const name of Object.keys(pack.decisions ?? {})) {
      const message = unknownFinding(name, pack, ruleIds);
      if (message !== null) report(SAFETY_FILES.decisions, ['decisions', name], message, 'key');
    }
    const tests = (pack.controlTests ?? []).map(({ id }) => id);
    pack.hazards?.forEach(({ controls }, i) =>
      controls.forEach((control, j) =>
        control.tests.forEach((id, k) => {
          if (!tests.includes(id))
            report(
              SAFETY_FILES.hazards,
              ['hazards', i, 'controls', j, 'tests', k],
              `there is no test "${id}" in safety/tests.yml; ${suggest(id, tests)}`,
            );
        }),
      ),
    );
    const locales = Object.keys(pack.text);
    for (const locale of Object.keys(pack.locked ?? {}))
      if (!locales.includes(locale))
        report(
          SAFETY_FILES.lockedWords,
          ['locked', locale],
          `there is no language "${locale}"; ${suggest(locale, locales)}`,
          'key',
        );
  },
};
