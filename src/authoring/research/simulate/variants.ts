import {
  multiProbability,
  type Cause,
  type Evidence,
  type PackJson,
  type PerStratum,
  type Question,
} from '../../../engine/index.js';
import { strataOf } from './probabilities.js';
import type { Random } from './random.js';

/** No more of the people with a cause may tick an option than this, as in the linter. */
const MAX = 0.95;

/**
 * The pack with every prior and every ratio multiplied by its own factor, log-uniform between
 * 1/`within` and `within`. Of an authored P(option | cause) it is the odds that are multiplied; in
 * a single-choice question their sum stays. One factor serves all strata: a ratio that is wrong is
 * wrong for everybody.
 */
export function perturbed(json: PackJson, within: number, random: Random): PackJson {
  const factor = (): number => within ** (2 * random() - 1);
  // Priors are normalised when the pack is loaded, so that dividing them all keeps them below 1 and
  // changes nothing else.
  const prior = (values: readonly number[]): readonly number[] => {
    const by = factor();
    return values.map((value) => (value * by) / within);
  };
  const perspectives = json.perspectives.map((perspective) =>
    perspective.otherPrior
      ? { ...perspective, otherPrior: prior(perspective.otherPrior) }
      : perspective,
  );
  const causes = json.causes.map((cause) =>
    cause.prior ? { ...cause, prior: prior(cause.prior) } : cause,
  );
  const changed = { ...json, perspectives, causes };
  return {
    ...changed,
    causes: causes.map((cause) =>
      cause.evidence ? { ...cause, evidence: otherEvidence(changed, cause, factor) } : cause,
    ),
  };
}

function otherEvidence(
  json: PackJson,
  cause: Cause,
  factor: () => number,
): NonNullable<Cause['evidence']> {
  const strata = strataOf(json);
  return Object.fromEntries(
    Object.entries(cause.evidence!).map(([id, evidence]) => {
      const question = json.questions.find((question) => question.id === id)!;
      const lr = evidence.lr && changedEach(evidence.lr, strata, factor, (value, by) => value * by);
      const p =
        evidence.p &&
        changedEach(
          evidence.p,
          strata,
          factor,
          (value, by) => (by * value) / (1 - value + by * value),
        );
      return [
        id,
        {
          ...evidence,
          ...(lr && {
            lr:
              question.type === 'multi'
                ? capped(
                    lr,
                    question,
                    strata.map((stratum) => normalisedPrior(json, cause, stratum)),
                  )
                : lr,
          }),
          ...(p && { p: question.type === 'single' ? rescaled(p, evidence.p, strata) : p }),
        } satisfies Evidence,
      ];
    }),
  );
}

type Numbers = Readonly<Record<string, readonly number[]>>;

const at = (value: PerStratum, stratum: number): number =>
  typeof value === 'number' ? value : value[stratum]!;

function changedEach(
  numbers: Readonly<Record<string, PerStratum>>,
  strata: readonly number[],
  factor: () => number,
  change: (value: number, by: number) => number,
): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([option, value]) => {
      const by = factor();
      return [option, strata.map((stratum) => change(at(value, stratum), by))];
    }),
  );
}

/** Lowers ratios that would ask for more people than there are. */
function capped(lr: Numbers, { options }: Question, priors: readonly number[]): Numbers {
  return Object.fromEntries(
    Object.entries(lr).map(([option, ratios]) => {
      const base = options.find(({ id }) => id === option)?.base;
      return [
        option,
        ratios.map((ratio, stratum) => {
          const share = base?.[stratum] ?? 0;
          const prior = priors[stratum]!;
          return multiProbability(share, ratio, prior) <= MAX
            ? ratio
            : (MAX * (1 - prior)) / (share - MAX * prior);
        }),
      ];
    }),
  );
}

function normalisedPrior(
  { causes, perspectives }: PackJson,
  cause: Cause,
  stratum: number,
): number {
  const rivals = causes.filter(
    ({ perspective, prior }) => prior && perspective === cause.perspective,
  );
  const other = perspectives.find(({ id }) => id === cause.perspective)?.otherPrior?.[stratum] ?? 0;
  return (
    (cause.prior?.[stratum] ?? 0) / rivals.reduce((sum, { prior }) => sum + prior![stratum]!, other)
  );
}

function rescaled(
  p: Numbers,
  authored: Readonly<Record<string, PerStratum>>,
  strata: readonly number[],
): Numbers {
  const sum = (values: Readonly<Record<string, PerStratum>>, stratum: number): number =>
    Object.values(values).reduce<number>((total, value) => total + at(value, stratum), 0);
  const scale = strata.map((stratum) => sum(authored, stratum) / (sum(p, stratum) || 1));
  return Object.fromEntries(
    Object.entries(p).map(([option, values]) => [
      option,
      values.map((value, stratum) => Math.min(1, value * scale[stratum]!)),
    ]),
  );
}

/** The pack with its evidence questions in random order among their places. */
export function shuffled(json: PackJson, random: Random): PackJson {
  const evidence = json.questions.filter(({ role }) => role === 'evidence');
  for (let i = evidence.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [evidence[i], evidence[j]] = [evidence[j]!, evidence[i]!];
  }
  return {
    ...json,
    questions: json.questions.map((question) =>
      question.role === 'evidence' ? evidence.shift()! : question,
    ),
  };
}
