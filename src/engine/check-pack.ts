import { PackError } from './errors.js';
import { checkCauses } from './check-causes.js';
import { conditionOver } from './check-condition.js';
import {
  checkFields,
  each,
  fieldsOf,
  isGrade,
  knownId,
  listOf,
  names,
  oneOf,
  recordOf,
  type Fields,
} from './check-fields.js';
import { collectIds, type Known } from './check-ids.js';
import { asBoolean, asId, asName, asRecord, asText, type Json } from './check-json.js';
import { checkMaps } from './check-maps.js';
import { checkLimits, checkPerspectives, checkStrata } from './check-perspectives.js';
import { checkQuestions } from './check-questions.js';
import { checkReferences } from './check-references.js';
import { checkText } from './check-text.js';
import { URGENCIES } from './levels.js';
import type { Advice, Danger, PackJson, Rule, SafetyNet, Source } from './pack.js';

/**
 * No question, rule, cause or option is written in fewer values: what most values allow bounds how
 * many there are.
 */
const VALUES_PER_ITEM = 400;

/**
 * Checks that a value is a pack that can be run: shapes, ids that resolve, no cycles, numbers that
 * can be computed with. What makes content good (sources, wording, ratios that agree with their
 * sign) is the business of `triage-pack lint`. The shapes are those of
 * `content/schema/compiled-pack.schema.json`.
 * @param most how many values the pack may hold, which bounds what they can grow into
 * @throws PackError
 */
export function checkPack(json: unknown, most: number): PackJson {
  const pack = asRecord(json, '', 'not-a-pack');
  if (pack['format'] !== 2)
    throw new PackError(
      'format',
      'format',
      `is ${JSON.stringify(pack['format'])}; this version reads format 2: convert the pack's folder with \`triage-pack upgrade DIR\`, then build it again`,
    );
  for (const key of ['id', 'version', 'contentHash', 'evidenceDate', 'reviewBy', 'reviewedBy'])
    asText(pack[key], key);
  if (pack['unproven'] !== undefined) asBoolean(pack['unproven'], 'unproven');
  const ids = collectIds(pack, most / VALUES_PER_ITEM);
  const known: Known = { ...ids, strata: checkStrata(pack['strata'], ids.questions) };
  checkLimits(pack['limits'], 'limits');
  checkPerspectives(pack['perspectives'], known);
  recordOf(conditionOver(known))(pack['conditions'], 'conditions');
  checkReferences(pack, most);
  checkQuestions(pack['questions'], known);
  checkRules(pack['rules'], known);
  checkCauses(pack['causes'], known, most);
  checkAdvice(pack, known);
  checkDangers(pack, known);
  checkSources(pack['sources'], 'sources');
  if (pack['maps'] !== undefined) checkMaps(pack['maps'], 'maps');
  checkText(pack);
  return json as PackJson;
}

function checkRules(rules: unknown, known: Known): void {
  const fields: Fields<Rule> = {
    id: asId,
    urgency: oneOf(URGENCIES),
    when: conditionOver(known),
    'action?': asName,
    'ends?': asBoolean,
    'grade?': isGrade,
    sources: names,
  };
  each(rules, 'rules', (rule, path) => checkFields(rule, path, fields));
}

function checkAdvice({ advice }: Json, known: Known): void {
  const condition = conditionOver(known);
  const fields: Fields<Advice> = {
    id: asId,
    kind: oneOf(['self-care', 'exercise', 'medicine', 'common']),
    'causes?': listOf(knownId(known.causes)),
    levels: listOf(oneOf(URGENCIES)),
    'when?': condition,
    'unless?': condition,
    'picture?': asName,
    sources: names,
  };
  each(advice, 'advice', (item, path) => checkFields(item, path, fields));
}

function checkDangers({ dangers, redFlags, safetyNet }: Json, known: Known): void {
  const when = conditionOver(known);
  const danger: Fields<Danger> = { id: asId, level: oneOf(URGENCIES), when };
  each(dangers, 'dangers', (item, path) => checkFields(item, path, danger));
  listOf(knownId(known.dangers))(redFlags, 'redFlags');
  const net: Fields<SafetyNet> = { danger: knownId(known.dangers), 'when?': when };
  each(safetyNet, 'safetyNet', (item, path) => checkFields(item, path, net));
}

const SOURCE: Fields<Source> = { cite: asText, 'url?': asText };
const checkSources = recordOf(fieldsOf(SOURCE));
