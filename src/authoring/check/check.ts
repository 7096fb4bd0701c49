import type { AuthoredPack } from '../authored.js';
import type { Path } from '../yaml-file.js';

/** A place of a pack, by its path inside a file of the folder. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

/** A mistake that two places make together: it is noted at the second, and names the first. */
export interface OfTwoPlaces {
  readonly message: string;
  readonly first: Place;
}

/**
 * Notes a mistake. `file` is relative to the pack's folder; `message` says what is wrong; what to
 * do. The place is that of the value at `path`, or of its key where `at` is `key`.
 */
export type ReportProblem = (
  file: string,
  path: Path,
  message: string | OfTwoPlaces,
  at?: 'key' | 'value',
) => void;

/** One thing that must be true of every pack. */
export interface Check {
  /** Code of its problems. */
  readonly name: string;
  readonly description: string;
  check: (pack: AuthoredPack, report: ReportProblem) => void;
}
