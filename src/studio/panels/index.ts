import type { Panel } from '../panel.js';
import { advice } from './advice.js';
import { cases } from './cases.js';
import { causes } from './causes.js';
import { checks } from './checks.js';
import { complaint } from './complaint.js';
import { doubts } from './doubts.js';
import { files } from './files.js';
import { flow } from './flow.js';
import { numbers } from './numbers.js';
import { publish } from './publish.js';
import { questions } from './questions.js';
import { review } from './review.js';
import { rules } from './rules.js';
import { signs } from './signs.js';
import { start } from './start.js';
import { words } from './words.js';
import { why } from './why.js';

/**
 * Every part of the studio, in the order of the list. "Take me there" leads to the first that shows a
 * place, so that `files`, which shows every place, comes last.
 */
export const PANELS: readonly Panel[] = [
  start,
  signs,
  questions,
  rules,
  causes,
  numbers,
  advice,
  cases,
  why,
  complaint,
  doubts,
  flow,
  words,
  checks,
  review,
  publish,
  files,
];
