import {
  multiProbability,
  singleProbabilities,
  isDangerScreen,
  type Cause,
  type Evidence,
  type Option,
  type Pack,
  type PackJson,
  type Perspective,
} from '../../../engine/index.js';
import { parseAnswers } from '../../../engine/answers.js';
import { resolveQuestions } from '../../../engine/interview-state.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { assessUrgency } from '../../../engine/urgency.js';
import { forStratum } from '../../../engine/weights.js';
import type { FlagMode } from './plan.js';

/** Stands for "something this pack does not cover". */
export const OTHER = 'other';

/**
 * How one question is answered in one stratum by people with one cause: a weight per option, in
 * authored order.
 */
export type Weights = readonly number[];

/** The pack's own model of people. */
export interface Probabilities {
  readonly perspective: string;
  /** Ranked causes of the perspective in authored order, `other` last. */
  readonly causes: readonly string[];
  /** Share of people in each stratum. */
  readonly strata: readonly number[];
  /** Normalised, by stratum and cause. */
  readonly prior: readonly (readonly number[])[];
  /**
   * Whether the options of a question are ticked independently of each other, or one of them is
   * chosen.
   */
  ticks: (question: CompiledQuestion) => boolean;
  weights: (question: CompiledQuestion, stratum: number, cause: number) => Weights;
}

/**
 * Works out P(option | cause) for every question of a pack from its first perspective that weighs
 * evidence. "Something else", and a cause without evidence on a question, answer by the base rates.
 * An option without a base rate is not drawn. Where no option has one, the answer is any option on
 * which no rule ends the interview, with equal chances; for the question of the strata, any such
 * option of the person's stratum.
 * @returns null for a pack that weighs no evidence
 */
export function probabilitiesOf(pack: Pack): Probabilities | null {
  const perspective = pack.json.perspectives.find(({ method }) => method === 'likelihood-ratio');
  if (!perspective) return null;
  const causes = pack.json.causes.filter(
    (cause) => cause.perspective === perspective.id && cause.prior,
  );
  const strata = strataOf(pack.json);
  const prior = strata.map((stratum) =>
    normalised([
      ...causes.map((cause) => cause.prior![stratum]!),
      perspective.otherPrior?.[stratum] ?? 0,
    ]),
  );
  const tables = new Map(
    pack.questions.map((question) => [
      question.id,
      strata.map((stratum) => {
        const base = baseWeights(pack, perspective, question, stratum);
        return [
          ...causes.map(
            (cause, index) => ownWeights(question, cause, stratum, prior[stratum]![index]!) ?? base,
          ),
          base,
        ];
      }),
    ]),
  );
  return {
    perspective: perspective.id,
    causes: [...causes.map(({ id }) => id), OTHER],
    strata: normalised(pack.json.strata?.groups.map(({ share }) => share ?? 1) ?? [1]),
    prior,
    ticks: (question) => question.type === 'multi' && question.options.some(({ base }) => base),
    weights: (question, stratum, cause) => tables.get(question.id)![stratum]![cause]!,
  };
}

/** Indexes of the strata; a pack without strata has one. */
export function strataOf({ strata }: PackJson): readonly number[] {
  return strata ? strata.groups.map((_, index) => index) : [0];
}

function normalised(raw: readonly number[]): readonly number[] {
  const total = raw.reduce((sum, part) => sum + part, 0);
  return raw.map((part) => part / total);
}

function baseWeights(
  pack: Pack,
  perspective: Perspective,
  question: CompiledQuestion,
  stratum: number,
): Weights {
  const { strata } = pack.json;
  if (question.options.some(({ base }) => base))
    return question.options.map(({ base }) => base?.[stratum] ?? 0);
  const own =
    question.id === strata?.question
      ? new Set(strata.groups[stratum]!.options)
      : question.optionIds;
  return question.options.map(({ id }) =>
    own.has(id) && !ends(pack, perspective, question, id) ? 1 : 0,
  );
}

/** Whether this answer alone ends the interview. */
function ends(
  pack: Pack,
  perspective: Perspective,
  question: CompiledQuestion,
  option: string,
): boolean {
  const answers = parseAnswers(pack, {
    [question.id]: question.type === 'multi' ? [option] : option,
  });
  return assessUrgency(resolveQuestions(pack, answers, new Set([perspective.id]))).ended;
}

/** Null where the cause says nothing of the question. */
function ownWeights(
  question: CompiledQuestion,
  cause: Cause,
  stratum: number,
  prior: number,
): Weights | null {
  const evidence = cause.evidence?.[question.id];
  if (!evidence || !question.options.some(({ base }) => base)) return null;
  if (question.type === 'single') {
    const probabilities = singleProbabilities(question, evidence, stratum);
    return question.options.map(({ id }) => probabilities[id] ?? 0);
  }
  return question.options.map((option) => ticked(evidence, option, stratum, prior));
}

/** An option without a base rate is never ticked by chance. */
function ticked({ lr, p }: Evidence, { id, base }: Option, stratum: number, prior: number): number {
  if (!base) return 0;
  const authored = p?.[id];
  if (authored !== undefined) return forStratum(authored, stratum);
  return Math.min(1, multiProbability(base[stratum]!, forStratum(lr?.[id] ?? 1, stratum), prior));
}

/** Whether people of a mode deny whatever a question asks about. */
export function denies(mode: FlagMode, question: CompiledQuestion): boolean {
  if (mode === 'drawn') return false;
  return isDangerScreen(question) || (mode === 'denied' && question.role === 'history');
}

/**
 * Prior of the causes among the people of a mode, by stratum: those who deny every danger sign are
 * not like all people, since some causes come with signs more often. Questions that only some are
 * asked are left out of this.
 */
export function priorAmong(
  mode: FlagMode,
  probabilities: Probabilities,
  pack: Pack,
): readonly (readonly number[])[] {
  const asked = pack.questions.filter((question) => !question.when);
  return probabilities.prior.map((prior, stratum) =>
    normalised(
      prior.map((probability, cause) =>
        asked.reduce((product, question) => {
          const weights = probabilities.weights(question, stratum, cause);
          return product * denial(mode, question, weights, probabilities.ticks(question));
        }, probability),
      ),
    ),
  );
}

/**
 * Chance that somebody with these weights says what people of a mode say.
 * @param ticks whether each option is ticked by its own chance
 */
function denial(
  mode: FlagMode,
  question: CompiledQuestion,
  weights: Weights,
  ticks: boolean,
): number {
  if (mode === 'drawn') return 1;
  const refused = question.options.map(
    ({ flag, exclusive }) => flag !== undefined || (denies(mode, question) && !exclusive),
  );
  if (ticks)
    return weights.reduce(
      (product, weight, index) => (refused[index] ? product * (1 - weight) : product),
      1,
    );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const left = weights.reduce((sum, weight, index) => (refused[index] ? sum : sum + weight), 0);
  return total > 0 && left > 0 ? left / total : 1;
}
