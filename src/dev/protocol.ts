import type { Answers, PackJson, Urgency } from '../engine/index.js';

/** A mistake in a pack, as the linter prints it; line and column are counted from 1. */
export interface ShownProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** A screen that the panel can jump to. */
export interface Destination {
  readonly id: string;
  /** The heading under which it is listed. */
  readonly group: string;
  readonly label: string;
}

/** What `/dev/pack` gives: the pack, or the problems for which there is none. */
export type PackMessage =
  | {
      readonly pack: PackJson;
      readonly destinations: readonly Destination[];
      readonly problems: readonly [];
    }
  | { readonly pack: null; readonly problems: readonly ShownProblem[] };

/** A rule that acts, with the findings that make it true. */
export interface FiredRule {
  readonly id: string;
  readonly urgency: Urgency;
  readonly because: readonly string[];
}

/** What `/dev/explain` gives for the answers that are posted to it. */
export interface InsightMessage {
  readonly urgency: Urgency;
  /** No answer still to come can raise the urgency. */
  readonly settled: boolean;
  /** By question that was asked or is next: why. */
  readonly whys: Readonly<Record<string, string>>;
  /** Why the interview stopped, or which question comes next. */
  readonly end: string;
  /** The most urgent first. */
  readonly rules: readonly FiredRule[];
}

/** What `/dev/answers` gives: answers that lead to a destination; null if none were found. */
export interface JumpMessage {
  readonly answers: Answers | null;
}
