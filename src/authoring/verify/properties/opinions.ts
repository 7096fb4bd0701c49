import type { Pack } from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { checkOpenState } from '../open-flags.js';
import { Findings, type Property } from '../property.js';

/** What other people think. */
export const opinions: Property = {
  id: 'opinions',
  law: 2,
  description:
    'An answer that rests on what somebody else thinks gives at least the level of "not sure" there.',
  methods: ['exhaustive'],
  engine:
    'that the order in which answers come never matters: test/engine/laws.test.ts ("any order"); that on a question about danger signs it counts like "not sure": test/engine/laws-not-sure.test.ts',
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions) {
      for (const { id, opinion } of question.options) {
        findings.states++;
        if (opinion) checkOpinion(pack, question, id, findings);
      }
    }
    return findings;
  },
};

function checkOpinion(
  pack: Pack,
  question: CompiledQuestion,
  option: string,
  findings: Findings,
): void {
  const state = {
    name: `${option}, which rests on what somebody else thinks`,
    least: question.holdsSigns ? question.unsureLevel : ('soon' as const),
    given: new Map([[question.id, { unsure: false, chosen: [option] }]]),
  };
  checkOpenState(pack, question, state, findings);
}
