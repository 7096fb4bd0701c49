import type { Path } from '../../authoring/yaml-file.js';
import type { Answers, PackJson, Urgency } from '../../engine/index.js';

/** A problem of the pack, with where it is. */
export interface FoundProblem {
  /** Path within the folder. */
  readonly file: string;
  /** What it is about, as keys and indexes from the root of the file. */
  readonly path: Path;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  /** What is wrong; what to do. */
  readonly message: string;
}

/** How the pack stands after an edit. */
export interface CheckAnswer {
  readonly problems: readonly FoundProblem[];
  /** The pack to show; null where it cannot run as it stands. */
  readonly json: PackJson | null;
}

/** How one case came out. */
export interface CaseAnswer {
  readonly file: string;
  /** Its place in the list of its file. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly expected: Urgency;
  /** Absent where it could not be played; then `failures` says why. */
  readonly urgency?: Urgency;
  /** Names of the causes on top, one of each perspective, each with its fit. */
  readonly first: readonly { readonly id: string; readonly fit: string }[];
  readonly advice: readonly string[];
  /** What it demands and does not get. */
  readonly failures: readonly string[];
  /** The failures stop a build. */
  readonly isBroken: boolean;
}

/** One thing that was to be proved. */
export interface ProvedProperty {
  readonly id: string;
  readonly description: string;
  readonly failures: readonly {
    readonly message: string;
    /** The shortest answers that show it; null where there are none to show. */
    readonly answers: Answers | null;
    readonly expected: Urgency | null;
  }[];
  readonly notes: readonly string[];
}

/** What a proof says of the pack. */
export interface ProofAnswer {
  readonly contentHash: string;
  /** Everything holds, and no case fails that stops a build. */
  readonly isProved: boolean;
  readonly properties: readonly ProvedProperty[];
  /** What the verdict does not say, since the pack states nothing of it. */
  readonly gaps: readonly string[];
  /** Cases that fail, in words. */
  readonly cases: readonly string[];
  readonly ms: number;
}
