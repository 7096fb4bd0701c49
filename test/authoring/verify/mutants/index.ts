import { COVERAGE, DANGERS, FLAGS, MONOTONE, OPINIONS } from './danger-signs.js';
import { ASKED, COVERED, UNSURE } from './answers-left-open.js';
import { SHOWN, NUMBERS } from './causes.js';
import { COMPLETE } from './the-rest-of-the-result.js';
import type { Mutant } from './mutant.js';

/** Defects for the back-and-knee pack. */
export const MUTANTS: readonly Mutant[] = [
  ...FLAGS,
  ...DANGERS,
  ...MONOTONE,
  ...OPINIONS,
  ...UNSURE,
  ...COVERED,
  ...COVERAGE,
  ...ASKED,
  ...SHOWN,
  ...NUMBERS,
  ...COMPLETE,
];
