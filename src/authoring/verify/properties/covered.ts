import { createSession } from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { Findings, type Model, type Property } from '../property.js';
import { searchShown } from '../witness.js';

/** What stands behind a broad line. */
export const covered: Property = {
  id: 'covered',
  law: 3,
  description:
    'Exact signs stand behind a line that covers them; a ticked line with its signs unanswered is not settled, and nothing but a denial of every such line takes the signs away.',
  methods: ['structural', 'constructive'],
  engine:
    'that a sign whose lines were all denied counts as denied, and one whose line is not sure does not: test/engine/laws.test.ts (law 3)',
  check(model) {
    const findings = new Findings();
    for (const question of model.pack.questions) {
      findings.states++;
      if (question.role === 'confirm' && question.coveredBy.length === 0)
        findings.fail(
          `${question.id} asks for exact signs and no line covers it; name it under "covers" of a line`,
        );
      if (question.coveredBy.length > 0 && question.holdsSigns)
        checkUnsettled(model, question, findings);
    }
    return findings;
  },
};

/** With the line ticked and its signs not yet answered, the level may not count as settled. */
function checkUnsettled({ pack }: Model, question: CompiledQuestion, findings: Findings): void {
  const search = searchShown(pack, question.id);
  findings.count(search, question.id);
  if (!search.answers) return;
  const { [question.id]: _, ...before } = search.answers;
  const { assessment } = createSession(pack, before);
  if (assessment.settled && assessment.urgency !== 'emergency')
    findings.fail(`${question.id} is asked, is open, and the level counts as settled`, {
      answers: before,
    });
}
