import { governedItems } from '../governance.js';
import type { Check } from './check.js';

/**
 * A reviewer can see what each item rests on. Who signed and until when is always there: the pack
 * says it for all.
 */
export const governance: Check = {
  name: 'governance',
  description:
    'Every question, danger sign, rule, cause and piece of advice has a grade and a source: its own, or the default of the pack.',
  check(pack, report) {
    for (const item of governedItems(pack)) {
      for (const key of ['grade', 'sources'] as const) {
        if (item[key] === undefined)
          report(
            item.file,
            item.path,
            `${item.what} "${item.id}" has no ${key}; add "${key}" to it, or to "defaults" in pack.yml`,
          );
      }
    }
  },
};
