import { FLAGS, MONOTONE } from './danger-signs.js';
import { UNSURE, ASKED } from './answers-left-open.js';
import { SHOWN, NUMBERS } from './causes.js';
import { COMPLETE } from './the-rest-of-the-result.js';
import type { Mutant } from './mutant.js';

/** Defects for the back-and-knee pack. */
export const MUTANTS: readonly Mutant[] = [
  ...FLAGS,
  ...MONOTONE,
  ...UNSURE,
  ...ASKED,
  ...SHOWN,
  ...NUMBERS,
  ...COMPLETE,
];
