import { isBelow, type Option, type Pack, type Urgency } from '../../engine/index.js';
import type { NormalizedAnswer } from '../../engine/answers.js';
import { evaluate } from '../../engine/condition.js';
import { resolveQuestions, type InterviewState } from '../../engine/interview-state.js';
import type { CompiledRule } from '../../engine/compile-pack.js';
import { TRUE } from '../../engine/truth.js';
import { assessUrgency } from '../../engine/urgency.js';
import { openContext, solve, type Goal, type Search, type Verdict, type View } from './solve.js';

/** One more box ticked, and the level that may be lost by it. */
export interface LevelFall {
  readonly question: string;
  readonly option: string;
  /** What gave the level before; without a rule it is a red-flag question that was left open. */
  readonly rule?: CompiledRule;
  readonly level: Urgency;
}

/**
 * Searches pairs of answer sets that differ in one more box ticked, for one where the level falls.
 * The first answers all that is shown. Answers that only apply to one of the two are kept for the
 * other, as the engine keeps them. Both situations are worked out by the engine; all rules of at
 * least the level and all red-flag questions are assessed.
 */
export function searchFall(pack: Pack, step: LevelFall, limit: number): Search {
  const rules = pack.rules.filter((rule) => !isBelow(rule.urgency, step.level));
  const flags = pack.questions.filter(({ holdsSigns }) => holdsSigns).map(({ id }) => id);
  return solve(pack, fallGoal(pack, step, rules, flags), { limit });
}

function fallGoal(
  pack: Pack,
  step: LevelFall,
  rules: readonly CompiledRule[],
  questions: readonly string[],
): Goal {
  const perspectives = new Set(pack.json.perspectives.map(({ id }) => id));
  const after = (view: View): InterviewState =>
    resolveQuestions(
      view.interview.pack,
      { accepted: withTick(pack, view.given, step), rejected: [] },
      perspectives,
    );
  return {
    first: { options: [[step.question, step.option]], rules: step.rule ? [step.rule] : [] },
    rules,
    questions,
    options: [[step.question, step.option]],
    offeredElsewhere: (view, question): readonly Option[] =>
      after(view).states.get(question)!.options,
    test: (view) => {
      if (!canStep(view, step)) return 'no';
      const ticked = after(view);
      const context = openContext(ticked, view.decided, new Map());
      if (rules.some((rule) => evaluate(rule.when, context) === TRUE)) return 'no';
      if (step.rule && (evaluate(step.rule.when, view.context) & TRUE) === 0) return 'no';
      return view.complete ? fallen(view.interview, ticked, step.level) : 'open';
    },
  };
}

function fallen(before: InterviewState, after: InterviewState, level: Urgency): Verdict {
  if ([...before.states.values()].some(({ shown, answer: given }) => shown && !given)) return 'no';
  return !isBelow(assessUrgency(before).urgency, level) &&
    isBelow(assessUrgency(after).urgency, level)
    ? 'yes'
    : 'no';
}

/**
 * The box is offered, on a question that was answered without it. An answer that is chosen alone and leads
 * to questions of its own ("I would rather not say") is taken back by the tick, with all that was told
 * behind it: that is another answer, and not one more sign.
 */
function canStep(view: View, { question, option }: LevelFall): boolean {
  if (!view.decided(question)) return true;
  const { answer, options } = view.interview.states.get(question)!;
  return (
    answer !== undefined &&
    !answer.unsure &&
    !answer.chosen.includes(option) &&
    options.some(({ id }) => id === option) &&
    !options.some(({ id, exclusive, covers }) => exclusive && covers && answer.chosen.includes(id))
  );
}

/** The answer with one more box; the exclusive ones are cleared by it. */
function withTick(
  pack: Pack,
  given: ReadonlyMap<string, NormalizedAnswer>,
  { question, option }: LevelFall,
): ReadonlyMap<string, NormalizedAnswer> {
  const answer = given.get(question);
  if (!answer || answer.unsure) return given;
  const exclusive = pack.byId
    .get(question)!
    .options.filter((each) => each.exclusive)
    .map(({ id }) => id);
  return new Map([
    ...given,
    [
      question,
      { unsure: false, chosen: [...answer.chosen.filter((id) => !exclusive.includes(id)), option] },
    ],
  ]);
}
