import type { NormalizedAnswer, ParsedAnswers } from './answers.js';
import type { CompiledQuestion, Pack } from './load-pack.js';
import { evaluate, type ConditionContext } from './condition.js';
import type { Fit, Option } from './pack.js';
import { certain, FALSE, OPEN, TRUE, UNKNOWN, type Truth } from './truth.js';

/**
 * What is known of one question: whether it applies, which options it offers, and its answer if it
 * has one.
 */
export interface QuestionState {
  readonly question: CompiledQuestion;
  /** Whether the question applies. */
  readonly applies: Truth;
  /** It is shown: it applies, or it hangs on something the person is not sure of. */
  readonly shown: boolean;
  readonly options: readonly Option[];
  /** Options not offered yet that may still be, once the question that they hang on is answered. */
  readonly later: readonly Option[];
  readonly answer: NormalizedAnswer | undefined;
}

/**
 * The interview so far: the state of every question after pruning.
 * An answer to a question that does not apply counts for nothing here; the caller keeps it, so it
 * comes back if the question applies again.
 */
export interface InterviewState {
  readonly pack: Pack;
  readonly states: ReadonlyMap<string, QuestionState>;
  /**
   * The states with an answer, in order of dependence: the same whatever order the answers came in.
   */
  readonly answered: readonly QuestionState[];
  readonly context: ConditionContext;
  /** The context with every fit open that an answer still to come could change. */
  readonly stableContext: ConditionContext;
}

/** A ranking to evaluate `fit` conditions with; without one they stay open. */
export type FitLookup = (cause: string, atLeast: Fit) => Truth;

const NONE: readonly Option[] = [];

const shows = (truth: Truth): boolean => truth === TRUE || truth === UNKNOWN;

/**
 * Decides, in order of dependence, which questions and options apply, and keeps the answers that
 * do.
 */
export function resolveQuestions(
  pack: Pack,
  answers: ParsedAnswers,
  perspectives: ReadonlySet<string>,
): InterviewState {
  const states = new Map<string, QuestionState>();
  const context = conditionContext(pack, states, () => OPEN);
  const answered: QuestionState[] = [];
  for (const question of pack.evaluationOrder) {
    const state = stateOf(question, answers.accepted.get(question.id), context, perspectives);
    states.set(question.id, state);
    if (state.answer) answered.push(state);
  }
  return { pack, states, answered, context, stableContext: context };
}

/** The same interview state with `fit` conditions answered by a ranking. */
export function withRanking(
  { pack, states, answered, stableContext: stable }: InterviewState,
  fits: FitLookup,
): InterviewState {
  const context = conditionContext(pack, states, fits);
  const waits = [...states.values()].some((state) => !state.answer && state.applies !== FALSE);
  return { pack, states, answered, context, stableContext: waits ? stable : context };
}

function stateOf(
  question: CompiledQuestion,
  given: NormalizedAnswer | undefined,
  context: ConditionContext,
  perspectives: ReadonlySet<string>,
): QuestionState {
  const inPlay = question.perspective === undefined || perspectives.has(question.perspective);
  const applies = !inPlay ? FALSE : question.when ? evaluate(question.when, context) : TRUE;
  const shown = shows(applies);
  if (!shown) return { question, applies, shown, options: NONE, later: NONE, answer: undefined };
  if (!question.hasConditionalOptions)
    return { question, applies, shown, options: question.options, later: NONE, answer: given };
  const possibleValues = new Map(
    question.options.map((option) => [option, option.when ? evaluate(option.when, context) : TRUE]),
  );
  const options = question.options.filter((option) => shows(possibleValues.get(option)!));
  const later = question.options.filter(
    (option) => possibleValues.get(option) !== FALSE && !options.includes(option),
  );
  return { question, applies, shown, options, later, answer: given && onlyOffered(given, options) };
}

function onlyOffered(
  answer: NormalizedAnswer,
  options: readonly Option[],
): NormalizedAnswer | undefined {
  if (answer.unsure || answer.number !== undefined) return answer;
  const chosen = answer.chosen.filter((id) => has(options, id));
  return chosen.length > 0 ? { unsure: false, chosen } : undefined;
}

function conditionContext(
  pack: Pack,
  states: ReadonlyMap<string, QuestionState>,
  fits: FitLookup,
): ConditionContext {
  const named = new Map<string, Truth>();
  const context: ConditionContext = {
    chose: (id, option) => chose(states, states.get(id)!, option),
    answered: (id) => {
      const state = states.get(id)!;
      return state.applies === FALSE ? FALSE : state.answer ? TRUE : OPEN & ~UNKNOWN;
    },
    within: (id, min, max) => {
      const state = states.get(id)!;
      if (state.applies === FALSE) return FALSE;
      if (!state.answer) return OPEN;
      return state.answer.number === undefined
        ? UNKNOWN
        : certain(state.answer.number >= min && state.answer.number <= max);
    },
    causeFitAtLeast: fits,
    namedCondition: (name) => {
      // What a question waits for is known before the question itself, so what is remembered stays
      // right.
      const truth = named.get(name) ?? evaluate(pack.json.conditions[name]!, context);
      named.set(name, truth);
      return truth;
    },
  };
  return context;
}

function has(options: readonly Option[], id: string): boolean {
  return options.some((option) => option.id === id);
}

function chose(
  states: ReadonlyMap<string, QuestionState>,
  state: QuestionState,
  option: string,
): Truth {
  const again = repeatOf(states, state);
  // What was ticked at the repeat question counts whatever the first answer was.
  if (again?.answer?.chosen.includes(option)) return TRUE;
  if (state.applies === FALSE) return FALSE;
  if (option === 'unsure') return wasUnsure(state);
  if (isWithheld(state, option)) return has(state.later, option) ? OPEN : FALSE;
  if (!state.answer) return OPEN;
  if (!state.answer.unsure) return certain(state.answer.chosen.includes(option));
  return again && again.applies !== FALSE
    ? chose(states, again, option)
    : whenUnsure(state, option);
}

/** The question that asks this one again, where there is one. */
function repeatOf(
  states: ReadonlyMap<string, QuestionState>,
  { question: { repeatedBy } }: QuestionState,
): QuestionState | undefined {
  return repeatedBy && states.get(repeatedBy.id);
}

function wasUnsure({ answer }: QuestionState): Truth {
  return answer ? certain(answer.unsure) : OPEN & ~UNKNOWN;
}

/** The question is shown without this option. */
function isWithheld({ shown, question, options }: QuestionState, option: string): boolean {
  return shown && question.hasConditionalOptions && !has(options, option);
}

/** What "not sure" says of an option: nothing, or what the question says that it counts as. */
function whenUnsure({ question, options }: QuestionState, option: string): Truth {
  if (question.unsureAs !== 'present') return UNKNOWN;
  return certain(options.some((offered) => offered.id === option && !offered.exclusive));
}

/** The answer that stands, of a question that has one: the second where it was asked again. */
export function effectiveAnswer(
  interview: InterviewState,
  state: QuestionState,
): NormalizedAnswer | undefined {
  const again = state.answer!.unsure && repeatOf(interview.states, state);
  return again && again.shown ? again.answer : state.answer;
}
