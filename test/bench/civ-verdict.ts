import { monotone } from '../../src/authoring/verify/properties/monotone.js';
import type { Model } from '../../src/authoring/verify/property.js';
import {
  createSession,
  isBelow,
  loadPack,
  type Answers,
  type Urgency,
} from '../../src/engine/index.js';
import {
  ABSENT,
  acuityOf,
  NotExpressible,
  PRESENT,
  questionId,
  toPack,
  type CivInputs,
  type CivItem,
} from './civ-rules.js';

/** What the verifier says of one rule set. */
export interface CivVerdict {
  readonly verdict: 'holds' | 'violated' | 'unanswered';
  /** The presentation with the red flag, for which the level is lower than without it. */
  readonly witness?: CivInputs;
  /** The rule set itself, run on the witness with and without the red flag, gives a lower level. */
  readonly replayed?: boolean;
  /** Partial answer sets that were looked at. */
  readonly states: number;
  /** Why it is unanswered. */
  readonly why?: string;
}

/** Asks the verifier's own property "one more sign never lowers the level" of a rule set. */
export function verdictOf(item: CivItem): CivVerdict {
  try {
    return proved(item);
  } catch (error) {
    if (!(error instanceof NotExpressible)) throw error;
    return { verdict: 'unanswered', states: 0, why: error.message };
  }
}

function proved(item: CivItem): CivVerdict {
  const pack = loadPack(toPack(item));
  // The property reads the compiled pack only.
  const { failures, states } = monotone.check({ pack } as Model);
  const [failure] = failures;
  if (!failure) return { verdict: 'holds', states };
  if (!failure.answers) return { verdict: 'unanswered', states, why: failure.message };
  const witness = toInputs(item, failure.answers);
  const { before, after } = levelsOf(item, witness);
  return { verdict: 'violated', witness, states, replayed: isBelow(after, before) };
}

/** The level of a presentation with the red flag and of the same without it, by the rule set itself. */
export function levelsOf(
  item: CivItem,
  witness: CivInputs,
): { readonly before: Urgency; readonly after: Urgency } {
  const added = item.property.monotonicity.perturbation.var;
  return {
    before: acuityOf(item, { ...witness, [added]: false }),
    after: acuityOf(item, { ...witness, [added]: true }),
  };
}

/** Answers as inputs; any number between two whole ones is answered like the lower one. */
function toInputs({ ruleset }: CivItem, answers: Answers): CivInputs {
  return Object.fromEntries(
    ruleset.inputs.map(({ name }) => {
      const answer = answers[questionId(name)];
      return [
        name,
        typeof answer === 'number' ? Math.floor(answer) : [answer].flat().includes(PRESENT),
      ];
    }),
  );
}

/** The level that the pack of a rule set gives a presentation: to hold the encoding to the rule set. */
export function packLevel(item: CivItem, inputs: CivInputs): Urgency {
  const added = item.property.monotonicity.perturbation.var;
  const answers = Object.entries(inputs).map(([name, value]) => {
    const option = value === true ? PRESENT : ABSENT;
    return [
      questionId(name),
      typeof value === 'number' ? value : name === added ? [option] : option,
    ];
  });
  return createSession(loadPack(toPack(item)), Object.fromEntries(answers) as Answers).assessment
    .urgency;
}
