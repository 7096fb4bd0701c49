import type { Property } from '../property.js';
import { bands } from './bands.js';
import { causeFirst } from './cause-first.js';
import { completeAssessment } from './complete-assessment.js';
import { coverageRows } from './coverage-rows.js';
import { covered } from './covered.js';
import { dangers } from './dangers.js';
import { denied } from './denied.js';
import { doubt } from './doubt.js';
import { flagLevel } from './flag-level.js';
import { flagsAsked } from './flags-asked.js';
import { host } from './host.js';
import { interrupt } from './interrupt.js';
import { monotone } from './monotone.js';
import { neverShown } from './never-shown.js';
import { opinions } from './opinions.js';
import { ratioSign } from './ratio-sign.js';
import { noDeadEnd, reachableOption, reachableQuestion, reachableRule } from './reachable.js';
import { ruleStated } from './rule-stated.js';
import { traditionalApart } from './traditional-apart.js';
import { unsure } from './unsure.js';
import { used } from './used.js';

/** Every property, the five laws first. */
export const PROPERTIES: readonly Property[] = [
  flagLevel,
  dangers,
  coverageRows,
  ruleStated,
  monotone,
  opinions,
  unsure,
  doubt,
  denied,
  covered,
  interrupt,
  host,
  flagsAsked,
  reachableQuestion,
  reachableOption,
  reachableRule,
  noDeadEnd,
  completeAssessment,
  traditionalApart,
  neverShown,
  causeFirst,
  bands,
  ratioSign,
  used,
];
