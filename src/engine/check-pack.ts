import { PackError } from './errors.js';
import { checkCondition, type Known } from './check-condition.js';
import { checkReferences } from './check-references.js';
import { checkText } from './check-text.js';
import {
  asId,
  asIds,
  asList,
  asNumber,
  asNumberList,
  asOneOf,
  asRecord,
  asText,
  type Json,
} from './check-json.js';
import { URGENCIES } from './levels.js';
import type { PackJson } from './pack.js';

const ROLES = ['gate', 'flag', 'risk', 'clarifier', 'evidence', 'pattern'] as const;
const GRADES = ['A', 'B', 'C'] as const;
const KINDS = ['self-care', 'exercise', 'medicine', 'common'] as const;
/**
 * No question, rule, cause or option is written in fewer values: what most values allow bounds how
 * many there are.
 */
const VALUES_PER_ITEM = 400;
const MAX_STRATA = 100;
/**
 * Screens of the widget that are no questions: a question of that name would be taken for one of
 * them.
 */
const SCREENS = ['cover', 'review', 'result'];

/**
 * Checks that a value is a pack that can be run: shapes, ids that resolve, no cycles, numbers that
 * can be computed with. What makes content good (sources, wording, ratios that agree with their
 * sign) is the business of `triage-pack lint`.
 * @param most how many values the pack may hold, which bounds what they can grow into
 * @throws PackError
 */
export function checkPack(json: unknown, most: number): PackJson {
  const pack = asRecord(json, '', 'not-a-pack');
  if (pack['format'] !== 1)
    throw new PackError(
      'format',
      'format',
      `is ${JSON.stringify(pack['format'])}; this version reads format 1: build the pack again`,
    );
  for (const key of ['id', 'version', 'contentHash', 'evidenceDate', 'reviewBy', 'reviewedBy'])
    asText(pack[key], key);
  const known = collectIds(pack, most / VALUES_PER_ITEM);
  const strata =
    pack['strata'] === undefined ? 1 : checkStrata(asRecord(pack['strata'], 'strata'), known);
  checkLimits(asRecord(pack['limits'], 'limits'));
  if (known.perspectives.size === 0)
    throw new PackError('missing', 'perspectives', 'is empty; a result has nothing to say');
  each(pack['perspectives'], 'perspectives', (perspective, path) =>
    checkPerspective(perspective, path, strata),
  );
  const conditions = pack['conditions'] as Json;
  for (const [name, condition] of Object.entries(conditions))
    checkCondition(condition, `conditions.${name}`, known);
  checkReferences(pack, most);
  each(pack['questions'], 'questions', (question, path) =>
    checkQuestion(question, path, known, strata),
  );
  each(pack['rules'], 'rules', (rule, path) => checkRule(rule, path, known));
  each(pack['causes'], 'causes', (cause, path) => checkCause(cause, path, known, strata));
  each(pack['advice'], 'advice', (advice, path) => checkAdvice(advice, path, known));
  each(pack['safetyNet'], 'safetyNet', (item, path) =>
    optionalCondition(item['when'], `${path}.when`, known),
  );
  checkWeights(pack, known, most);
  Object.entries(asRecord(pack['sources'], 'sources')).forEach(([id, source]) =>
    checkSource(source, `sources.${id}`),
  );
  checkText(pack);
  return json as PackJson;
}

function each(value: unknown, path: string, check: (item: Json, path: string) => void): void {
  asList(value, path).forEach((item, index) => {
    const record = asRecord(item, `${path}[${index}]`);
    check(
      record,
      typeof record['id'] === 'string' ? `${path}.${record['id']}` : `${path}[${index}]`,
    );
  });
}

function ids(value: unknown, path: string, most: number): Set<string> {
  const seen = new Set<string>();
  const list = asList(value, path);
  if (list.length > most)
    throw new PackError('too-large', path, `has ${list.length} items; at most ${most} are read`);
  list.forEach((item, index) => {
    const id = asId(asRecord(item, `${path}[${index}]`)['id'], `${path}[${index}].id`);
    if (seen.has(id))
      throw new PackError(
        'duplicate-id',
        `${path}[${index}]`,
        `repeats the id "${id}"; ids must be unique`,
      );
    seen.add(id);
  });
  return seen;
}

function collectIds(pack: Json, most: number): Known {
  const questions = new Map<string, { options: ReadonlySet<string>; rated: ReadonlySet<string> }>();
  ids(pack['questions'], 'questions', most);
  const list = pack['questions'] as readonly Json[];
  for (const question of list) {
    const options = ids(question['options'], `questions.${question['id'] as string}.options`, most);
    const rated = (question['options'] as readonly Json[])
      .filter((option) => option['base'] !== undefined)
      .map((option) => option['id'] as string);
    questions.set(question['id'] as string, { options, rated: new Set(rated) });
  }
  const repeated = new Set<unknown>(
    list.filter((question) => question['repeats'] !== undefined).map((question) => question['id']),
  );
  for (const { id, repeats } of list) {
    if (repeats === undefined) continue;
    const original = questions.get(repeats as string);
    if (!original)
      throw new PackError(
        'unknown-id',
        `questions.${id as string}.repeats`,
        `names the question "${repeats as string}", which does not exist`,
      );
    if (repeated.has(repeats))
      throw new PackError(
        'cycle',
        `questions.${id as string}.repeats`,
        `names "${repeats as string}", which is itself a repeat question or has one already; a question is asked again once`,
      );
    repeated.add(repeats);
    questions.set(id as string, original);
  }
  ids(pack['rules'], 'rules', most);
  ids(pack['advice'], 'advice', most);
  return {
    questions,
    causes: ids(pack['causes'], 'causes', most),
    perspectives: ids(pack['perspectives'], 'perspectives', most),
    conditions: new Set(Object.keys(asRecord(pack['conditions'], 'conditions'))),
  };
}

/** @returns how many strata there are */
function checkStrata(strata: Json, known: Known): number {
  const question = known.questions.get(strata['question'] as string);
  if (!question)
    throw new PackError(
      'unknown-id',
      'strata.question',
      `names the question "${strata['question'] as string}", which does not exist`,
    );
  const groups = ids(strata['groups'], 'strata.groups', MAX_STRATA);
  each(strata['groups'], 'strata.groups', (group, path) =>
    asList(group['options'], `${path}.options`).forEach((option) => {
      if (!question.options.has(option as string))
        throw new PackError(
          'unknown-id',
          path,
          `names the option "${option as string}", which ${strata['question'] as string} does not have`,
        );
    }),
  );
  if (!groups.has(strata['default'] as string))
    throw new PackError('unknown-id', 'strata.default', `must be one of ${[...groups].join(', ')}`);
  return groups.size;
}

function checkLimits(limits: Json): void {
  asNumber(limits['evidenceQuestions'], 'limits.evidenceQuestions', 0, 1000);
  asNumber(limits['minGain'], 'limits.minGain', 0, 10);
  asNumber(limits['explainAt'], 'limits.explainAt', 1, 100);
}

function checkPerspective(perspective: Json, path: string, strata: number): void {
  if (perspective['below'] !== undefined) asOneOf(perspective['below'], `${path}.below`, URGENCIES);
  if (asOneOf(perspective['method'], `${path}.method`, ['likelihood-ratio', 'points']) === 'points')
    return;
  asNumber(perspective['shrink'], `${path}.shrink`, 0, 1);
  asNumber(perspective['cap'], `${path}.cap`, 1, 1e6);
  asNumber(perspective['questionCap'], `${path}.questionCap`, 1, 1e6);
  asNumber(perspective['share'], `${path}.share`, 0, 1);
  asNumberList(perspective['otherPrior'], `${path}.otherPrior`, strata, 0, 1);
  const fit = asRecord(perspective['fit'], `${path}.fit`);
  asNumber(fit['minAnswered'], `${path}.fit.minAnswered`, 0, 1000);
  for (const band of ['strong', 'partial']) {
    for (const key of ['evidence', 'ofBest', 'ofOther'])
      asNumber(
        asRecord(fit[band], `${path}.fit.${band}`)[key],
        `${path}.fit.${band}.${key}`,
        -100,
        100,
      );
  }
}

function optionalCondition(
  condition: unknown,
  path: string,
  known: Known,
  inQuestion = false,
): void {
  if (condition !== undefined) checkCondition(condition, path, known, inQuestion);
}

function checkQuestion(question: Json, path: string, known: Known, strata: number): void {
  if (SCREENS.includes(question['id'] as string))
    throw new PackError(
      'duplicate-id',
      path,
      `is the name of a screen (${SCREENS.join(', ')}); rename it`,
    );
  const role = asOneOf(question['role'], `${path}.role`, ROLES);
  const type = asOneOf(question['type'], `${path}.type`, ['single', 'multi', 'number']);
  optionalCondition(question['when'], `${path}.when`, known, true);
  reference(question['clarifies'], `${path}.clarifies`, known.questions);
  if (
    question['perspective'] !== undefined &&
    !known.perspectives.has(question['perspective'] as string)
  ) {
    throw new PackError(
      'unknown-id',
      `${path}.perspective`,
      `names "${question['perspective'] as string}"; perspectives are ${[...known.perspectives].join(', ')}`,
    );
  }
  if (question['unsureFlag'] !== undefined)
    asOneOf(question['unsureFlag'], `${path}.unsureFlag`, URGENCIES);
  if (question['picture'] !== undefined) asId(question['picture'], `${path}.picture`);
  for (const [key, min, max] of [
    ['min', -1e9, 1e9],
    ['max', -1e9, 1e9],
    ['share', 0, 1],
    ['questionCap', 1, 1e6],
  ] as const) {
    if (question[key] !== undefined) asNumber(question[key], `${path}.${key}`, min, max);
  }
  each(question['options'], `${path}.options`, (option, place) =>
    checkOption(option, place, known, strata),
  );
  const hasOptions =
    (question['options'] as unknown[]).length > 0 || question['repeats'] !== undefined;
  if (type !== 'number' && !hasOptions)
    throw new PackError('missing', `${path}.options`, 'is empty; nobody could answer');
  if (role === 'flag' && type === 'number')
    throw new PackError('type', `${path}.type`, 'is number; a red-flag question offers options');
  if (role === 'flag' && question['perspective'] !== undefined)
    throw new PackError(
      'type',
      `${path}.perspective`,
      'is not for red-flag questions: whoever leaves the perspective out would leave out the danger signs; remove it',
    );
  if (question['clarifies'] !== undefined && role !== 'clarifier')
    throw new PackError(
      'type',
      `${path}.role`,
      `is ${role}; a question that clarifies another is a clarifier`,
    );
}

function checkOption(option: Json, path: string, known: Known, strata: number): void {
  if (option['id'] === 'unsure')
    throw new PackError(
      'duplicate-id',
      path,
      'uses the reserved id "unsure"; set `unsure: true` on the question instead',
    );
  if (option['flag'] !== undefined) asOneOf(option['flag'], `${path}.flag`, URGENCIES);
  if (option['action'] !== undefined) asId(option['action'], `${path}.action`);
  if (option['group'] !== undefined) asId(option['group'], `${path}.group`);
  asIds(option['at'] ?? [], `${path}.at`);
  asIds(option['sources'] ?? [], `${path}.sources`);
  if (option['base'] !== undefined) asNumberList(option['base'], `${path}.base`, strata, 0, 1);
  optionalCondition(option['when'], `${path}.when`, known, true);
}

function reference(id: unknown, path: string, known: { has: (id: string) => boolean }): void {
  if (id !== undefined && !known.has(id as string))
    throw new PackError('unknown-id', path, `names "${id as string}", which does not exist`);
}

function checkRule(rule: Json, path: string, known: Known): void {
  asOneOf(rule['urgency'], `${path}.urgency`, URGENCIES);
  checkCondition(rule['when'], `${path}.when`, known);
  if (rule['action'] !== undefined) asId(rule['action'], `${path}.action`);
  asIds(rule['sources'], `${path}.sources`);
}

function checkCause(cause: Json, path: string, known: Known, strata: number): void {
  reference(cause['perspective'], `${path}.perspective`, known.perspectives);
  asText(cause['perspective'], `${path}.perspective`);
  asIds(cause['sources'] ?? [], `${path}.sources`);
  if (cause['picture'] !== undefined) asId(cause['picture'], `${path}.picture`);
  if (cause['prior'] !== undefined) asNumberList(cause['prior'], `${path}.prior`, strata, 0, 1);
  for (const [id, value] of Object.entries(asRecord(cause['evidence'] ?? {}, `${path}.evidence`))) {
    checkEvidence(
      asRecord(value, `${path}.evidence.${id}`),
      `${path}.evidence.${id}`,
      id,
      known,
      strata,
    );
  }
  const card = asRecord(cause['card'] ?? {}, `${path}.card`);
  optionalCondition(card['strong'], `${path}.card.strong`, known);
  optionalCondition(card['partial'], `${path}.card.partial`, known);
  for (const [id, points] of Object.entries(asRecord(cause['points'] ?? {}, `${path}.points`))) {
    reference(id, `${path}.points.${id}`, known.questions);
    Object.values(asRecord(points, `${path}.points.${id}`)).forEach((value) =>
      asNumber(value, `${path}.points.${id}`, -1000, 1000),
    );
  }
  if (cause['points'] !== undefined) {
    const bands = asRecord(cause['bands'], `${path}.bands`);
    asNumber(bands['strong'], `${path}.bands.strong`, -1e6, 1e6);
    asNumber(bands['partial'], `${path}.bands.partial`, -1e6, 1e6);
    optionalCondition(bands['strongRequires'], `${path}.bands.strongRequires`, known);
  }
}

function checkEvidence(
  evidence: Json,
  path: string,
  id: string,
  known: Known,
  strata: number,
): void {
  const question = known.questions.get(id);
  if (!question)
    throw new PackError('unknown-id', path, `is about the question "${id}", which does not exist`);
  checkProvenance(evidence, path);
  Object.entries(asRecord(evidence['at'] ?? {}, `${path}.at`)).forEach(([option, at]) =>
    checkProvenance(asRecord(at, `${path}.at.${option}`), `${path}.at.${option}`),
  );
  const numbers = (key: 'lr' | 'p', min: number, max: number): void => {
    for (const [option, value] of Object.entries(asRecord(evidence[key] ?? {}, `${path}.${key}`))) {
      if (!question.options.has(option))
        throw new PackError('unknown-id', `${path}.${key}.${option}`, `is not an option of ${id}`);
      if (!question.rated.has(option))
        throw new PackError(
          'missing',
          `${path}.${key}.${option}`,
          `has no base rate to weigh it with; give ${id}.${option} a base`,
        );
      if (Array.isArray(value)) asNumberList(value, `${path}.${key}.${option}`, strata, min, max);
      else asNumber(value, `${path}.${key}.${option}`, min, max);
    }
  };
  numbers('lr', Number.MIN_VALUE, 1e6);
  numbers('p', 0, 1);
}

function checkProvenance(evidence: Json, path: string): void {
  asOneOf(evidence['grade'], `${path}.grade`, GRADES);
  asIds(evidence['sources'], `${path}.sources`);
}

/** Weights are worked out for every option of every question on which a cause has evidence. */
function checkWeights(pack: Json, known: Known, most: number): void {
  let count = 0;
  for (const cause of pack['causes'] as readonly Json[]) {
    for (const id of Object.keys(cause['evidence'] ?? {}))
      count += known.questions.get(id)!.options.size;
  }
  if (count > most)
    throw new PackError(
      'too-large',
      'causes',
      `have ${count} weights of evidence; at most ${most} are read`,
    );
}

function checkSource(source: unknown, path: string): void {
  const { cite, url } = asRecord(source ?? {}, path);
  if (cite !== undefined) asText(cite, `${path}.cite`);
  if (url !== undefined) asText(url, `${path}.url`);
}

function checkAdvice(advice: Json, path: string, known: Known): void {
  asOneOf(advice['kind'], `${path}.kind`, KINDS);
  asIds(advice['sources'] ?? [], `${path}.sources`);
  if (advice['picture'] !== undefined) asId(advice['picture'], `${path}.picture`);
  asList(advice['levels'], `${path}.levels`).forEach((level) =>
    asOneOf(level, `${path}.levels`, URGENCIES),
  );
  asList(advice['causes'] ?? [], `${path}.causes`).forEach((cause) =>
    reference(cause, `${path}.causes`, known.causes),
  );
  optionalCondition(advice['when'], `${path}.when`, known);
  optionalCondition(advice['unless'], `${path}.unless`, known);
}
