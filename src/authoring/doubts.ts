import { isDangerScreen, UNSURE, type Condition, type Role } from '../engine/index.js';
import { optionsNamed, type NamedConditions } from '../engine/fold-condition.js';
import { walkKnown } from './known-conditions.js';

/** Questions and named conditions of a pack, authored or built. */
export interface DoubtSource {
  readonly questions: readonly {
    readonly id: string;
    readonly role: Role;
    readonly unsure?: boolean;
    readonly options?: readonly {
      readonly flag?: string;
      readonly covers?: readonly string[];
    }[];
  }[];
  readonly conditions: NamedConditions;
}

/** A question that a condition reads and that may be answered "not sure". */
export interface Doubt {
  readonly question: string;
  /** The condition names "not sure" of it, so that the doubt can count. */
  readonly counts: boolean;
}

/**
 * The questions of a condition on which a doubt means only what the condition makes of it. A
 * question that holds danger signs is none of them: there its careful level speaks.
 */
export function doubtsIn(when: Condition, source: DoubtSource): readonly Doubt[] {
  const named = new Map<string, boolean>();
  walkKnown(when, source.conditions, (part) => {
    if (!('q' in part)) return;
    named.set(part.q, (named.get(part.q) ?? false) || optionsNamed(part).includes(UNSURE));
  });
  return source.questions.flatMap(({ id, unsure }) => {
    const counts = named.get(id);
    return counts === undefined || !unsure || holdsSigns(id, source)
      ? []
      : [{ question: id, counts }];
  });
}

/** True of a question with danger signs of its own, or with a line that covers some. */
function holdsSigns(id: string, source: DoubtSource, seen = new Set<string>()): boolean {
  const question = source.questions.find((each) => each.id === id);
  if (!question || seen.has(id)) return false;
  seen.add(id);
  return (
    isDangerScreen(question) ||
    (question.options ?? []).some(
      ({ flag, covers = [] }) => flag || covers.some((each) => holdsSigns(each, source, seen)),
    )
  );
}
