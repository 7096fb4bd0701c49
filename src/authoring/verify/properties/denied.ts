import { canDeny } from '../../../engine/reassuring-answer.js';
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
      if (!question.options.some((option) => canDeny(question, option)))
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
