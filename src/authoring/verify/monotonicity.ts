import {
  foldCondition,
  type Condition,
  type ConditionCases,
  type Pack,
} from '../../engine/index.js';

/** Whether ticking can make a condition truer (`up`), less true (`down`), both or neither. */
export interface Monotonicity {
  readonly up: boolean;
  readonly down: boolean;
}

const NEITHER: Monotonicity = { up: false, down: false };
const BOTH: Monotonicity = { up: true, down: true };

/**
 * How a condition's truth moves, in the order false < unknown < true, when one more box of a
 * question is ticked. Kleene connectives are monotone in that order, so the sign of every
 * occurrence settles it: `not` and `atMost` turn it round, and a question that comes into view can
 * only lift what is said of its answers, which was false before. Ticking a box also clears the
 * exclusive options, whose own occurrences are turned round for that. Where one of several
 * alternatives is the tick itself, they are true after it, so they cannot have become less so.
 */
export class Monotonicities {
  readonly #pack: Pack;
  readonly #question: string;
  readonly #option: string;
  /** What is ticked is only offered at times, and counts only then. */
  readonly #isConditional: boolean;
  readonly #exclusive: ReadonlySet<string>;
  readonly #shown = new Map<string, Monotonicity>();
  readonly #named = new Map<string, Monotonicity>();

  /** @param question a multi-choice question @param option the box that is ticked */
  constructor(pack: Pack, question: string, option: string) {
    this.#pack = pack;
    this.#question = question;
    this.#option = option;
    const { options } = pack.byId.get(question)!;
    this.#isConditional = options.some(({ id, when }) => id === option && when);
    this.#exclusive = new Set(
      // One that leads to questions of its own is another answer, and no sign is ticked beside it.
      options.filter(({ exclusive, covers }) => exclusive && !covers).map(({ id }) => id),
    );
  }

  of(condition: Condition): Monotonicity {
    return foldCondition(condition, OF, this);
  }

  /** Whether the tick itself makes a condition true, whatever else is answered. */
  isMet(condition: Condition): boolean {
    if (!('q' in condition) || condition.q !== this.#question) return false;
    const named = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : [];
    return !this.#isConditional && named.includes(this.#option);
  }

  /** How a condition moves that a pack gives a name. */
  ofNamed(name: string): Monotonicity {
    return memo(this.#named, name, () => this.of(this.#pack.json.conditions[name]!));
  }

  /** How a comparison of a question's answer with these options moves; none for a number. */
  ofAnswer(id: string, options: readonly string[]): Monotonicity {
    return union([this.#ticked(id, options), this.shown(id), this.#offered(id, options)]);
  }

  /** How the question's being shown moves. */
  shown(id: string): Monotonicity {
    return memo(this.#shown, id, () => {
      const when = this.#pack.byId.get(id)?.when;
      return when ? this.of(when) : NEITHER;
    });
  }

  /**
   * How the question's offering these options moves what is said of them. An option that goes takes
   * an answer with it, and the question is open again: that may move it either way.
   */
  #offered(id: string, options: readonly string[]): Monotonicity {
    const conditional = this.#pack.byId.get(id)?.options.filter((option) => option.when) ?? [];
    const moves = conditional.map((option) => ({
      named: options.includes(option.id),
      direction: this.of(option.when!),
    }));
    if (moves.some(({ direction }) => direction.down)) return BOTH;
    return union(moves.filter(({ named }) => named).map(({ direction }) => direction));
  }

  #ticked(id: string, options: readonly string[]): Monotonicity {
    if (id !== this.#question) return NEITHER;
    return {
      up: options.includes(this.#option),
      down: options.some((option) => this.#exclusive.has(option)),
    };
  }
}

const OF: ConditionCases<Monotonicity, Monotonicities> = {
  all: ({ all }, known) => union(all.map((part) => known.of(part))),
  any: ({ any }, known) => {
    const moves = union(any.map((part) => known.of(part)));
    return { ...moves, down: moves.down && !any.some((part) => known.isMet(part)) };
  },
  not: ({ not }, known) => turned(known.of(not)),
  count: ({ count, atLeast, atMost }, known) => {
    const parts = union(count.map((part) => known.of(part)));
    return union([
      ...(atLeast === undefined ? [] : [parts]),
      ...(atMost === undefined ? [] : [turned(parts)]),
    ]);
  },
  ref: ({ ref }, known) => known.ofNamed(ref),
  // A box that is ticked may be evidence, and move a fit either way.
  fit: () => BOTH,
  answered: ({ answered }, known) => known.shown(answered),
  is: ({ q, is }, known) => known.ofAnswer(q, [is]),
  in: ({ q, in: options }, known) => known.ofAnswer(q, options),
  within: ({ q }, known) => known.ofAnswer(q, []),
};

function turned({ up, down }: Monotonicity): Monotonicity {
  return { up: down, down: up };
}

function union(parts: readonly Monotonicity[]): Monotonicity {
  return { up: parts.some(({ up }) => up), down: parts.some(({ down }) => down) };
}

function memo(
  known: Map<string, Monotonicity>,
  key: string,
  work: () => Monotonicity,
): Monotonicity {
  const found = known.get(key);
  if (found) return found;
  const direction = work();
  known.set(key, direction);
  return direction;
}
