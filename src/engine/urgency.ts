import { evaluate } from './condition.js';
import { optionsNamed, walkCondition } from './fold-condition.js';
import type { CompiledRule } from './compile-pack.js';
import { isBelow, mostUrgent } from './levels.js';
import type { Condition, Urgency } from './pack.js';
import type { Finding, Reason } from './session-types.js';
import { chosenOpinions, type InterviewState, type QuestionState } from './interview-state.js';
import { FALSE, TRUE } from './truth.js';
import { UNSURE } from './unsure.js';

/** How soon to seek care, why, and whether that could still change. */
export interface UrgencyResult {
  readonly urgency: Urgency;
  readonly settled: boolean;
  readonly reasons: readonly Reason[];
  /** Red-flag questions without an explicit answer. */
  readonly missing: readonly string[];
  /** A rule that ends the interview has fired. */
  readonly ended: boolean;
  /** Questions on which a higher urgency still depends; worked out when first read. */
  readonly undecided: ReadonlySet<string>;
}

/** Stands in the place of a rule where a red-flag question has no answer yet. */
export const MISSING_FLAG = 'missing-flag';
/** Stands in the place of a rule where a red-flag question was answered "not sure", or by an opinion. */
export const UNSURE_FLAG = 'unsure-flag';

/**
 * The highest level of all rules that hold, and of all red flags that were not explicitly denied.
 * A rule acts only when it is certainly true; an unanswered or uncertain red flag is never taken
 * for a "no", and neither is what somebody else thinks of it.
 */
export function assessUrgency(interview: InterviewState): UrgencyResult {
  const { rules } = interview.pack;
  const possibleValues = rules.map((rule) => evaluate(rule.when, interview.context));
  const fired = rules.filter((_, index) => possibleValues[index] === TRUE);
  const open = openFlags(interview);
  const unresolvedFlags = [...open.map((flag) => flag.reason), ...opinions(interview)];
  const levelWith = (held: readonly CompiledRule[]): Urgency =>
    mostUrgent([...held, ...unresolvedFlags].map(({ urgency }) => urgency));
  const stableValues = rules.map((rule, index) =>
    rule.dependsOnRanking ? evaluate(rule.when, interview.stableContext) : possibleValues[index]!,
  );
  const guaranteedLevel = levelWith(rules.filter((_, index) => stableValues[index] === TRUE));
  const undecided = rules.filter(
    (rule, index) => (stableValues[index]! & TRUE) !== 0 && isBelow(guaranteedLevel, rule.urgency),
  );
  const pending = open.some((flag) => flag.pending);
  let awaited: ReadonlySet<string> | undefined;
  return {
    urgency: levelWith(fired),
    settled:
      undecided.length === 0 && (!pending || fired.some((rule) => rule.urgency === 'emergency')),
    reasons: [...fired.map((rule) => reasonOf(rule, interview)), ...unresolvedFlags].sort(
      (a, b) => Number(isBelow(a.urgency, b.urgency)) - Number(isBelow(b.urgency, a.urgency)),
    ),
    missing: open.map((flag) => flag.id),
    ended: fired.some((rule) => rule.ends),
    get undecided() {
      return (awaited ??= new Set(undecided.flatMap((rule) => [...rule.dependencies])));
    },
  };
}

interface OpenFlag {
  readonly id: string;
  /** An answer still to come could change what it counts for. */
  readonly pending: boolean;
  readonly reason: Reason;
}

/** What the questions about danger signs that have no clear answer count for. */
function openFlags({ states }: InterviewState): readonly OpenFlag[] {
  return [...states.values()].filter(isOpen).map(({ question, answer }) => ({
    id: question.id,
    pending: !answer,
    reason: answer
      ? implied(UNSURE_FLAG, question.unsureLevel, { question: question.id, option: UNSURE })
      : implied(MISSING_FLAG, question.missingLevel, { question: question.id, option: UNSURE }),
  }));
}

/**
 * Until the lines that cover a question are ticked, and where the person was not sure of them,
 * those lines speak for it.
 */
function isOpen({ question, applies, opened, answer }: QuestionState): boolean {
  return question.holdsSigns && opened && applies !== FALSE && (!answer || answer.unsure);
}

/** What somebody else thinks counts like "not sure". */
function opinions({ states }: InterviewState): readonly Reason[] {
  return [...states.values()]
    .filter(({ question }) => question.holdsSigns)
    .flatMap((state) => {
      const { id, unsureLevel } = state.question;
      return chosenOpinions(state).map((option) =>
        implied(UNSURE_FLAG, unsureLevel, { question: id, option: option.id }),
      );
    });
}

function implied(rule: string, urgency: Urgency, finding: Finding): Reason {
  return { rule, urgency, findings: [finding], sources: [] };
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
