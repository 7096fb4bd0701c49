import { evaluate } from './condition.js';
import { optionsNamed, walkCondition } from './fold-condition.js';
import type { CompiledQuestion, CompiledRule } from './load-pack.js';
import { isBelow, mostUrgent } from './levels.js';
import type { Condition, Urgency } from './pack.js';
import type { Finding, Reason } from './session-types.js';
import { effectiveAnswer, type QuestionState, type InterviewState } from './interview-state.js';
import { FALSE, TRUE } from './truth.js';

/** How soon to seek care, why, and whether that could still change. */
export interface UrgencyResult {
  readonly urgency: Urgency;
  readonly settled: boolean;
  readonly reasons: readonly Reason[];
  /** Red-flag questions without an explicit answer. */
  readonly missing: readonly string[];
  /** A rule that ends the interview has fired. */
  readonly ended: boolean;
  /** Questions on which a higher urgency still depends. */
  readonly undecided: ReadonlySet<string>;
}

/** Stands in the place of a rule where a red-flag question has no answer yet. */
export const MISSING_FLAG = 'missing-flag';
/** Stands in the place of a rule where a red-flag question was answered "not sure". */
export const UNSURE_FLAG = 'unsure-flag';

/**
 * The highest level of all rules that hold, and of all red flags that were not explicitly denied.
 * A rule acts only when it is certainly true; an unanswered or uncertain red flag is never taken
 * for a "no".
 */
export function assessUrgency(interview: InterviewState): UrgencyResult {
  const { rules } = interview.pack;
  const possibleValues = rules.map((rule) => evaluate(rule.when, interview.context));
  const fired = rules.filter((_, index) => possibleValues[index] === TRUE);
  const open = openFlags(interview);
  const unresolvedFlags = open.flatMap((flag) => flag.reason ?? []);
  const levelWith = (held: readonly CompiledRule[]): Urgency =>
    mostUrgent([...held, ...unresolvedFlags].map(({ urgency }) => urgency));
  const stableContext = rules.map((rule, index) =>
    rule.dependsOnRanking ? evaluate(rule.when, interview.stableContext) : possibleValues[index]!,
  );
  const guaranteedLevel = levelWith(rules.filter((_, index) => stableContext[index] === TRUE));
  const undecided = rules.filter(
    (rule, index) => (stableContext[index]! & TRUE) !== 0 && isBelow(guaranteedLevel, rule.urgency),
  );
  const pending = open.some((flag) => flag.pending);
  return {
    urgency: levelWith(fired),
    settled:
      undecided.length === 0 && (!pending || fired.some((rule) => rule.urgency === 'emergency')),
    reasons: [...fired.map((rule) => reasonOf(rule, interview)), ...unresolvedFlags].sort(
      (a, b) => Number(isBelow(a.urgency, b.urgency)) - Number(isBelow(b.urgency, a.urgency)),
    ),
    missing: open.map((flag) => flag.id),
    ended: fired.some((rule) => rule.ends),
    undecided: new Set(undecided.flatMap((rule) => [...rule.dependencies])),
  };
}

interface OpenFlag {
  readonly id: string;
  /** Explicitly answered, at the first or repeat question. */
  readonly answered: boolean;
  /** An answer still to come could change what it counts for. */
  readonly pending: boolean;
  readonly reason?: Reason;
}

/** What the red-flag questions without a clear answer count for. */
function openFlags(interview: InterviewState): readonly OpenFlag[] {
  return [...interview.states.values()]
    .filter(
      ({ question, applies }) => question.role === 'flag' && !question.repeats && applies !== FALSE,
    )
    .map((state) => openFlag(state, interview))
    .filter((flag) => !flag.answered);
}

function openFlag(state: QuestionState, interview: InterviewState): OpenFlag {
  const { question, answer: given } = state;
  if (!given)
    return {
      id: question.id,
      answered: false,
      pending: true,
      reason: implied(question, MISSING_FLAG),
    };
  if (!given.unsure) return { id: question.id, answered: true, pending: false };
  const again = question.repeatedBy && interview.states.get(question.repeatedBy.id)!;
  if (again?.shown) {
    const second = effectiveAnswer(interview, state);
    if (!second)
      return {
        id: question.id,
        answered: false,
        pending: true,
        reason: implied(question, MISSING_FLAG),
      };
    return {
      id: question.id,
      answered: !second.unsure,
      pending: false,
      reason: unsureReason(again.question),
    };
  }
  const clarifier = question.clarifiedBy && interview.states.get(question.clarifiedBy.id)!;
  if (!clarifier?.shown)
    return { id: question.id, answered: false, pending: false, reason: unsureReason(question) };
  // The clarifier's own rules speak once it is answered; until then "not sure" is at least urgent.
  return clarifier.answer
    ? {
        id: question.id,
        answered: false,
        pending: false,
        ...(!isGraded(clarifier) && { reason: unsureReason(question) }),
      }
    : {
        id: question.id,
        answered: false,
        pending: true,
        reason: { ...implied(question, UNSURE_FLAG), urgency: 'urgent' },
      };
}

/** The answer to a clarifying question has a level of its own, which then stands for "not sure". */
function isGraded({ options, answer: given }: QuestionState): boolean {
  return options.some(
    (option) => given!.chosen.includes(option.id) && option.flag && option.flag !== 'self-care',
  );
}

/**
 * A question that could show an emergency counts as urgent until it is answered, any other as soon.
 */
function implied(question: CompiledQuestion, rule: string): Reason {
  return {
    rule,
    urgency: question.worstFlag === 'emergency' ? 'urgent' : 'soon',
    findings: [{ question: question.id, option: 'unsure' }],
    sources: [],
  };
}

function unsureReason(question: CompiledQuestion): Reason {
  return {
    ...implied(question, UNSURE_FLAG),
    ...(question.unsureFlag && { urgency: question.unsureFlag }),
  };
}

function reasonOf(rule: CompiledRule, interview: InterviewState): Reason {
  return {
    rule: rule.id,
    urgency: rule.urgency,
    action: rule.action,
    findings: findingsOf(rule.when, interview),
    sources: rule.sources,
  };
}

/** The person's answers that make a condition true: what to show as the reason. */
function findingsOf(condition: Condition, interview: InterviewState): readonly Finding[] {
  const found = new Map<string, Finding>();
  walkCondition(
    condition,
    (part) => {
      if (!('q' in part)) return;
      for (const option of optionsNamed(part)) {
        if (interview.context.chose(part.q, option) === TRUE)
          found.set(`${part.q}.${option}`, { question: part.q, option });
      }
    },
    interview.pack.json.conditions,
  );
  return [...found.values()];
}
