import { compileRules, questionsIn, type CompiledRule } from './compile-rules.js';
import { PackError } from './errors.js';
import type { PerspectiveModel } from './evidence-model.js';
import { mostUrgent } from './levels.js';
import type { Condition, PackJson, Question, Role, Urgency } from './pack.js';
import type { Ranking } from './ranking.js';
import type { Finding, PackInfo } from './session-types.js';

export type { CompiledRule };

/** A question with what the engine looks up about it, worked out once. */
export interface CompiledQuestion extends Question {
  readonly index: number;
  /** Asked in authored order and never skipped. */
  readonly mandatory: boolean;
  readonly optionIds: ReadonlySet<string>;
  /** Some of its options are offered under a condition. */
  readonly hasConditionalOptions: boolean;
  /** The broad lines that it asks the details of; with none it stands for itself. */
  readonly coveredBy: readonly Finding[];
  /** It asks for danger signs, itself or through what its lines cover. */
  readonly holdsSigns: boolean;
  /** The level while it stays "not sure". */
  readonly unsureLevel: Urgency;
  /** The level while it has no answer: of itself, and of all that its lines cover. */
  readonly missingLevel: Urgency;
}

/** A checked, frozen pack, ready to run. Made by `loadPack`, or of content that the build has checked. */
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
  /** What ranks its causes; null in the part of a pack that holds none, and goes as far as the level. */
  readonly ranking: Ranking | null;
}

/** Roles of the questions that are asked in authored order and never skipped. */
export const MANDATORY_ROLES: ReadonlySet<Role> = new Set([
  'intake',
  'screen',
  'confirm',
  'history',
]);
/** Longest chain of questions of which each waits for the one before. */
const MAX_WAITING = 200;

/**
 * Makes a checked pack ready to run. On its own only for content that the build has put through
 * `loadPack` and that nobody else can reach: it takes four fifths less time than that, and does not
 * see a mistake.
 * @param ranking what ranks its causes; null for the part of a pack that holds none
 */
export function compilePack(json: PackJson, ranking: Ranking | null): Pack {
  const questions = compileQuestions(json);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const dependencies = new Map(
    questions.map((question) => [question.id, visibilityDependencies(question, json)]),
  );
  return Object.freeze({
    info: packInfo(json),
    json,
    questions,
    byId,
    evaluationOrder: topological(questions, dependencies),
    rules: compileRules(json, dependencies),
    models: ranking?.compileModels(json, questions) ?? new Map(),
    ranking,
  });
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
  const coveredBy = coveringLines(json.questions);
  const signs = signsOf(json.questions);
  const compiled = json.questions.map((question, index) => {
    const lines = coveredBy.get(question.id) ?? [];
    return Object.freeze({
      ...question,
      when: appliesWhen(question, lines),
      index,
      mandatory: MANDATORY_ROLES.has(question.role),
      optionIds: new Set(question.options.map((option) => option.id)),
      hasConditionalOptions: question.options.some((option) => option.when),
      coveredBy: lines,
      ...signs(question),
    });
  });
  return Object.freeze(compiled);
}

/** For every covered question the lines that cover it, in authored order. */
function coveringLines(questions: readonly Question[]): ReadonlyMap<string, readonly Finding[]> {
  const lines = new Map<string, Finding[]>();
  for (const { id, options } of questions) {
    for (const option of options) {
      for (const covered of option.covers ?? [])
        lines.set(covered, [...(lines.get(covered) ?? []), { question: id, option: option.id }]);
    }
  }
  return lines;
}

/** A covered question applies where one of its lines is ticked, and its own condition holds. */
function appliesWhen({ when }: Question, lines: readonly Finding[]): Condition | undefined {
  if (lines.length === 0) return when;
  const ticked = [...new Set(lines.map(({ question }) => question))].map((question): Condition => {
    const options = lines.filter((line) => line.question === question).map(({ option }) => option);
    return options.length === 1 ? { q: question, is: options[0]! } : { q: question, in: options };
  });
  const anyLine = ticked.length === 1 ? ticked[0]! : { any: ticked };
  return when ? { all: [anyLine, when] } : anyLine;
}

type Signs = Pick<CompiledQuestion, 'holdsSigns' | 'unsureLevel' | 'missingLevel'>;

/** What each question counts for while it is open, worked out along what its lines cover. */
function signsOf(questions: readonly Question[]): (question: Question) => Signs {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Map<string, Signs>();
  const visit = (question: Question, above: readonly string[]): Signs => {
    const seen = known.get(question.id);
    if (seen) return seen;
    const path = [...above, question.id];
    if (above.includes(question.id))
      throw new PackError(
        'cycle',
        `questions.${question.id}`,
        `covers itself: ${path.join(' → ')}; remove one of these lines`,
      );
    if (above.length > MAX_WAITING)
      throw new PackError(
        'too-large',
        `questions.${question.id}`,
        `stands in a chain of more than ${MAX_WAITING} questions that cover each other`,
      );
    const covered = question.options
      .flatMap((option) => option.covers ?? [])
      .map((id) => visit(byId.get(id)!, path));
    const own = ownSigns(question);
    const missing = [own, ...covered].filter(({ holdsSigns }) => holdsSigns);
    const signs = {
      holdsSigns: missing.length > 0,
      unsureLevel: own.unsureLevel,
      missingLevel: mostUrgent(missing.map(({ missingLevel }) => missingLevel)),
    };
    known.set(question.id, signs);
    return signs;
  };
  return (question) => visit(question, []);
}

function ownSigns({ role, options, careful }: Question): Signs {
  const hasEmergency = options.some((option) => option.flag === 'emergency');
  const level = careful ?? (hasEmergency ? 'urgent' : 'soon');
  const holdsSigns = role === 'confirm' || options.some((option) => option.flag);
  return { holdsSigns, unsureLevel: level, missingLevel: level };
}

function visibilityDependencies(question: CompiledQuestion, json: PackJson): Set<string> {
  const conditions = [question.when, ...question.options.map((option) => option.when)];
  return new Set(
    conditions.flatMap((condition) => (condition ? [...questionsIn(condition, json)] : [])),
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
