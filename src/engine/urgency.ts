import { evaluate, walkCondition } from './condition.js';
import type { CompiledQuestion, CompiledRule } from './compile.js';
import { isBelow, mostUrgent } from './levels.js';
import type { Condition, Urgency } from './pack.js';
import type { Finding, Reason } from './session-types.js';
import { standing, type QuestionState, type Situation } from './situation.js';
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
export function judge(situation: Situation): UrgencyResult {
  const { rules } = situation.pack;
  const truths = rules.map((rule) => evaluate(rule.when, situation.context));
  const fired = rules.filter((_, index) => truths[index] === TRUE);
  const open = openFlags(situation);
  const doubts = open.flatMap((flag) => flag.reason ?? []);
  const levelWith = (held: readonly CompiledRule[]): Urgency =>
    mostUrgent([...held, ...doubts].map(({ urgency }) => urgency));
  const lasting = rules.map((rule, index) =>
    rule.ranked ? evaluate(rule.when, situation.lasting) : truths[index]!,
  );
  const floor = levelWith(rules.filter((_, index) => lasting[index] === TRUE));
  const undecided = rules.filter(
    (rule, index) => (lasting[index]! & TRUE) !== 0 && isBelow(floor, rule.urgency),
  );
  const pending = open.some((flag) => flag.pending);
  return {
    urgency: levelWith(fired),
    settled:
      undecided.length === 0 && (!pending || fired.some((rule) => rule.urgency === 'emergency')),
    reasons: [...fired.map((rule) => reasonOf(rule, situation)), ...doubts].sort(
      (a, b) => Number(isBelow(a.urgency, b.urgency)) - Number(isBelow(b.urgency, a.urgency)),
    ),
    missing: open.map((flag) => flag.id),
    ended: fired.some((rule) => rule.ends),
    undecided: new Set(undecided.flatMap((rule) => [...rule.cone])),
  };
}

interface OpenFlag {
  readonly id: string;
  /** Explicitly answered, at the first or second asking. */
  readonly answered: boolean;
  /** An answer still to come could change what it counts for. */
  readonly pending: boolean;
  readonly reason?: Reason;
}

/** What the red-flag questions without a clear answer count for. */
function openFlags(situation: Situation): readonly OpenFlag[] {
  return [...situation.states.values()]
    .filter(
      ({ question, applies }) => question.role === 'flag' && !question.repeats && applies !== FALSE,
    )
    .map((state) => openFlag(state, situation))
    .filter((flag) => !flag.answered);
}

function openFlag(state: QuestionState, situation: Situation): OpenFlag {
  const { question, given } = state;
  if (!given)
    return {
      id: question.id,
      answered: false,
      pending: true,
      reason: implied(question, MISSING_FLAG),
    };
  if (!given.unsure) return { id: question.id, answered: true, pending: false };
  const again = question.repeatedBy && situation.states.get(question.repeatedBy.id)!;
  if (again?.shown) {
    const second = standing(situation, state);
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
  const clarifier = question.clarifiedBy && situation.states.get(question.clarifiedBy.id)!;
  if (!clarifier?.shown)
    return { id: question.id, answered: false, pending: false, reason: unsureReason(question) };
  // The clarifier's own rules speak once it is answered; until then "not sure" is at least urgent.
  return clarifier.given
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
function isGraded({ options, given }: QuestionState): boolean {
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

function reasonOf(rule: CompiledRule, situation: Situation): Reason {
  return {
    rule: rule.id,
    urgency: rule.urgency,
    action: rule.action,
    findings: findingsOf(rule.when, situation),
    sources: rule.sources,
  };
}

/** The person's answers that make a condition true: what to show as the reason. */
function findingsOf(condition: Condition, situation: Situation): readonly Finding[] {
  const found = new Map<string, Finding>();
  const read = (part: Condition): void =>
    walkCondition(part, (inner) => {
      if ('ref' in inner) return read(situation.pack.json.conditions[inner.ref]!);
      if (!('q' in inner)) return;
      for (const option of 'is' in inner ? [inner.is] : 'in' in inner ? inner.in : []) {
        if (situation.context.chose(inner.q, option) === TRUE)
          found.set(`${inner.q}.${option}`, { question: inner.q, option });
      }
    });
  read(condition);
  return [...found.values()];
}
