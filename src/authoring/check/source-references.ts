import { suggest } from '../nearest.js';
import { allSources } from '../sources.js';
import type { Check } from './check.js';

/** Every source that is named exists. */
export const sourceReferences: Check = {
  name: 'reference',
  description: 'Every source that is named exists.',
  check(pack, report) {
    const known = Object.keys(pack.sources);
    for (const { file, path, source } of allSources(pack)) {
      if (!known.includes(source))
        report(file, path, `there is no source "${source}"; ${suggest(source, known)}`);
    }
  },
};
