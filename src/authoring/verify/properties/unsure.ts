import { isDangerScreen } from '../../../engine/index.js';
import type { NormalizedAnswer } from '../../../engine/answers.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { checkOpenState } from '../open-flags.js';
import { Findings, type Model, type Property } from '../property.js';

/** Law 3, "not sure". */
export const unsure: Property = {
  id: 'unsure',
  law: 3,
  description:
    '"Not sure" on a question about danger signs gives at least its careful level: urgent where one of its own options is an emergency, or what properties.yml states, else soon.',
  methods: ['exhaustive'],
  check(model) {
    const findings = new Findings();
    for (const question of model.pack.questions.filter(({ holdsSigns }) => holdsSigns)) {
      if (isDangerScreen(question) && !question.unsure)
        findings.fail(`${question.id} does not offer "not sure"; add "unsure: true"`);
      if (!question.unsure) continue;
      const least = carefulLevel(model, question, findings);
      const state = { name: 'not sure', least, given: new Map([[question.id, UNSURE]]) };
      checkOpenState(model.pack, question, state, findings);
    }
    checkStated(model, findings);
    return findings;
  },
};

const UNSURE: NormalizedAnswer = { unsure: true, chosen: [] };

/** The level as written apart, in properties.yml; without a line there, by the form of the options. */
function carefulLevel(
  { authored }: Model,
  { id, options, careful }: CompiledQuestion,
  findings: Findings,
): 'emergency' | 'urgent' | 'soon' | 'self-care' {
  const stated = authored.properties?.careful?.find(({ question }) => question === id);
  if (careful !== undefined && !stated)
    findings.fail(
      `${id} has the careful level ${careful}, but properties.yml does not state it; add it under careful`,
    );
  const byForm = options.some(({ flag }) => flag === 'emergency') ? 'urgent' : 'soon';
  return stated?.level ?? byForm;
}

function checkStated({ pack, authored }: Model, findings: Findings): void {
  for (const { question } of authored.properties?.careful ?? []) {
    findings.states++;
    if (!pack.byId.get(question)?.holdsSigns)
      findings.fail(`properties.yml: careful names ${question}, which asks for no danger sign`);
  }
}
