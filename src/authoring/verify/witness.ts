import type { Answers, Cause, Condition, Pack } from '../../engine/index.js';
import { evaluate } from '../../engine/condition.js';
import type { CompiledRule } from '../../engine/compile-pack.js';
import { FALSE, TRUE, type Truth } from '../../engine/truth.js';
import {
  solve,
  verdictOf,
  type Goal,
  type Search,
  type SolveOptions,
  type Verdict,
  type View,
} from './solve.js';

/** The goal that a condition certainly holds. */
export function holds(condition: Condition): Goal {
  return {
    conditions: [condition],
    test: ({ context }) => verdictOf(evaluate(condition, context)),
  };
}

/**
 * Is the question shown, whatever is answered to what is still open? "Not sure" whether it applies
 * shows it; but of the lines that cover it one must be ticked.
 */
export function shownVerdict({ interview, context }: View, id: string): Verdict {
  const { when, coveredBy } = interview.pack.byId.get(id)!;
  if (!when) return 'yes';
  const lines = coveredBy.map(({ question, option }) => ({ q: question, is: option }));
  const opened = lines.length === 0 ? 'yes' : verdictOf(evaluate({ any: lines }, context));
  return both(opened, showing(evaluate(when, context)));
}

/** Is the option offered, and its question shown? */
export function offeredVerdict(view: View, id: string, option: string): Verdict {
  const { when } = view.interview.pack.byId
    .get(id)!
    .options.find((candidate) => candidate.id === option)!;
  return both(shownVerdict(view, id), when ? showing(evaluate(when, view.context)) : 'yes');
}

function both(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('no') ? 'no' : verdicts.includes('open') ? 'open' : 'yes';
}

function showing(truth: Truth): Verdict {
  return truth === FALSE ? 'no' : truth & FALSE ? 'open' : 'yes';
}

/** Answers for which a question is shown. */
export function searchShown(pack: Pack, question: string, options?: SolveOptions): Search {
  return solve(
    pack,
    { questions: [question], test: (view) => shownVerdict(view, question) },
    options,
  );
}

/** Answers for which a rule certainly holds. */
export function searchRule(pack: Pack, rule: CompiledRule, options?: SolveOptions): Search {
  return solve(pack, holds(rule.when), options);
}

/** Few answers for which a rule holds; null if it never does. */
export function ruleWitness(pack: Pack, rule: CompiledRule): Answers | null {
  return searchRule(pack, rule, { shortest: true, limit: 20_000 }).answers;
}

/** Answers for which an option is offered. */
export function searchOffered(pack: Pack, question: string, option: string): Search {
  return solve(pack, {
    options: [[question, option]],
    test: (view) => offeredVerdict(view, question, option),
  });
}

/** Answers for which a card shows, as strong if it can be. */
export function searchCard(pack: Pack, { card }: Cause): Search {
  return solve(pack, holds(card!.strong ?? card!.partial!));
}

/** Answers whose points add up to a band of a cause that is counted by tally. */
export function searchBand(
  pack: Pack,
  { points, bands }: Cause,
  band: 'strong' | 'partial',
): Search {
  const required = band === 'strong' && bands!.strongRequires ? [bands!.strongRequires] : [];
  const options = Object.entries(points!).flatMap(([question, by]) =>
    Object.keys(by).map((option) => [question, option] as const),
  );
  return solve(pack, {
    options,
    conditions: required,
    test: ({ context, interview, complete }) => {
      const possibleValues = required.map((condition) => evaluate(condition, context));
      if (possibleValues.some((truth) => (truth & TRUE) === 0)) return 'no';
      const total = options.reduce(
        (sum, [question, option]) =>
          sum +
          (interview.states.get(question)?.answer?.chosen.includes(option)
            ? points![question]![option]!
            : 0),
        0,
      );
      if (!complete) return 'open';
      return total >= bands![band] && possibleValues.every((truth) => truth === TRUE)
        ? 'yes'
        : 'no';
    },
  });
}
