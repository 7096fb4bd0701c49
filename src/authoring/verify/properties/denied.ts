import { checkOpenState } from '../open-flags.js';
import { Findings, type Property } from '../property.js';

/** Law 3, the second half. */
export const denied: Property = {
  id: 'denied',
  law: 3,
  description:
    'Self-care is impossible while a red-flag question that may apply has no explicit answer, and each can be denied.',
  methods: ['exhaustive'],
  engine:
    'that it holds for evidence questions which open a red flag: test/engine/laws.test.ts ("settled")',
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions.filter(
      ({ role, repeats }) => role === 'flag' && !repeats,
    )) {
      checkOpenState(
        pack,
        question,
        {
          name: 'not answered',
          least: question.worstFlag === 'emergency' ? 'urgent' : 'soon',
          given: new Map(),
        },
        findings,
      );
      const reassuring = question.options.filter(
        ({ flag, exclusive }) => !flag && (exclusive || question.type === 'single'),
      );
      if (reassuring.length === 0)
        findings.fail(
          `${question.id} cannot be denied; add an option with "exclusive: true" and no flag`,
        );
      const twice = question.options.filter(
        ({ id, exclusive }) =>
          exclusive && question.options.filter((other) => other.id === id).length > 1,
      );
      if (twice.length > 0)
        findings.fail(`${question.id} offers "${twice[0]!.id}" twice; keep one`);
    }
    return findings;
  },
};
