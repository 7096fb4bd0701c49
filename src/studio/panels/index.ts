import type { Panel } from '../panel.js';
import { advice } from './advice.js';
import { cases } from './cases.js';
import { causes } from './causes.js';
import { checks } from './checks.js';
import { complaint } from './complaint.js';
import { coverage } from './coverage.js';
import { decisions } from './decisions.js';
import { doubts } from './doubts.js';
import { files } from './files.js';
import { flow } from './flow.js';
import { numbers } from './numbers.js';
import { publish } from './publish.js';
import { questions } from './questions.js';
import { review } from './review.js';
import { conditions } from './conditions.js';
import { dangers } from './dangers.js';
import { maps } from './maps.js';
import { properties } from './properties.js';
import { sources } from './sources.js';
import { controlTests, hazards } from './hazards.js';
import { languages } from './languages.js';
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
  dangers,
  questions,
  maps,
  rules,
  conditions,
  causes,
  numbers,
  advice,
  sources,
  properties,
  decisions,
  hazards,
  controlTests,
  languages,
  cases,
  coverage,
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
