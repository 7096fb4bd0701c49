import { PackError } from './errors.js';
import { checkCondition, type Known } from './check-condition.js';
import { checkText } from './check-text.js';
import { asList, asNumber, asNumberList, asOneOf, asRecord, asText, type Json } from './check-json.js';
import type { PackJson } from './pack.js';

const URGENCIES = ['emergency', 'urgent', 'soon', 'self-care'] as const;
const ROLES = ['gate', 'flag', 'risk', 'clarifier', 'evidence', 'pattern'] as const;
const GRADES = ['A', 'B', 'C'] as const;
const KINDS = ['self-care', 'exercise', 'medicine', 'common'] as const;

/**
 * Checks that a value is a pack that can be run: shapes, ids that resolve, no cycles, numbers that can be computed with.
 * What makes content good (sources, wording, ratios that agree with their sign) is the business of `triage-pack lint`.
 * @throws PackError
 */
export function checkPack(json: unknown): PackJson {
  const pack = asRecord(json, '', 'not-a-pack');
  if (pack['format'] !== 1) throw new PackError('format', 'format', `is ${JSON.stringify(pack['format'])}; this version reads format 1: build the pack again`);
  for (const key of ['id', 'version', 'contentHash', 'evidenceDate', 'reviewBy', 'reviewedBy']) asText(pack[key], key);
  const known = collectIds(pack);
  const strata = pack['strata'] === undefined ? 1 : checkStrata(asRecord(pack['strata'], 'strata'), known);
  checkLimits(asRecord(pack['limits'], 'limits'));
  each(pack['perspectives'], 'perspectives', (perspective, path) => checkPerspective(perspective, path, strata));
  const conditions = pack['conditions'] as Json;
  for (const [name, condition] of Object.entries(conditions)) checkCondition(condition, `conditions.${name}`, known);
  checkNamedCycles(conditions);
  each(pack['questions'], 'questions', (question, path) => checkQuestion(question, path, known, strata));
  each(pack['rules'], 'rules', (rule, path) => checkRule(rule, path, known));
  each(pack['causes'], 'causes', (cause, path) => checkCause(cause, path, known, strata));
  each(pack['advice'], 'advice', (advice, path) => checkAdvice(advice, path, known));
  each(pack['safetyNet'], 'safetyNet', (item, path) => optionalCondition(item['when'], `${path}.when`, known));
  asRecord(pack['sources'], 'sources');
  checkText(pack);
  return json as PackJson;
}

function each(value: unknown, path: string, check: (item: Json, path: string) => void): void {
  asList(value, path).forEach((item, index) => {
    const record = asRecord(item, `${path}[${index}]`);
    check(record, typeof record['id'] === 'string' ? `${path}.${record['id']}` : `${path}[${index}]`);
  });
}

function ids(value: unknown, path: string): Set<string> {
  const seen = new Set<string>();
  asList(value, path).forEach((item, index) => {
    const id = asText(asRecord(item, `${path}[${index}]`)['id'], `${path}[${index}].id`);
    if (seen.has(id)) throw new PackError('duplicate-id', `${path}[${index}]`, `repeats the id "${id}"; ids must be unique`);
    seen.add(id);
  });
  return seen;
}

function collectIds(pack: Json): Known {
  const questions = new Map<string, { options: ReadonlySet<string>; rated: ReadonlySet<string> }>();
  ids(pack['questions'], 'questions');
  const list = pack['questions'] as readonly Json[];
  for (const question of list) {
    const options = ids(question['options'], `questions.${question['id']}.options`);
    const rated = (question['options'] as readonly Json[]).filter((option) => option['base'] !== undefined).map((option) => option['id'] as string);
    questions.set(question['id'] as string, { options, rated: new Set(rated) });
  }
  for (const { id, repeats } of list) {
    if (repeats === undefined) continue;
    const original = questions.get(repeats as string);
    if (!original) throw new PackError('unknown-id', `questions.${id}.repeats`, `names the question "${repeats}", which does not exist`);
    questions.set(id as string, original);
  }
  ids(pack['rules'], 'rules');
  ids(pack['advice'], 'advice');
  return {
    questions,
    causes: ids(pack['causes'], 'causes'),
    perspectives: ids(pack['perspectives'], 'perspectives'),
    conditions: new Set(Object.keys(asRecord(pack['conditions'], 'conditions'))),
  };
}

/** @returns how many strata there are */
function checkStrata(strata: Json, known: Known): number {
  const question = known.questions.get(strata['question'] as string);
  if (!question) throw new PackError('unknown-id', 'strata.question', `names the question "${strata['question']}", which does not exist`);
  const groups = ids(strata['groups'], 'strata.groups');
  each(strata['groups'], 'strata.groups', (group, path) => asList(group['options'], `${path}.options`).forEach((option) => {
    if (!question.options.has(option as string)) throw new PackError('unknown-id', path, `names the option "${option}", which ${strata['question']} does not have`);
  }));
  if (!groups.has(strata['default'] as string)) throw new PackError('unknown-id', 'strata.default', `must be one of ${[...groups].join(', ')}`);
  return groups.size;
}

function checkLimits(limits: Json): void {
  asNumber(limits['evidenceQuestions'], 'limits.evidenceQuestions', 0, 1000);
  asNumber(limits['minGain'], 'limits.minGain', 0, 10);
  asNumber(limits['explainAt'], 'limits.explainAt', 1, 100);
}

function checkPerspective(perspective: Json, path: string, strata: number): void {
  if (asOneOf(perspective['method'], `${path}.method`, ['likelihood-ratio', 'points']) === 'points') return;
  asNumber(perspective['shrink'], `${path}.shrink`, 0, 1);
  asNumber(perspective['cap'], `${path}.cap`, 1, 1e6);
  asNumber(perspective['questionCap'], `${path}.questionCap`, 1, 1e6);
  asNumber(perspective['share'], `${path}.share`, 0, 1);
  asNumberList(perspective['otherPrior'], `${path}.otherPrior`, strata, 0, 1);
  const fit = asRecord(perspective['fit'], `${path}.fit`);
  asNumber(fit['minAnswered'], `${path}.fit.minAnswered`, 0, 1000);
  for (const band of ['strong', 'partial']) {
    for (const key of ['evidence', 'ofBest', 'ofOther']) asNumber(asRecord(fit[band], `${path}.fit.${band}`)[key], `${path}.fit.${band}.${key}`, -100, 100);
  }
}

function optionalCondition(condition: unknown, path: string, known: Known, inQuestion = false): void {
  if (condition !== undefined) checkCondition(condition, path, known, inQuestion);
}

function checkQuestion(question: Json, path: string, known: Known, strata: number): void {
  const role = asOneOf(question['role'], `${path}.role`, ROLES);
  const type = asOneOf(question['type'], `${path}.type`, ['single', 'multi', 'number']);
  optionalCondition(question['when'], `${path}.when`, known, true);
  reference(question['clarifies'], `${path}.clarifies`, known.questions);
  if (question['perspective'] !== undefined && !known.perspectives.has(question['perspective'] as string)) {
    throw new PackError('unknown-id', `${path}.perspective`, `names "${question['perspective']}"; perspectives are ${[...known.perspectives].join(', ')}`);
  }
  if (question['unsureFlag'] !== undefined) asOneOf(question['unsureFlag'], `${path}.unsureFlag`, URGENCIES);
  each(question['options'], `${path}.options`, (option, place) => {
    if (option['id'] === 'unsure') throw new PackError('duplicate-id', place, 'uses the reserved id "unsure"; set `unsure: true` on the question instead');
    if (option['flag'] !== undefined) asOneOf(option['flag'], `${place}.flag`, URGENCIES);
    if (option['sources'] !== undefined) asList(option['sources'], `${place}.sources`);
    if (option['base'] !== undefined) asNumberList(option['base'], `${place}.base`, strata, 0, 1);
    optionalCondition(option['when'], `${place}.when`, known, true);
  });
  const hasOptions = (question['options'] as unknown[]).length > 0 || question['repeats'] !== undefined;
  if (type !== 'number' && !hasOptions) throw new PackError('missing', `${path}.options`, 'is empty; nobody could answer');
  if (role === 'flag' && type === 'number') throw new PackError('type', `${path}.type`, 'is number; a red-flag question offers options');
}

function reference(id: unknown, path: string, known: { has(id: string): boolean }): void {
  if (id !== undefined && !known.has(id as string)) throw new PackError('unknown-id', path, `names "${id}", which does not exist`);
}

function checkRule(rule: Json, path: string, known: Known): void {
  asOneOf(rule['urgency'], `${path}.urgency`, URGENCIES);
  checkCondition(rule['when'], `${path}.when`, known);
  asList(rule['sources'], `${path}.sources`);
}

function checkCause(cause: Json, path: string, known: Known, strata: number): void {
  reference(cause['perspective'], `${path}.perspective`, known.perspectives);
  asText(cause['perspective'], `${path}.perspective`);
  if (cause['prior'] !== undefined) asNumberList(cause['prior'], `${path}.prior`, strata, 0, 1);
  for (const [id, value] of Object.entries(asRecord(cause['evidence'] ?? {}, `${path}.evidence`))) {
    checkEvidence(asRecord(value, `${path}.evidence.${id}`), `${path}.evidence.${id}`, id, known, strata);
  }
  const card = asRecord(cause['card'] ?? {}, `${path}.card`);
  optionalCondition(card['strong'], `${path}.card.strong`, known);
  optionalCondition(card['partial'], `${path}.card.partial`, known);
  for (const [id, points] of Object.entries(asRecord(cause['points'] ?? {}, `${path}.points`))) {
    reference(id, `${path}.points.${id}`, known.questions);
    Object.values(asRecord(points, `${path}.points.${id}`)).forEach((value) => asNumber(value, `${path}.points.${id}`, -1000, 1000));
  }
  if (cause['points'] !== undefined) {
    const bands = asRecord(cause['bands'], `${path}.bands`);
    asNumber(bands['strong'], `${path}.bands.strong`, -1e6, 1e6);
    asNumber(bands['partial'], `${path}.bands.partial`, -1e6, 1e6);
    optionalCondition(bands['strongRequires'], `${path}.bands.strongRequires`, known);
  }
}

function checkEvidence(evidence: Json, path: string, id: string, known: Known, strata: number): void {
  const question = known.questions.get(id);
  if (!question) throw new PackError('unknown-id', path, `is about the question "${id}", which does not exist`);
  asOneOf(evidence['grade'], `${path}.grade`, GRADES);
  asList(evidence['sources'], `${path}.sources`);
  const numbers = (key: 'lr' | 'p', min: number, max: number): void => {
    for (const [option, value] of Object.entries(asRecord(evidence[key] ?? {}, `${path}.${key}`))) {
      if (!question.options.has(option)) throw new PackError('unknown-id', `${path}.${key}.${option}`, `is not an option of ${id}`);
      if (!question.rated.has(option)) throw new PackError('missing', `${path}.${key}.${option}`, `has no base rate to weigh it with; give ${id}.${option} a base`);
      if (Array.isArray(value)) asNumberList(value, `${path}.${key}.${option}`, strata, min, max);
      else asNumber(value, `${path}.${key}.${option}`, min, max);
    }
  };
  numbers('lr', Number.MIN_VALUE, 1e6);
  numbers('p', 0, 1);
}

function checkAdvice(advice: Json, path: string, known: Known): void {
  asOneOf(advice['kind'], `${path}.kind`, KINDS);
  asList(advice['levels'], `${path}.levels`).forEach((level) => asOneOf(level, `${path}.levels`, URGENCIES));
  asList(advice['causes'] ?? [], `${path}.causes`).forEach((cause) => reference(cause, `${path}.causes`, known.causes));
  optionalCondition(advice['when'], `${path}.when`, known);
  optionalCondition(advice['unless'], `${path}.unless`, known);
}

function checkNamedCycles(conditions: Json): void {
  const done = new Set<string>();
  const visit = (name: string, chain: readonly string[]): void => {
    if (done.has(name)) return;
    if (chain.includes(name)) throw new PackError('cycle', `conditions.${name}`, `refers to itself: ${[...chain, name].join(' → ')}; remove one of these references`);
    refs(conditions[name]).forEach((ref) => visit(ref, [...chain, name]));
    done.add(name);
  };
  Object.keys(conditions).forEach((name) => visit(name, []));
}

function refs(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => key === 'ref' ? [inner as string] : refs(inner));
}
