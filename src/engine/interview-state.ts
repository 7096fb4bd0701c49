import type { NormalizedAnswer, ParsedAnswers } from './answers.js';
import type { CompiledQuestion, Pack } from './compile-pack.js';
import { evaluate, type ConditionContext } from './condition.js';
import type { Fit, Option } from './pack.js';
import type { Finding } from './session-types.js';
import { certain, FALSE, OPEN, TRUE, UNKNOWN, type Truth } from './truth.js';

/**
 * What is known of one question: whether it applies, which options it offers, and its answer if it
 * has one.
 */
export interface QuestionState {
  readonly question: CompiledQuestion;
  /** Whether the question applies. */
  readonly applies: Truth;
  /**
   * It stands for itself: no line covers it, or one that does was ticked. Until then its lines speak
   * for it.
   */
  readonly opened: boolean;
  /**
   * It is shown: it applies, or it hangs on something the person is not sure of. Details behind a
   * broad line are not asked where the person was not sure of the line.
   */
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

type Offers = Pick<QuestionState, 'options' | 'later'>;

const NONE: readonly Option[] = [];
const NOTHING: Offers = { options: NONE, later: NONE };

const shows = (truth: Truth): boolean => truth === TRUE || truth === UNKNOWN;

/** A question that is never asked, since the person was not sure of the lines that cover it. */
const isDoubted = ({ applies, shown }: QuestionState): boolean => applies === UNKNOWN && !shown;

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

/** What the person answered that rests on what somebody else thinks. */
export function chosenOpinions({ options, answer }: QuestionState): readonly Option[] {
  return options.filter(({ id, opinion }) => opinion && answer?.chosen.includes(id));
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
  const opened = isOpened(question, context);
  const shown = opened && shows(applies);
  const { options, later } = shown ? offersOf(question, context) : NOTHING;
  const answer = shown && given ? onlyOffered(given, question, options) : undefined;
  // Each field by name: it runs for every question after every answer, and a spread is many times slower.
  return { question, applies, opened, shown, options, later, answer };
}

function offersOf(
  { options: all, hasConditionalOptions }: CompiledQuestion,
  context: ConditionContext,
): Offers {
  if (!hasConditionalOptions) return { options: all, later: NONE };
  const options: Option[] = [];
  const later: Option[] = [];
  for (const option of all) {
    const truth = option.when ? evaluate(option.when, context) : TRUE;
    if (shows(truth)) options.push(option);
    else if (truth !== FALSE) later.push(option);
  }
  return { options, later };
}

function isOpened({ coveredBy }: CompiledQuestion, context: ConditionContext): boolean {
  const isTicked = ({ question, option }: Finding): boolean =>
    context.chose(question, option) === TRUE;
  return coveredBy.length === 0 || coveredBy.some(isTicked);
}

function onlyOffered(
  answer: NormalizedAnswer,
  { hasConditionalOptions }: CompiledQuestion,
  options: readonly Option[],
): NormalizedAnswer | undefined {
  if (!hasConditionalOptions || answer.unsure || answer.number !== undefined) return answer;
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
    chose: (id, option) => chose(states.get(id)!, option),
    answered: (id) => {
      const state = states.get(id)!;
      if (state.applies === FALSE || isDoubted(state)) return FALSE;
      return state.answer ? TRUE : OPEN & ~UNKNOWN;
    },
    within: (id, min, max) => {
      const state = states.get(id)!;
      if (state.applies === FALSE) return FALSE;
      if (!state.answer) return isDoubted(state) ? UNKNOWN : OPEN;
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

/** Whether an answer is, or includes, an option. */
function chose(state: QuestionState, option: string): Truth {
  if (state.applies === FALSE) return FALSE;
  if (isDoubted(state)) return option === 'unsure' ? FALSE : UNKNOWN;
  if (option === 'unsure') return state.answer ? certain(state.answer.unsure) : OPEN & ~UNKNOWN;
  if (state.shown && state.question.hasConditionalOptions && !has(state.options, option))
    return has(state.later, option) ? OPEN : FALSE;
  if (!state.answer) return OPEN;
  return state.answer.unsure ? UNKNOWN : certain(state.answer.chosen.includes(option));
}
