import type { Answers, Pack, Urgency } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import type { Diagnostic } from '../check/index.js';
import type { Coverage } from './coverage.js';

/** What the properties are checked of. */
export interface Model {
  readonly authored: AuthoredPack;
  readonly pack: Pack;
  /** What the linter says; worked out on first use. */
  readonly found: readonly Diagnostic[];
  /** What was met in interviews that try to reach everything; worked out on first use. */
  readonly coverage: Coverage;
}

/**
 * How a verdict was reached. `exhaustive`: every answer combination of the cone was looked at or
 * cut off by a bound. `structural`: follows from the form of the content. `constructive`: answers
 * were found and replayed in the engine.
 */
export type Method = 'exhaustive' | 'structural' | 'constructive';

/** A counterexample, or something that is missing. */
export interface Failure {
  readonly message: string;
  /** The shortest answers that show it. */
  readonly answers?: Answers;
  /** The level that those answers should get. */
  readonly expect?: Urgency;
}

export interface Checked {
  readonly failures: readonly Failure[];
  /** Partial answer sets, or facts, that were looked at. */
  readonly states: number;
  /** What is no failure, but worth knowing. */
  readonly notes?: readonly string[];
}

/** One thing that must hold over all answer combinations. */
export interface Property {
  readonly id: string;
  /** Which of the five laws it proves. */
  readonly law?: 1 | 2 | 3 | 4 | 5;
  readonly description: string;
  readonly methods: readonly Method[];
  /** What rests on the engine's construction, and where that is tested. */
  readonly engine?: string;
  check: (model: Model) => Checked;
}

/** Gathers what a property finds while it looks. */
export class Findings {
  readonly failures: Failure[] = [];
  readonly notes: string[] = [];
  states = 0;

  fail(message: string, witness: Omit<Failure, 'message'> = {}): void {
    this.failures.push({ message, ...witness });
  }

  /**
   * Counts what a search looked at, and says so if it did not end: a failure, whatever the search was
   * for.
   * @returns whether it has ended, so that to have found nothing is a proof
   */
  count(search: { readonly states: number; readonly exhausted?: boolean }, what: string): boolean {
    this.states += search.states;
    if (search.exhausted)
      this.fail(
        `${what}: not proved; the search was cut off after ${search.states} states; split the conditions that it reads, or state less at once`,
      );
    return !search.exhausted;
  }
}
