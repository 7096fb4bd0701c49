import { allSources } from '../sources.js';
import type { Check } from './check.js';

/** Every source supports something. */
export const unusedSources: Check = {
  name: 'source-unused',
  description: 'Every source supports something.',
  check(pack, report) {
    const used = new Set(allSources(pack).map(({ source }) => source));
    for (const id of Object.keys(pack.sources)) {
      if (!used.has(id))
        report(
          'sources.yml',
          ['sources', id],
          `nothing rests on source "${id}"; name it where it is used, or remove it`,
          'key',
        );
    }
  },
};
