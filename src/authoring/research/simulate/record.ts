import {
  loadPack,
  type Answers,
  type Pack,
  type PackJson,
  type RankedCause,
  type Session,
  type Urgency,
} from '../../../engine/index.js';
import { probabilitiesOf, OTHER, type Probabilities } from './probabilities.js';
import { answeredBeforehand, fullInterview, interview, type Respondent } from './interview.js';
import { population, type SyntheticPatient, type Population } from './synthetic-patient.js';
import {
  DROPS,
  FACTORS,
  FLAG_MODES,
  ORDERS,
  VARIANTS,
  type FlagMode,
  type Order,
  type Plan,
} from './plan.js';
import { stream } from './random.js';
import { count, type Tally } from './tally.js';
import { perturbed, shuffled } from './variants.js';

/** Puts one person after another through their interviews and counts how they end; keeps nobody. */
export interface Recorder {
  record: (index: number, tally: Tally) => void;
}

/** How one interview ended. */
interface Outcome {
  readonly first: string | undefined;
  /** Place of the true cause among the ranked ones, from 1; Infinity where it is not among them. */
  readonly place: number;
  readonly urgency: Urgency;
  readonly screens: number;
  readonly evidence: number;
  readonly ranking: readonly RankedCause[];
  readonly trueCause: string;
  readonly session: Session;
}

/** Parts per million, so that probabilities can be added up as whole numbers. */
export const PARTS = 1e6;

/** @param json a pack with a perspective that weighs evidence */
export function recorder(json: PackJson, plan: Plan): Recorder {
  const context = prepare(json, plan);
  return {
    record(index, tally) {
      const subject = sample(context, plan.flags, index);
      const main = runFor(context, subject, plan.order);
      recordMain(tally, subject, main);
      if (index < plan.compared) compare(context, subject, main, tally);
    },
  };
}

/** Everything that serves all people. */
interface RecordContext {
  readonly plan: Plan;
  readonly pack: Pack;
  readonly probabilities: Probabilities;
  readonly populations: Readonly<Record<FlagMode, Population>>;
  readonly shuffles: readonly Pack[];
  readonly changed: ReadonlyMap<number, readonly Pack[]>;
}

function prepare(json: PackJson, plan: Plan): RecordContext {
  const pack = loadPack(json);
  const drawn = probabilitiesOf(pack)!;
  const variants = Array.from({ length: VARIANTS }, (_, index) => index);
  const compares = plan.compared > 0;
  return {
    plan,
    pack,
    probabilities: drawn,
    populations: Object.fromEntries(
      FLAG_MODES.map((mode) => [mode, population(pack, drawn, mode, plan.unsure)]),
    ) as Record<FlagMode, Population>,
    shuffles:
      compares || plan.order === 'random'
        ? variants.map((index) => loadPack(shuffled(json, stream(plan.seed, 'shuffle', index))))
        : [],
    changed: new Map(
      compares
        ? FACTORS.map((within) => [
            within,
            variants.map((index) =>
              loadPack(perturbed(json, within, stream(plan.seed, 'perturb', index))),
            ),
          ])
        : [],
    ),
  };
}

/** A person with the answers that can be given beforehand. */
interface Subject {
  readonly index: number;
  readonly patient: SyntheticPatient;
  readonly trueCause: string;
  readonly people: Population;
  readonly beforehand: Answers;
}

function sample(
  { plan, pack, probabilities: drawn, populations }: RecordContext,
  mode: FlagMode,
  index: number,
): Subject {
  const people = populations[mode];
  const person = people.draw(stream(plan.seed, 'patient', index));
  const beforehand = answeredBeforehand(pack, (question, offered) =>
    people.answer(person, question, offered),
  );
  return { index, patient: person, trueCause: drawn.causes[person.cause]!, people, beforehand };
}

function respondOf({ people, patient: person }: Subject, drop = 0): Respondent {
  return (question, offered) => people.answer(person, question, offered, drop);
}

function runFor(
  context: RecordContext,
  subject: Subject,
  order: Order,
  { pack = context.pack, drop = 0 }: { pack?: Pack; drop?: number } = {},
): Outcome {
  const asked =
    order === 'random' && pack === context.pack
      ? context.shuffles[subject.index % VARIANTS]!
      : pack;
  const options = { order: order === 'adaptive' ? 'adaptive' : 'authored' } as const;
  return outcomeOf(
    interview(asked, respondOf(subject, drop), options, subject.beforehand),
    subject,
    context,
  );
}

function outcomeOf(
  session: Session,
  { trueCause }: Subject,
  { pack, probabilities: drawn }: RecordContext,
): Outcome {
  const { causes, urgency } = session.assessment;
  const ranking = causes.filter(
    ({ perspective, logOdds }) => perspective === drawn.perspective && logOdds !== null,
  );
  const place = ranking.findIndex(({ id }) => id === trueCause);
  return {
    trueCause,
    first: ranking[0]?.id,
    place: place < 0 ? Infinity : place + 1,
    urgency,
    screens: session.path.length,
    evidence: session.path.filter((id) => pack.byId.get(id)!.role === 'evidence').length,
    ranking,
    session,
  };
}

/** How the one interview of every person ended: the whole table of results. */
function recordMain(tally: Tally, { trueCause }: Subject, outcome: Outcome): void {
  const { ranking, session } = outcome;
  record(tally, 'main', outcome);
  count(tally, `cause.${trueCause}.people`);
  if (outcome.place === 1) count(tally, `cause.${trueCause}.first`);
  if (outcome.place <= 3) count(tally, `cause.${trueCause}.top3`);
  for (const { id, fit } of ranking) {
    count(tally, `band.${fit}.shown`);
    if (id === trueCause) {
      count(tally, `band.${fit}.right`);
      count(tally, `called.${trueCause}.${fit}`);
    }
  }
  const [first] = ranking;
  if (first) {
    count(tally, `first.${first.fit}.people`);
    if (outcome.place === 1) count(tally, `first.${first.fit}.right`);
    count(tally, 'firstChance', Math.round(PARTS / (1 + Math.exp(-first.logOdds!))));
  }
  for (const { rule, urgency } of session.assessment.reasons)
    if (urgency === outcome.urgency) count(tally, `reason.${urgency}.${rule}`);
}

/**
 * One row of a comparison; with `against`, how often the first cause and the urgency are the same.
 */
function record(tally: Tally, row: string, outcome: Outcome, against?: Outcome): void {
  count(tally, `${row}.people`);
  count(tally, `${row}.screens.${outcome.screens}`);
  count(tally, `${row}.evidence.${outcome.evidence}`);
  count(tally, `${row}.urgency.${outcome.urgency}`);
  if (outcome.trueCause !== OTHER) {
    count(tally, `${row}.known`);
    if (outcome.place === 1) count(tally, `${row}.first`);
    if (outcome.place <= 3) count(tally, `${row}.top3`);
  }
  if (against && outcome.first === against.first) count(tally, `${row}.sameFirst`);
  if (against && outcome.urgency === against.urgency) count(tally, `${row}.sameUrgency`);
}

function compare(context: RecordContext, subject: Subject, main: Outcome, tally: Tally): void {
  const {
    plan: { order, flags },
    pack,
    changed,
  } = context;
  const put = (row: string, outcome: Outcome, against?: Outcome): void =>
    record(tally, row, outcome, against);
  const full = outcomeOf(
    fullInterview(pack, respondOf(subject), subject.beforehand),
    subject,
    context,
  );
  put('full', full, full);
  for (const each of ORDERS)
    put(`order.${each}`, each === order ? main : runFor(context, subject, each), full);
  for (const [within, packs] of changed)
    put(
      `within.${within}`,
      runFor(context, subject, order, { pack: packs[subject.index % VARIANTS]! }),
      main,
    );
  for (const drop of DROPS) put(`drop.${drop}`, runFor(context, subject, order, { drop }), main);
  for (const mode of FLAG_MODES) {
    const other = mode === flags ? subject : sample(context, mode, subject.index);
    record(tally, `flags.${mode}`, mode === flags ? main : runFor(context, other, order));
  }
}
