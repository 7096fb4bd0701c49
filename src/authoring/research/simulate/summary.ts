import { URGENCIES, type Fit, type PackJson, type Urgency } from '../../../engine/index.js';
import { OTHER } from './probabilities.js';
import { PARTS } from './record.js';
import { DROPS, FACTORS, FLAG_MODES, ORDERS, type FlagMode, type Plan } from './plan.js';
import { histogram, mean, quantile, type Tally } from './tally.js';

/** How often a cause, or all of them, came out right; counts of people. */
export interface CauseRate {
  readonly people: number;
  readonly first: number;
  readonly top3: number;
}

/** The people of one true cause, and by which band it was called. */
export interface CauseRow extends CauseRate {
  readonly cause: string;
  readonly called: Readonly<Record<Fit, number>>;
}

/**
 * How long interviews were and how they ended. `first` and `top3` are among the `known`: people
 * with a cause of the pack.
 */
export interface InterviewRow {
  readonly name: string;
  readonly people: number;
  readonly screens: { readonly mean: number; readonly median: number; readonly p90: number };
  readonly evidence: { readonly mean: number; readonly p90: number };
  readonly known: number;
  readonly first: number;
  readonly top3: number;
  /** People whose first cause, or urgency, is that of the interview compared with. */
  readonly sameFirst: number;
  readonly sameUrgency: number;
}

/** A promise and whether it was kept. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly count: number;
  readonly people: number;
  /** The largest share allowed. */
  readonly limit: number;
}

export type Levels = Readonly<Record<Urgency, number>>;

/** All that a simulation found, as counts of people unless said otherwise. */
export interface Summary {
  readonly pack: { readonly id: string; readonly version: string; readonly contentHash: string };
  readonly plan: Plan;
  readonly interview: InterviewRow;
  readonly all: CauseRate;
  readonly causes: readonly CauseRow[];
  /** How often a cause was called by each band, and was the true one. */
  readonly bands: readonly { readonly fit: Fit; readonly shown: number; readonly right: number }[];
  /** The same of first causes only. */
  readonly firstBands: readonly {
    readonly fit: Fit;
    readonly people: number;
    readonly right: number;
  }[];
  /** Sum of the probability claimed for the first cause, and how often it was the true one. */
  readonly firstChance: { readonly claimed: number; readonly right: number };
  readonly urgency: readonly {
    readonly flags: FlagMode;
    readonly people: number;
    readonly levels: Levels;
  }[];
  /** Why the urgency was what it was, the commonest rules first. */
  readonly reasons: readonly {
    readonly urgency: Urgency;
    readonly rule: string;
    readonly people: number;
  }[];
  /** Against the full interview. */
  readonly orders: readonly InterviewRow[];
  /** Against the same interview with nothing changed. */
  readonly robustness: readonly InterviewRow[];
  readonly checks: readonly Check[];
}

const FITS: readonly Fit[] = ['strong', 'partial', 'weak', 'unknown'];
/** With every danger sign denied, no more may be told to seek care the same day than this. */
const MAX_URGENT = 0.05;

/** Reads a simulation's counts. */
export function summarise(json: PackJson, plan: Plan, tally: Tally): Summary {
  const of = (name: string): number => tally.get(name) ?? 0;
  const interview = interviewRow(tally, 'main', 'main');
  const urgency = urgencyOf(plan, tally);
  return {
    pack: { id: json.id, version: json.version, contentHash: json.contentHash },
    plan,
    interview,
    all: { people: interview.known, first: interview.first, top3: interview.top3 },
    causes: causeRows(json, tally),
    bands: FITS.map((fit) => ({
      fit,
      shown: of(`band.${fit}.shown`),
      right: of(`band.${fit}.right`),
    })),
    firstBands: FITS.map((fit) => ({
      fit,
      people: of(`first.${fit}.people`),
      right: of(`first.${fit}.right`),
    })),
    firstChance: { claimed: of('firstChance') / PARTS, right: of('main.first') },
    urgency,
    reasons: reasonsOf(tally),
    ...comparisons(tally),
    checks: checksOf(urgency.find(({ flags }) => flags === 'denied')),
  };
}

/** The true causes that came about, "something else" last. */
function causeRows(json: PackJson, tally: Tally): readonly CauseRow[] {
  const of = (name: string): number => tally.get(name) ?? 0;
  return [...json.causes.map(({ id }) => id), OTHER]
    .filter((id) => of(`cause.${id}.people`) > 0)
    .map((cause) => ({
      cause,
      people: of(`cause.${cause}.people`),
      first: of(`cause.${cause}.first`),
      top3: of(`cause.${cause}.top3`),
      called: Object.fromEntries(FITS.map((fit) => [fit, of(`called.${cause}.${fit}`)])) as Record<
        Fit,
        number
      >,
    }));
}

function urgencyOf(plan: Plan, tally: Tally): Summary['urgency'] {
  return FLAG_MODES.flatMap((flags) => {
    const row = flags === plan.flags ? 'main' : `flags.${flags}`;
    const people = tally.get(`${row}.people`) ?? 0;
    return people > 0 ? [{ flags, people, levels: levelsOf(tally, row) }] : [];
  });
}

/** Empty where nobody was interviewed more than once. */
function comparisons(tally: Tally): Pick<Summary, 'orders' | 'robustness'> {
  if (!tally.get('full.people')) return { orders: [], robustness: [] };
  return {
    orders: [
      ...ORDERS.map((order) => interviewRow(tally, `order.${order}`, order)),
      interviewRow(tally, 'full', 'full interview'),
    ],
    robustness: [
      ...FACTORS.map((within) =>
        interviewRow(tally, `within.${within}`, `ratios and priors ×/÷ ${within}`),
      ),
      ...DROPS.map((drop) =>
        interviewRow(tally, `drop.${drop}`, `${100 * drop} % of evidence answers lost`),
      ),
    ],
  };
}

function interviewRow(tally: Tally, row: string, name: string): InterviewRow {
  const of = (key: string): number => tally.get(`${row}.${key}`) ?? 0;
  const screens = histogram(tally, `${row}.screens`);
  const evidence = histogram(tally, `${row}.evidence`);
  return {
    name,
    people: of('people'),
    screens: { mean: mean(screens), median: quantile(screens, 0.5), p90: quantile(screens, 0.9) },
    evidence: { mean: mean(evidence), p90: quantile(evidence, 0.9) },
    known: of('known'),
    first: of('first'),
    top3: of('top3'),
    sameFirst: of('sameFirst'),
    sameUrgency: of('sameUrgency'),
  };
}

function levelsOf(tally: Tally, row: string): Levels {
  return Object.fromEntries(
    URGENCIES.map((level) => [level, tally.get(`${row}.urgency.${level}`) ?? 0]),
  ) as Record<Urgency, number>;
}

function reasonsOf(tally: Tally): Summary['reasons'] {
  return URGENCIES.flatMap((urgency) => {
    const prefix = `reason.${urgency}.`;
    return [...tally]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, people]) => ({ urgency, rule: name.slice(prefix.length), people }))
      .sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
  });
}

function checksOf(denied: Summary['urgency'][number] | undefined): readonly Check[] {
  if (!denied) return [];
  const { people, levels } = denied;
  return [
    { name: 'emergency', count: levels.emergency, limit: 0 },
    { name: 'urgent', count: levels.urgent, limit: MAX_URGENT },
  ].map((check) => ({ ...check, people, ok: check.count <= check.limit * people }));
}
