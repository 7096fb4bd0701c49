import { isDangerScreen } from '../../../engine/index.js';
import { canDeny } from '../../../engine/reassuring-answer.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { checkOpenState } from '../open-flags.js';
import { Findings, type Property } from '../property.js';

/** Law 3, the second half. */
export const denied: Property = {
  id: 'denied',
  law: 3,
  description:
    'Self-care is impossible while a question about danger signs that may apply has no explicit answer, and each sign can be denied: itself, or with the line that covers it.',
  methods: ['exhaustive'],
  engine:
    'that it holds for evidence questions which open a red flag: test/engine/laws.test.ts ("settled")',
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions.filter(({ holdsSigns }) => holdsSigns)) {
      const hasEmergency = question.options.some(({ flag }) => flag === 'emergency');
      const state = {
        name: 'not answered',
        least: question.careful ?? (hasEmergency ? ('urgent' as const) : ('soon' as const)),
        given: new Map(),
      };
      checkOpenState(pack, question, state, findings);
      checkDenials(question, findings);
    }
    return findings;
  },
};

function checkDenials(question: CompiledQuestion, findings: Findings): void {
  const { id, options } = question;
  if (isDangerScreen(question) && !options.some((option) => canDeny(question, option)))
    findings.fail(`${id} cannot be denied; add an option with "exclusive: true" and no flag`);
  const twice = options.find(
    (option) => option.exclusive && options.filter((other) => other.id === option.id).length > 1,
  );
  if (twice) findings.fail(`${id} offers "${twice.id}" twice; keep one`);
}
