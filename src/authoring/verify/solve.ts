import { UNSURE, type Answers, type Fit, type Option, type Pack } from '../../engine/index.js';
import type { NormalizedAnswer } from '../../engine/answers.js';
import { evaluate, type ConditionContext } from '../../engine/condition.js';
import type { CompiledQuestion } from '../../engine/compile-pack.js';
import { resolveQuestions, type InterviewState } from '../../engine/interview-state.js';
import { fitReaches } from '../../engine/fit.js';
import { certain, OPEN, TRUE, UNKNOWN, type Truth } from '../../engine/truth.js';
import { coneOf, type Cone, type Reads } from './cone.js';
import { answersTo, toAnswers } from './domain.js';

/** `yes` and `no` must be final: no further answer may change them. */
export type Verdict = 'yes' | 'no' | 'open';

/** A node of the search: what some answers leave possible. */
export interface View {
  readonly given: ReadonlyMap<string, NormalizedAnswer>;
  readonly interview: InterviewState;
  /**
   * Evaluates with undecided questions and fits as open, whatever the engine makes of an early
   * answer.
   */
  readonly context: ConditionContext;
  /** The question's answer is settled for this branch. */
  decided: (question: string) => boolean;
  /** Every question of the cone is settled. */
  readonly complete: boolean;
}

/** What to look for: the things that it reads, and a test that prunes. */
export interface Goal extends Reads {
  test: (view: View) => Verdict;
  /**
   * Whether ticking an option beside others can only make the goal harder to reach, so that no set
   * of ticks with it need be looked at.
   */
  hinders?: (question: string, option: string) => boolean;
  /** Answers that are given (null: left open) rather than searched for. */
  readonly preset?: ReadonlyMap<string, NormalizedAnswer | null>;
  /**
   * Options of a question in a second interview that the goal compares with; none where it is not
   * shown there.
   */
  offeredElsewhere?: (view: View, question: string) => readonly Option[];
}

export interface Search {
  /**
   * Answers that reach the goal, fewest first if asked for; null is a proof that there are none.
   */
  readonly answers: Answers | null;
  /** The fits that were assumed. */
  readonly fits: Readonly<Record<string, Fit>>;
  /** Partial answer sets looked at. */
  readonly states: number;
  /** The search was cut off, so that null proves nothing. */
  readonly exhausted: boolean;
}

export interface SolveOptions {
  /** Look for a solution with the fewest answers. */
  readonly shortest?: boolean;
  /** Partial answer sets to look at before giving up. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 300_000;
/** States to look at for fewer answers: a counterexample that is longer than it need be still is one. */
const SHORTEN_LIMIT = 1_000;

/**
 * Searches all answers to the goal's cone by backtracking. Questions are answered in order of
 * dependence, only where shown, and a branch ends as soon as the engine's own three-valued
 * evaluation says that the goal cannot be reached.
 */
export function solve(
  pack: Pack,
  goal: Goal,
  { shortest = false, limit = DEFAULT_LIMIT }: SolveOptions = {},
): Search {
  const cone = coneOf(pack, goal);
  const full = new Backtracker(cone, goal, limit);
  const found = full.run(Infinity);
  if (!found || !shortest) return full.result(found);
  return shorten(cone, goal, full, found);
}

function shorten(cone: Cone, goal: Goal, full: Backtracker, found: Solution): Search {
  const few = new Backtracker(cone, goal, Math.min(full.limit, SHORTEN_LIMIT));
  for (let budget = 0; budget < found.given.size; budget++) {
    const better = few.run(budget);
    if (few.exhausted) break;
    if (better) return few.result(better);
  }
  return full.result(found);
}

/** True for certain whatever is answered next, or surely not. */
export function verdictOf(truth: Truth): Verdict {
  return truth === TRUE ? 'yes' : (truth & TRUE) === 0 ? 'no' : 'open';
}

interface Solution {
  readonly given: ReadonlyMap<string, NormalizedAnswer>;
  readonly fits: ReadonlyMap<string, Fit>;
}

/** A place in the search: what was chosen so far, and where to go on. */
interface SearchNode extends Solution {
  /** Place of the question whose turn it is. */
  readonly index: number;
  /** Most answers that may still be given. */
  readonly budget: number;
}

function pass(node: SearchNode): SearchNode {
  return { ...node, index: node.index + 1 };
}

function give(node: SearchNode, question: string, answer: NormalizedAnswer): SearchNode {
  return { ...pass(node), given: new Map([...node.given, [question, answer]]) };
}

class Backtracker {
  readonly #cone: Cone;
  readonly #goal: Goal;
  readonly limit: number;
  readonly #perspectives: ReadonlySet<string>;
  readonly #place: ReadonlyMap<string, number>;
  states = 0;

  constructor(cone: Cone, goal: Goal, limit: number) {
    this.#cone = cone;
    this.#goal = goal;
    this.limit = limit;
    this.#perspectives = new Set(cone.pack.json.perspectives.map(({ id }) => id));
    this.#place = new Map(cone.pack.evaluationOrder.map((question, index) => [question.id, index]));
  }

  get exhausted(): boolean {
    return this.states >= this.limit;
  }

  /** @param budget most answers; with fewer than all, questions may be left unanswered */
  run(budget: number): Solution | null {
    return this.#visit({ index: 0, given: new Map(), fits: new Map(), budget });
  }

  result(solution: Solution | null): Search {
    return {
      answers: solution && toAnswers(this.#cone.pack, solution.given),
      fits: Object.fromEntries(solution?.fits ?? []),
      states: this.states,
      exhausted: solution === null && this.exhausted,
    };
  }

  #visit(node: SearchNode): Solution | null {
    if (this.exhausted) return null;
    this.states++;
    const view = this.#view(node);
    const verdict = this.#goal.test(view);
    if (verdict !== 'open') return verdict === 'yes' ? node : null;
    // Fits are few and cut much, so they are chosen first.
    const cause = [...this.#cone.fits.keys()].find((candidate) => !node.fits.has(candidate));
    if (cause !== undefined) return this.#visitFits(cause, node);
    const question = this.#cone.pack.evaluationOrder[node.index];
    return question ? this.#visitQuestion(question, node, view) : null;
  }

  #visitQuestion(question: CompiledQuestion, node: SearchNode, view: View): Solution | null {
    const { shown, options } = view.interview.states.get(question.id)!;
    const preset = this.#goal.preset?.get(question.id);
    if (preset !== undefined)
      return this.#visit(preset && shown ? give(node, question.id, preset) : pass(node));
    const elsewhere = this.#goal.offeredElsewhere?.(view, question.id) ?? [];
    const offered = [...new Set([...options, ...elsewhere])];
    if (!shown && offered.length === 0) return this.#visit(pass(node));
    // With a budget, leaving the question open comes first, and is all that is left at none.
    const skipped = node.budget === Infinity ? null : this.#visit(pass(node));
    return skipped || node.budget === 0 ? skipped : this.#visitAnswers(question, offered, node);
  }

  #visitAnswers(
    question: CompiledQuestion,
    offered: readonly Option[],
    node: SearchNode,
  ): Solution | null {
    for (const answer of answersTo(question, offered, this.#cone, this.#goal.hinders)) {
      const found = this.#visit({ ...give(node, question.id, answer), budget: node.budget - 1 });
      if (found) return found;
    }
    return null;
  }

  #visitFits(cause: string, node: SearchNode): Solution | null {
    for (const fit of this.#cone.fits.get(cause)!) {
      const found = this.#visit({ ...node, fits: new Map([...node.fits, [cause, fit]]) });
      if (found) return found;
    }
    return null;
  }

  #view({ index, given, fits }: SearchNode): View {
    const interview = resolveQuestions(
      this.#cone.pack,
      { accepted: given, rejected: [] },
      this.#perspectives,
    );
    // A question that was passed over unanswered is as open as one whose turn has not come.
    const decided = (question: string): boolean => {
      const place = this.#place.get(question);
      return (
        place !== undefined &&
        place < index &&
        (given.has(question) || !interview.states.get(question)!.shown)
      );
    };
    const complete =
      index >= this.#cone.pack.evaluationOrder.length && fits.size === this.#cone.fits.size;
    return {
      given,
      interview,
      context: openContext(interview, decided, fits),
      decided,
      complete,
    };
  }
}

/** The engine's context, with every undecided question and fit left open. */
export function openContext(
  { pack, context }: InterviewState,
  decided: (question: string) => boolean,
  fits: ReadonlyMap<string, Fit>,
): ConditionContext {
  const named = new Map<string, Truth>();
  const open: ConditionContext = {
    chose: (question, option) =>
      decided(question)
        ? context.chose(question, option)
        : option === UNSURE
          ? OPEN & ~UNKNOWN
          : OPEN,
    answered: (question) => (decided(question) ? context.answered(question) : OPEN & ~UNKNOWN),
    within: (question, min, max) => (decided(question) ? context.within(question, min, max) : OPEN),
    causeFitAtLeast: (cause, atLeast) => {
      const fit = fits.get(cause);
      if (fit === undefined) return OPEN & ~UNKNOWN;
      return certain(fitReaches(fit, atLeast));
    },
    namedCondition: (name) => {
      const truth = named.get(name) ?? evaluate(pack.json.conditions[name]!, open);
      named.set(name, truth);
      return truth;
    },
  };
  return open;
}
