import type { Condition, Urgency } from '../../engine/index.js';
import { evaluate } from '../../engine/condition.js';
import type { InterviewState } from '../../engine/interview-state.js';
import type { CompiledRule } from '../../engine/load-pack.js';
import { FALSE, TRUE, UNKNOWN, type Truth } from '../../engine/truth.js';

/** What a condition came to: `unknown` rests on a "not sure", `open` on what was not answered. */
export type Verdict = 'true' | 'false' | 'unknown' | 'open';

/** A rule with its truth value and the findings that decide it. */
export interface RuleTruth {
  readonly id: string;
  readonly urgency: Urgency;
  readonly ends: boolean;
  readonly verdict: Verdict;
  readonly because: readonly string[];
}

/** Evaluates every rule, those of the red-flag options included. */
export function ruleValues(interview: InterviewState): readonly RuleTruth[] {
  return interview.pack.rules.map((rule: CompiledRule) => ({
    id: rule.id,
    urgency: rule.urgency,
    ends: rule.ends === true,
    ...truthOf(rule.when, interview),
  }));
}

/** A condition's truth value and the findings that decide it, each said once. */
export function truthOf(
  condition: Condition,
  interview: InterviewState,
): { readonly verdict: Verdict; readonly because: readonly string[] } {
  return {
    verdict: verdictOf(evaluate(condition, interview.context)),
    because: [...new Set(decisive(condition, interview))],
  };
}

function verdictOf(truth: Truth): Verdict {
  return truth === TRUE
    ? 'true'
    : truth === FALSE
      ? 'false'
      : truth === UNKNOWN
        ? 'unknown'
        : 'open';
}

/** The findings without which the condition would have come out otherwise, or might have. */
function decisive(condition: Condition, interview: InterviewState): readonly string[] {
  const truth = evaluate(condition, interview.context);
  const those = (parts: readonly Condition[], keep: (part: Truth) => boolean): readonly string[] =>
    parts
      .filter((part) => keep(evaluate(part, interview.context)))
      .flatMap((part) => decisive(part, interview));
  if ('ref' in condition)
    return decisive(interview.pack.json.conditions[condition.ref]!, interview);
  if ('not' in condition) return decisive(condition.not, interview);
  if ('all' in condition)
    return those(condition.all, (part) =>
      truth === FALSE ? part === FALSE : truth === TRUE || part !== TRUE,
    );
  if ('any' in condition)
    return those(condition.any, (part) =>
      truth === TRUE ? part === TRUE : truth === FALSE || part !== FALSE,
    );
  if ('count' in condition)
    return those(condition.count, (part) =>
      truth === TRUE ? part === TRUE : truth === FALSE || part !== FALSE,
    );
  return [finding(condition, interview)];
}

type Atom = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { not: unknown } | { count: unknown } | { ref: unknown }
>;

function finding(atom: Atom, interview: InterviewState): string {
  const truth = evaluate(atom, interview.context);
  if ('fit' in atom)
    return `${atom.fit} ${truth === TRUE ? 'fits' : 'does not fit'} at least ${atom.atLeast}`;
  if ('answered' in atom)
    return `${atom.answered}: ${truth === TRUE ? 'answered' : 'not answered'}`;
  const said = answerOf(atom.q, interview);
  if (truth !== TRUE && truth !== FALSE) return `${atom.q}: ${said}`;
  const wanted =
    'is' in atom
      ? atom.is
      : 'in' in atom
        ? atom.in.join(' | ')
        : `${atom.atLeast ?? ''}..${atom.atMost ?? ''}`;
  return truth === TRUE ? `${atom.q}: ${said}` : `${atom.q}: ${said}, not ${wanted}`;
}

/** What was said to a question, in ids. */
export function answerOf(id: string, { states }: InterviewState): string {
  const { applies, answer: given, shown } = states.get(id)!;
  if (applies === FALSE) return 'does not apply';
  if (!given) return shown ? 'not answered' : 'not asked';
  return given.unsure
    ? 'not sure'
    : given.number !== undefined
      ? String(given.number)
      : given.chosen.join(' + ');
}
