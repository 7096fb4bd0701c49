import type { Urgency } from '../../../engine/index.js';
import { UNSURE_ANSWER, type NormalizedAnswer } from '../../../engine/answers.js';
import type { CompiledQuestion } from '../../../engine/load-pack.js';
import { checkOpenState, type OpenState } from '../open-flags.js';
import { Findings, type Property } from '../property.js';

/** Law 3, "not sure". */
export const unsure: Property = {
  id: 'unsure',
  law: 3,
  description:
    '"Not sure" on a red flag gives at least urgent where an emergency is possible, else at least soon; one clarifying answer may lower that, to soon.',
  methods: ['exhaustive'],
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions.filter(
      ({ role, repeats }) => role === 'flag' && !repeats,
    )) {
      if (!question.unsure)
        findings.fail(`${question.id} does not offer "not sure"; add "unsure: true"`);
      const { states, lowering } = statesOf(question);
      if (lowering.length > 1)
        findings.fail(
          `${question.id}: ${lowering.join(' and ')} both lower the level; only "unchanged for months" may`,
        );
      states.forEach((state) => checkOpenState(pack, question, state, findings));
    }
    return findings;
  },
};

/**
 * "Not sure", then each clarifying answer, then "not sure" again where the question is asked a
 * second time.
 */
function statesOf({ id, worstFlag, clarifiedBy, repeatedBy }: CompiledQuestion): {
  readonly states: readonly OpenState[];
  readonly lowering: readonly string[];
} {
  const least: Urgency = worstFlag === 'emergency' ? 'urgent' : 'soon';
  const first: OpenState = { name: 'not sure', least, given: new Map([[id, UNSURE_ANSWER]]) };
  if (!clarifiedBy) return { states: [first], lowering: [] };
  const lowering = clarifiedBy.options
    .filter(({ flag }) => flag === 'soon')
    .map((option) => option.id);
  const answers: readonly NormalizedAnswer[] = [
    ...clarifiedBy.options.map((option): NormalizedAnswer => ({
      unsure: false,
      chosen: [option.id],
    })),
    ...(clarifiedBy.unsure ? [UNSURE_ANSWER] : []),
  ];
  const clarified = answers.map((answer): OpenState => ({
    name: `not sure, then ${answer.chosen[0] ?? 'not sure'}`,
    least: lowering.includes(answer.chosen[0] ?? '') ? 'soon' : least,
    given: new Map([
      [id, UNSURE_ANSWER],
      [clarifiedBy.id, answer],
    ]),
  }));
  const again = repeatedBy
    ? clarified.map((state): OpenState => ({
        ...state,
        name: `${state.name}, then not sure again`,
        given: new Map([...state.given, [repeatedBy.id, UNSURE_ANSWER]]),
      }))
    : [];
  return { states: [first, ...clarified, ...again], lowering };
}
