import type { Analysis, Fit, FitThresholds, Grade } from '../../engine/index.js';
import { unmetNeeds } from '../../engine/causes.js';
import { findingWeights, type Answered } from '../../engine/evidence-model.js';
import {
  bandOf,
  bestChance,
  logOddsOf,
  type Posterior,
  stratumOf,
} from '../../engine/posterior.js';
import { optionWeights, provenance } from '../../engine/weights.js';

/** One finding's part in a cause's score. */
export interface FindingLine {
  readonly option: string;
  /** False where it is the absence of the option that speaks. */
  readonly present: boolean;
  /** ln(P(finding | cause) / base rate), before anything is held back. */
  readonly raw: number;
  /** After the cap on single findings. */
  readonly clipped: number;
  /** 1 for the strongest finding of its question, the share for the others. */
  readonly share: number;
  /** What it adds to the question's total. */
  readonly weight: number;
  readonly grade: Grade;
  readonly sources: readonly string[];
}

/** One question's part in a cause's score. */
export interface QuestionLine {
  readonly question: string;
  readonly findings: readonly FindingLine[];
  /** Σ of the findings' weights. */
  readonly sum: number;
  /** ln of the cap on a question. */
  readonly limit: number;
  /** The sum, held within ±limit. */
  readonly total: number;
}

/** One threshold of a band: whether `value` reaches `least`. */
export interface Threshold {
  readonly name: 'evidence' | 'of best' | 'of other';
  readonly value: number;
  readonly least: number;
  readonly met: boolean;
}

/** A cause's score line by line: `ln prior + shrinkage · Σ totals − ln(the rest) = log odds`. */
export interface CauseLines {
  readonly id: string;
  readonly fit: Fit;
  /** Questions for want of whose answers it is held at partial; none where it is not. */
  readonly heldBy: readonly string[];
  readonly prior: number;
  readonly questions: readonly QuestionLine[];
  readonly sum: number;
  readonly shrinkage: number;
  readonly evidence: number;
  /** ln prior + evidence. */
  readonly log: number;
  /** ln of the summed masses of all other causes and "something else". */
  readonly rest: number;
  readonly logOdds: number;
  readonly chance: number;
  readonly answered: number;
  readonly minAnswered: number;
  readonly strong: readonly Threshold[];
  readonly partial: readonly Threshold[];
}

/** Bands in the order in which causes are listed. */
const BANDS: readonly Fit[] = ['strong', 'partial', 'weak', 'unknown'];

/** Every ranked cause of a perspective, in the order in which a person sees them. */
export function causeLines(posterior: Posterior, stratum: number): readonly CauseLines[] {
  return posterior.model.causes
    .map((_, index) => linesOf(posterior, index, stratum))
    .sort((a, b) => BANDS.indexOf(a.fit) - BANDS.indexOf(b.fit) || b.chance - a.chance);
}

/** The same of all perspectives in play, by cause. */
export function causeLinesById(analysis: Analysis): ReadonlyMap<string, CauseLines> {
  const stratum = stratumOf(analysis.interview);
  return new Map(
    [...analysis.posteriors.values()]
      .flatMap((posterior) => causeLines(posterior, stratum))
      .map((lines) => [lines.id, lines]),
  );
}

function linesOf(posterior: Posterior, index: number, stratum: number): CauseLines {
  const { model, counts, evidence, logs, chance } = posterior;
  const { shrinkage, fit } = model.perspective;
  const questions = posterior.answered.flatMap(
    (answered) => questionLine(posterior, { index, stratum }, answered) ?? [],
  );
  const logOdds = logOddsOf(posterior, index);
  const band = bandOf(posterior, index, bestChance(posterior), fit);
  const heldBy = band === 'strong' ? unmetNeeds(posterior, index) : [];
  return {
    id: model.causes[index]!.id,
    fit: heldBy.length > 0 ? 'partial' : band,
    heldBy,
    prior: posterior.stratum.priors[index]!,
    questions,
    sum: questions.reduce((total, question) => total + question.total, 0),
    shrinkage,
    evidence: evidence[index]!,
    log: logs[index]!,
    rest: logs[index]! - logOdds,
    logOdds,
    chance: chance[index]!,
    answered: counts[index]!,
    minAnswered: fit.minAnswered,
    strong: thresholds(posterior, index, fit.strong),
    partial: thresholds(posterior, index, fit.partial),
  };
}

/** Which cause of the model it is about, and in which stratum the person is. */
interface Subject {
  readonly index: number;
  readonly stratum: number;
}

/** Null where the question says nothing of the cause. */
function questionLine(
  { model, stratum: { priors } }: Posterior,
  { index, stratum }: Subject,
  { table, rows, totals }: Answered,
): QuestionLine | null {
  const column = table.columns.indexOf(index);
  if (column < 0) return null;
  const evidence = model.causes[index]!.evidence![table.question.id]!;
  const weights = (limit: number): ReturnType<typeof optionWeights> =>
    optionWeights(table.question, evidence, { prior: priors[index]!, stratum }, limit);
  const [free, held] = [weights(Infinity), weights(Math.log(model.perspective.lrCap))];
  const parts = findingWeights(table, rows, column);
  const findings = parts.map(({ option, present, weight }, place): FindingLine => {
    const side = present ? 'ticked' : 'unticked';
    const { grade, sources } = provenance(evidence, option);
    return {
      option,
      present,
      raw: free.get(option)![side],
      clipped: held.get(option)![side],
      share: place === 0 ? 1 : table.dependenceDiscount,
      weight,
      grade,
      sources,
    };
  });
  return {
    question: table.question.id,
    findings,
    sum: findings.reduce((sum, { weight }) => sum + weight, 0),
    limit: table.limit,
    total: totals[column]!,
  };
}

function thresholds(
  posterior: Posterior,
  index: number,
  band: FitThresholds['strong'],
): readonly Threshold[] {
  const { evidence, chance } = posterior;
  const mine = chance[index]!;
  const best = bestChance(posterior);
  const other = chance[chance.length - 1]!;
  return [
    {
      name: 'evidence',
      value: evidence[index]!,
      least: band.evidence,
      met: evidence[index]! >= band.evidence,
    },
    { name: 'of best', value: mine / best, least: band.ofBest, met: mine >= band.ofBest * best },
    {
      name: 'of other',
      value: mine / other,
      least: band.ofOther,
      met: mine >= band.ofOther * other,
    },
  ];
}
