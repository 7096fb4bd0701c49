import { UNSURE, type Answer, type Pack } from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { denies, priorAmong, type Probabilities } from './probabilities.js';
import type { FlagMode } from './plan.js';
import type { Random } from './random.js';

/**
 * A synthetic person: a stratum, a true cause, and one uniform number for everything that chance
 * decides. Their answer to a question is a function of these, so it is the same in whatever order
 * the questions come.
 */
export interface SyntheticPatient {
  readonly stratum: number;
  /** Index into the causes of the model. */
  readonly cause: number;
  readonly probability: Float64Array;
}

/** Draws people and answers for them. */
export interface Population {
  draw: (random: Random) => SyntheticPatient;
  /**
   * The person's answer, given which options are offered; all of them unless said otherwise.
   * @param drop share of evidence answers that turn into "not sure"
   */
  answer: (
    patient: SyntheticPatient,
    question: CompiledQuestion,
    offered?: readonly string[],
    drop?: number,
  ) => Answer;
}

/** Uniform numbers ahead of those of the questions: stratum, cause. */
const HEAD = 2;
/** Uniform numbers ahead of those of a question's options: not sure, dropped. */
const LEAD = 2;

/**
 * The people of a mode. @param unsure share of "not sure" where it is offered and nothing is denied
 */
export function population(
  pack: Pack,
  probabilities: Probabilities,
  mode: FlagMode,
  unsure: number,
): Population {
  const prior = priorAmong(mode, probabilities, pack);
  const starts = new Map<string, number>();
  let size = HEAD;
  for (const question of pack.questions) {
    starts.set(question.id, size);
    size += LEAD + question.options.length;
  }
  return {
    draw(random) {
      const chance = Float64Array.from({ length: size }, random);
      const stratum = pick(probabilities.strata, chance[0]!);
      return { stratum, cause: pick(prior[stratum]!, chance[1]!), probability: chance };
    },
    answer(patient, question, offered, drop = 0) {
      const start = starts.get(question.id)!;
      if (question.type === 'number') return numberAnswer(question, patient.probability[start]!);
      const denied = denies(mode, question);
      const lost = question.role === 'evidence' && patient.probability[start + 1]! < drop;
      if (question.unsure && !denied && (lost || patient.probability[start]! < unsure))
        return UNSURE;
      const open = question.options.map(
        ({ id, flag }) =>
          (!offered || offered.includes(id)) && (mode === 'drawn' || flag === undefined),
      );
      const probability = patient.probability.subarray(
        start + LEAD,
        start + LEAD + question.options.length,
      );
      const weights = probabilities.weights(question, patient.stratum, patient.cause);
      const context: Context = { open, weights, probability };
      if (denied) return denialOf(question, context);
      return probabilities.ticks(question)
        ? severalOf(question, context)
        : oneOf(question, context);
    },
  };
}

/** What an answer is drawn from, option by option. */
interface Context {
  /** It may be chosen. */
  readonly open: readonly boolean[];
  readonly weights: readonly number[];
  /** Uniform numbers. */
  readonly probability: Float64Array;
}

function pick(distribution: readonly number[], probability: number): number {
  let reached = 0;
  const index = distribution.findIndex((share) => (reached += share) > probability);
  return index >= 0 ? index : distribution.length - 1;
}

function numberAnswer({ min = 0, max = 100 }: CompiledQuestion, probability: number): number {
  return Math.round(min + probability * (max - min));
}

/**
 * Chooses one of the open options in proportion to their weights, by a race of exponential clocks:
 * taking away an option that was not chosen never changes the choice.
 */
function race({ open, weights, probability }: Context): number {
  let winner = -1;
  let best = Infinity;
  for (let i = 0; i < open.length; i++) {
    const time = open[i] ? -Math.log(probability[i]!) / weights[i]! : Infinity;
    if (time < best) [winner, best] = [i, time];
  }
  return winner;
}

/** The same, each open option as likely as the next. */
function evenRace({ open, probability }: Omit<Context, 'weights'>): number {
  return race({ open, probability, weights: open.map(() => 1) });
}

function answerOf(question: CompiledQuestion, index: number): Answer {
  const { id } = question.options[index]!;
  return question.type === 'multi' ? [id] : id;
}

/**
 * One option; where none that is open has a weight, any of them, and of a closed list "not sure" or
 * the first.
 */
function oneOf(question: CompiledQuestion, context: Context): Answer {
  const chosen = race(context);
  if (chosen >= 0) return answerOf(question, chosen);
  const any = evenRace(context);
  return any >= 0 || !question.unsure ? answerOf(question, Math.max(0, any)) : UNSURE;
}

/** Ticks each option by its own chance; an exclusive one only where nothing is ticked. */
function severalOf(question: CompiledQuestion, context: Context): Answer {
  const { options } = question;
  const drawn = options.map(
    (_, i) => context.open[i]! && context.probability[i]! < context.weights[i]!,
  );
  const ticked = options.filter((option, i) => drawn[i] && !option.exclusive).map(({ id }) => id);
  if (ticked.length > 0) return ticked;
  const rare = options.findIndex((option, i) => drawn[i] && option.exclusive && option.base);
  if (rare >= 0) return answerOf(question, rare);
  return noneOf(question, context) ?? (question.unsure ? UNSURE : oneOf(question, context));
}

/** Ticks nothing that is asked about. */
function denialOf(question: CompiledQuestion, context: Context): Answer {
  return noneOf(question, context) ?? oneOf(question, context);
}

/** One of the answers that are chosen alone and have no share of people of their own. */
function noneOf(question: CompiledQuestion, { open, probability }: Context): Answer | null {
  const isNone = question.options.map(
    ({ exclusive, base }, i) => open[i]! && exclusive === true && !base,
  );
  const chosen = evenRace({ open: isNone, probability });
  return chosen < 0 ? null : answerOf(question, chosen);
}
