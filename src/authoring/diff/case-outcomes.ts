import { UNSURE, type Answer, type Pack, type Urgency } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { CaseError, runCase } from '../cases/run-case.js';
import { verdictOn, type LevelChange } from './levels.js';

/** What playing the same cases on both packs gives. */
export interface CaseOutcomes {
  readonly played: number;
  /** Cases whose urgency differs. */
  readonly changed: readonly LevelChange[];
  /** Cases that one of the packs cannot play, with the reason. */
  readonly unplayed: readonly string[];
}

/** Plays every case on both packs; answers that a pack does not know are left out there. */
export function caseOutcomes(old: Pack, now: Pack, cases: readonly Case[]): CaseOutcomes {
  const outcomes = cases.map((item) => ({ item, before: run(old, item), after: run(now, item) }));
  const unplayed = outcomes.flatMap(({ before, after }) =>
    [before, after].flatMap((each) => (each instanceof CaseError ? [each.message] : [])),
  );
  const changed = outcomes.flatMap(
    ({ item: { id, title }, before, after }): readonly LevelChange[] => {
      if (before instanceof CaseError || after instanceof CaseError) return [];
      const kind = verdictOn(before, after);
      return kind ? [{ kind, what: 'case', id, old: before, new: after, words: title }] : [];
    },
  );
  return {
    played: cases.length - new Set(unplayed).size,
    changed,
    unplayed: [...new Set(unplayed)],
  };
}

function run(pack: Pack, item: Case): Urgency | CaseError {
  try {
    return runCase(pack, { ...item, answers: knownAnswers(pack, item) }).assessment.urgency;
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
}

/**
 * An answer with an option that the pack does not have would be refused as a whole, and the
 * question asked for ever.
 */
function knownAnswers({ json: { questions } }: Pack, { answers }: Case): Case['answers'] {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): readonly (readonly [string, Answer])[] => {
      const question = questions.find((each) => each.id === id);
      if (!question) return [];
      if (typeof answer === 'number' || answer === UNSURE) return [[id, answer]];
      const known = [answer]
        .flat()
        .filter((option) => question.options.some((each) => each.id === option));
      return known.length === 0 ? [] : [[id, typeof answer === 'string' ? known[0]! : known]];
    }),
  );
}
