import { suggest } from '../nearest.js';
import type { Check } from './check.js';

/** What the pack shows as danger signs is in its one list of them. */
export const dangerReferences: Check = {
  name: 'reference',
  description:
    'The dangers that pack.yml shows when nothing else can be, and after a result, exist.',
  check({ head, dangers }, report) {
    const known = dangers.map(({ id }) => id);
    const named = [
      ...head.redFlags.map((id, i) => ({ id, path: ['redFlags', i] })),
      ...head.safetyNet.map(({ danger: id }, i) => ({ id, path: ['safetyNet', i, 'danger'] })),
    ];
    for (const { id, path } of named)
      if (!known.includes(id))
        report('pack.yml', path, `there is no danger "${id}"; ${suggest(id, known)}`);
  },
};
