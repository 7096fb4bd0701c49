import { nearest } from '../nearest.js';
import { PLACEHOLDERS } from '../placeholders.js';
import { allStrings } from '../strings.js';
import type { Check } from './check.js';

/** What stands in braces, and a brace that has lost its other. */
const IN_BRACES = /\{([^{}]*)\}|[{}]/g;

/** A person would read a placeholder that nothing fills as it is written: "Call {emergancy}". */
export const unknownPlaceholders: Check = {
  name: 'placeholder',
  description: 'Every placeholder in a text is one that a page fills.',
  check(pack, report) {
    for (const { file, path, text } of allStrings(pack)) {
      const wrong = [...text.matchAll(IN_BRACES)].find(
        ([, name]) => name === undefined || !PLACEHOLDERS.includes(name),
      );
      if (wrong)
        report(
          file,
          path,
          `"${wrong[0]}" is no placeholder, and would be shown as it is; ${fixFor(wrong[1] ?? '')}`,
        );
    }
  },
};

function fixFor(name: string): string {
  const near = nearest(name.trim(), PLACEHOLDERS);
  return near
    ? `did you mean {${near}}?`
    : `take the braces away, or use ${PLACEHOLDERS.map((each) => `{${each}}`).join(', ')}`;
}
