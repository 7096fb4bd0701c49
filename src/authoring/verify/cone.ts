import { type Condition, type Fit, type Pack } from '../../engine/index.js';
import { optionsNamed, walkCondition } from '../../engine/fold-condition.js';
import type { CompiledQuestion, CompiledRule } from '../../engine/compile-pack.js';

/** What a property reads, besides its conditions. */
export interface Reads {
  readonly conditions?: readonly Condition[];
  readonly questions?: readonly string[];
  /** Options that must be told apart from all others of their question. */
  readonly options?: readonly (readonly [question: string, option: string])[];
  /** Rules that are assessed; their conditions are read too. */
  readonly rules?: readonly CompiledRule[];
  /** What to decide first, since it cuts most. */
  readonly first?: Omit<Reads, 'first'>;
}

/**
 * A property's cone of influence: the questions on which it can depend, and what it can tell apart
 * in their answers. Two options with the same signature are named by exactly the same conditions,
 * so no condition can tell them apart.
 */
export interface Cone {
  /** The pack reduced to the cone's questions, in order of dependence: what `resolveQuestions` runs over. */
  readonly pack: Pack;
  /** By question, then option: which atoms name it. An option that is not here is named by none. */
  readonly signatures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By question: the bounds that numbers are compared with. */
  readonly bounds: ReadonlyMap<string, readonly number[]>;
  /** By cause whose fit is read: the fits that can be told apart. A free choice for the proof. */
  readonly fits: ReadonlyMap<string, readonly Fit[]>;
}

/**
 * Works out the cone of a property: whatever its conditions read, and whatever decides whether that
 * is shown.
 */
export function coneOf(pack: Pack, reads: Reads): Cone {
  const gathered = new Gatherer(pack);
  if (reads.first) gathered.all(reads.first);
  const first = gathered.gathered();
  gathered.all(reads);
  return gathered.cone(reads.rules ?? [], first);
}

/** The numbers that a condition compares an answer with. */
export function boundsOf(part: Extract<Condition, { q: string }>): readonly number[] {
  const { atLeast, atMost } = part as { atLeast?: number; atMost?: number };
  return [atLeast, atMost].filter((bound) => bound !== undefined);
}

class Gatherer {
  readonly #pack: Pack;
  readonly #questions = new Set<string>();
  readonly #named = new Set<string>();
  readonly #atoms = new Map<string, Map<string, Set<string>>>();
  readonly #bounds = new Map<string, Set<number>>();
  readonly #fits = new Map<string, readonly Fit[]>();

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  all({ questions = [], options = [], conditions = [], rules = [] }: Reads): void {
    questions.forEach((id) => this.question(id));
    options.forEach(([id, option]) => this.option(id, option, `alone:${option}`));
    conditions.forEach((condition) => this.condition(condition));
    rules.forEach((rule) => this.condition(rule.when));
  }

  gathered(): ReadonlySet<string> {
    return new Set(this.#questions);
  }

  question(id: string): void {
    const question = this.#pack.byId.get(id);
    if (!question || this.#questions.has(id)) return;
    this.#questions.add(id);
    if (question.when) this.condition(question.when);
    for (const { when } of question.options) if (when) this.condition(when);
  }

  option(id: string, option: string, atom: string): void {
    this.question(id);
    const options = this.#atoms.get(id) ?? new Map<string, Set<string>>();
    this.#atoms.set(id, options.set(option, (options.get(option) ?? new Set()).add(atom)));
  }

  condition(condition: Condition): void {
    walkCondition(condition, (part) => {
      if ('ref' in part) this.#ref(part.ref);
      else if ('fit' in part)
        this.#fits.set(part.fit, [
          ...new Set<Fit>(['weak', ...(this.#fits.get(part.fit) ?? []), part.atLeast]),
        ]);
      else if ('answered' in part) this.question(part.answered);
      else if ('q' in part) this.#atom(part);
    });
  }

  #ref(name: string): void {
    if (this.#named.has(name)) return;
    this.#named.add(name);
    this.condition(this.#pack.json.conditions[name]!);
  }

  #atom(part: Extract<Condition, { q: string }>): void {
    this.question(part.q);
    const options = optionsNamed(part);
    if (options.length === 0) this.#bound(part);
    for (const option of options) this.option(part.q, option, `in:${options.join(',')}`);
  }

  #bound(part: Extract<Condition, { q: string }>): void {
    const bounds = this.#bounds.get(part.q) ?? new Set<number>();
    boundsOf(part).forEach((bound) => bounds.add(bound));
    this.#bounds.set(part.q, bounds);
  }

  /** What was gathered first is closed under dependence, so it may come before the rest. */
  cone(rules: readonly CompiledRule[], first: ReadonlySet<string>): Cone {
    const inCone = this.#pack.evaluationOrder.filter(({ id }) => this.#questions.has(id));
    const questions = [
      ...inCone.filter(({ id }) => first.has(id)),
      ...inCone.filter(({ id }) => !first.has(id)),
    ];
    return {
      pack: { ...this.#pack, questions, evaluationOrder: questions, rules },
      signatures: new Map(questions.map((question) => [question.id, this.#signature(question)])),
      bounds: new Map([...this.#bounds].map(([id, bounds]) => [id, [...bounds]])),
      fits: this.#fits,
    };
  }

  #signature({ id }: CompiledQuestion): ReadonlyMap<string, string> {
    const atoms = this.#atoms.get(id) ?? new Map<string, Set<string>>();
    return new Map([...atoms].map(([option, names]) => [option, [...names].sort().join(' ')]));
  }
}
