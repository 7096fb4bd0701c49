import { UNSURE, type Condition } from '../../engine/index.js';
import { foldCondition } from '../../engine/fold-condition.js';

/** One part of an `any`: what a condition is with it alone, and what is left where it is lost. */
export interface Branch {
  readonly part: Condition;
  /** The condition, with this part in the place of the whole `any`. */
  readonly only: Condition;
  readonly without: Condition;
}

/**
 * Every part of every `any` in a condition, those inside other parts too. Parts of named conditions,
 * of a count and of a "not" are left out: a condition that loses one of them is another thing than a
 * condition with fewer ways to hold.
 */
export function branchesOf(condition: Condition): readonly Branch[] {
  const none = (): readonly Branch[] => [];
  return foldCondition<readonly Branch[], undefined>(
    condition,
    {
      any: ({ any }) =>
        any.flatMap((part, place) => [
          { part, only: part, without: { any: any.filter((_, other) => other !== place) } },
          ...branchesOf(part).map((inside) => ({
            ...inside,
            without: { any: any.with(place, inside.without) },
          })),
        ]),
      all: ({ all }) =>
        all.flatMap((part, place) =>
          branchesOf(part).map((inside) => ({
            part: inside.part,
            only: { all: all.with(place, inside.only) },
            without: { all: all.with(place, inside.without) },
          })),
        ),
      in: none,
      ref: none,
      is: none,
      not: none,
      count: none,
      fit: none,
      answered: none,
      within: none,
    },
    undefined,
  );
}

/** A branch that is a doubt and nothing else, of which the property `doubt` speaks. */
export function isDoubt({ part }: Branch): boolean {
  return 'is' in part && part.is === UNSURE;
}
