import { checkPack } from './check-pack.js';
import { PackError } from './errors.js';
import { flagRules } from './flag-rules.js';
import { walkCondition } from './fold-condition.js';
import { URGENCIES } from './levels.js';
import type { Condition, Option, PackJson, Question, Role, Rule, Urgency } from './pack.js';
import { sanitizeJson } from './sanitize-json.js';
import type { PackInfo } from './session-types.js';
import { compileModels, type PerspectiveModel } from './evidence-model.js';
import { UNSURE } from './unsure.js';

/** A question with what the engine looks up about it, worked out once. */
export interface CompiledQuestion extends Question {
  readonly index: number;
  /** Asked in authored order and never skipped. */
  readonly mandatory: boolean;
  readonly optionIds: ReadonlySet<string>;
  /** Some of its options are offered under a condition. */
  readonly hasConditionalOptions: boolean;
  /** The question that asks this one a second time. */
  readonly repeatedBy?: CompiledQuestion;
  /** The question that clarifies "not sure" on this one. */
  readonly clarifiedBy?: CompiledQuestion;
  /** The highest urgency among its options' flags. */
  readonly worstFlag?: Urgency;
}

/** A rule with the questions on which its truth can depend, visibility included. */
export interface CompiledRule extends Rule {
  readonly dependencies: ReadonlySet<string>;
  /** It reads how well a cause fits, and so may come and go until every question has its answer. */
  readonly dependsOnRanking: boolean;
}

/** A checked, frozen pack, ready to run. Made by `loadPack` only. */
export interface Pack {
  readonly info: PackInfo;
  readonly json: PackJson;
  /** In authored order. */
  readonly questions: readonly CompiledQuestion[];
  readonly byId: ReadonlyMap<string, CompiledQuestion>;
  /** Every question after those on which its visibility depends. */
  readonly evaluationOrder: readonly CompiledQuestion[];
  /** The rules of the options' flags, then the combinations. */
  readonly rules: readonly CompiledRule[];
  /** Of the perspectives that weigh evidence, by id. */
  readonly models: ReadonlyMap<string, PerspectiveModel>;
}

/** Roles of the questions that are asked in authored order and never skipped. */
export const MANDATORY_ROLES: ReadonlySet<Role> = new Set(['gate', 'flag', 'risk', 'clarifier']);
const MAX_VALUES = 200_000;
/** Longest chain of questions of which each waits for the one before. */
const MAX_WAITING = 200;

/**
 * Checks a compiled pack and makes it ready to run.
 * @param json the parsed JSON of a pack, from anywhere; nothing in it is trusted
 * @param most how many values it may hold before it is refused as too large to run without a wait:
 * some twenty times the pack that comes with the package. Raise it only for a pack of your own
 * @returns a frozen pack, independent of the given object
 * @throws PackError naming the place and the fix
 */
export function loadPack(json: unknown, most = MAX_VALUES): Pack {
  return prepareTrustedPack(checkPack(sanitizeJson(json, most), most), most);
}

/**
 * What is left to do once a pack is checked. On its own only for content that the build has put
 * through `loadPack` and that nobody else can reach: it takes four fifths less time, and does not
 * see a mistake.
 */
export function prepareTrustedPack(checked: PackJson, most = MAX_VALUES): Pack {
  const questions = compileQuestions(checked);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const dependencies = new Map(
    questions.map((question) => [question.id, visibilityDependencies(question, checked, byId)]),
  );
  return Object.freeze({
    info: packInfo(checked),
    json: checked,
    questions,
    byId,
    evaluationOrder: topological(questions, dependencies),
    rules: compileRules(checked, byId, dependencies, most),
    models: compileModels(checked, questions),
  });
}

function compileRules(
  json: PackJson,
  byId: ReadonlyMap<string, CompiledQuestion>,
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
  most: number,
): readonly CompiledRule[] {
  let left = most;
  return [...flagRules(json.questions, json.rules).map(({ rule }) => rule), ...json.rules].map(
    (rule) => {
      const reached = dependenciesOf(rule.when, json, byId, dependencies);
      left -= reached.size;
      if (left < 0)
        throw new PackError(
          'too-large',
          `rules.${rule.id}`,
          'is one rule too many: together the rules depend on too many questions; make conditions of questions simpler',
        );
      return Object.freeze({
        ...rule,
        dependencies: reached,
        dependsOnRanking: readsFit(rule.when, json),
      });
    },
  );
}

function packInfo({
  id,
  version,
  contentHash,
  evidenceDate,
  reviewBy,
  reviewedBy,
}: PackJson): PackInfo {
  return Object.freeze({ id, version, contentHash, evidenceDate, reviewBy, reviewedBy });
}

function compileQuestions(json: PackJson): readonly CompiledQuestion[] {
  const optionsOf = (question: Question): readonly Option[] =>
    question.repeats
      ? json.questions.find((other) => other.id === question.repeats)!.options
      : question.options;
  const compiled = json.questions.map((question, index) => ({
    ...question,
    index,
    mandatory: MANDATORY_ROLES.has(question.role),
    options: optionsOf(question),
    optionIds: new Set(optionsOf(question).map((option) => option.id)),
    hasConditionalOptions: optionsOf(question).some((option) => option.when),
    worstFlag: URGENCIES.find((level) =>
      optionsOf(question).some((option) => option.flag === level),
    ),
  }));
  const linked: CompiledQuestion[] = compiled;
  const repeatedBy = firstBy(linked, (question) => question.repeats);
  const clarifiedBy = firstBy(linked, (question) => question.clarifies);
  for (const question of compiled)
    Object.assign(question, {
      repeatedBy: repeatedBy.get(question.id),
      clarifiedBy: clarifiedBy.get(question.id),
    });
  compiled.forEach((question) => Object.freeze(question));
  return Object.freeze(linked);
}

/** The first question under each key. */
function firstBy(
  questions: readonly CompiledQuestion[],
  keyOf: (question: CompiledQuestion) => string | undefined,
): ReadonlyMap<string | undefined, CompiledQuestion> {
  return new Map([...questions].reverse().map((question) => [keyOf(question), question]));
}

/**
 * Ids of the questions that a condition reads; reading an option also reads the repeated question.
 */
function questionsIn(
  condition: Condition,
  json: PackJson,
  byId: ReadonlyMap<string, CompiledQuestion>,
): Set<string> {
  const ids = new Set<string>();
  walkCondition(
    condition,
    (part) => {
      if ('answered' in part) ids.add(part.answered);
      else if ('q' in part) {
        ids.add(part.q);
        const onlyUnsure = 'is' in part && part.is === UNSURE;
        const again = byId.get(part.q)!.repeatedBy;
        if (again && !onlyUnsure) ids.add(again.id);
      }
    },
    json.conditions,
  );
  return ids;
}

function visibilityDependencies(
  question: CompiledQuestion,
  json: PackJson,
  byId: ReadonlyMap<string, CompiledQuestion>,
): Set<string> {
  const conditions = [question.when, ...question.options.map((option) => option.when)];
  return new Set(
    conditions.flatMap((condition) => (condition ? [...questionsIn(condition, json, byId)] : [])),
  );
}

/** Depth-first order; throws on a question that waits for itself, printing the chain. */
function topological(
  questions: readonly CompiledQuestion[],
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
): readonly CompiledQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const done = new Set<string>();
  const order: CompiledQuestion[] = [];
  const visit = (id: string, chain: readonly string[]): void => {
    if (done.has(id)) return;
    if (chain.includes(id)) {
      throw new PackError(
        'cycle',
        `questions.${id}.when`,
        `waits for itself: ${[...chain, id].join(' → ')}; remove one of these conditions`,
      );
    }
    if (chain.length > MAX_WAITING)
      throw new PackError(
        'too-large',
        `questions.${id}.when`,
        `stands in a chain of more than ${MAX_WAITING} questions that wait for each other`,
      );
    dependencies.get(id)!.forEach((dependency) => visit(dependency, [...chain, id]));
    done.add(id);
    order.push(byId.get(id)!);
  };
  questions.forEach((question) => visit(question.id, []));
  return Object.freeze(order);
}

function readsFit(condition: Condition, json: PackJson): boolean {
  let reads = false;
  walkCondition(condition, (part) => (reads ||= 'fit' in part), json.conditions);
  return reads;
}

function dependenciesOf(
  condition: Condition,
  json: PackJson,
  byId: ReadonlyMap<string, CompiledQuestion>,
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const reached = new Set<string>();
  const add = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    dependencies.get(id)!.forEach(add);
  };
  questionsIn(condition, json, byId).forEach(add);
  return reached;
}
