import {
  loadPack,
  type Answers,
  type Pack,
  type PackJson,
  type RankedCause,
  type Session,
  type Urgency,
} from '../../engine/index.js';
import { chancesOf, OTHER, type Chances } from './chances.js';
import { answeredBeforehand, fullInterview, interview, type Respond } from './conduct.js';
import { population, type Person, type Population } from './person.js';
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
export interface Observer {
  observe: (index: number, tally: Tally) => void;
}

/** How one interview ended. */
interface Outcome {
  readonly first: string | undefined;
  /** Place of the true cause among the ranked ones, from 1; Infinity where it is not among them. */
  readonly place: number;
  readonly urgency: Urgency;
  readonly screens: number;
  readonly evidence: number;
  readonly ranked: readonly RankedCause[];
  readonly session: Session;
}

/** Parts per million, so that probabilities can be added up as whole numbers. */
export const PARTS = 1e6;

/** @param json a pack with a perspective that weighs evidence */
export function observer(json: PackJson, plan: Plan): Observer {
  const studio = prepare(json, plan);
  return {
    observe(index, tally) {
      const subject = meet(studio, plan.flags, index);
      const main = conduct(studio, subject, plan.order);
      recordMain(tally, subject, main);
      if (index < plan.compared) compare(studio, subject, main, tally);
    },
  };
}

/** Everything that serves all people. */
interface Studio {
  readonly plan: Plan;
  readonly pack: Pack;
  readonly chances: Chances;
  readonly populations: Readonly<Record<FlagMode, Population>>;
  readonly shuffles: readonly Pack[];
  readonly changed: ReadonlyMap<number, readonly Pack[]>;
}

function prepare(json: PackJson, plan: Plan): Studio {
  const pack = loadPack(json);
  const chances = chancesOf(pack)!;
  const variants = Array.from({ length: VARIANTS }, (_, index) => index);
  const compares = plan.compared > 0;
  return {
    plan,
    pack,
    chances,
    populations: Object.fromEntries(
      FLAG_MODES.map((mode) => [mode, population(pack, chances, mode, plan.unsure)]),
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
  readonly person: Person;
  readonly trueCause: string;
  readonly people: Population;
  readonly fixed: Answers;
}

function meet(
  { plan, pack, chances, populations }: Studio,
  mode: FlagMode,
  index: number,
): Subject {
  const people = populations[mode];
  const person = people.draw(stream(plan.seed, 'person', index));
  const fixed = answeredBeforehand(pack, (question, offered) =>
    people.answer(person, question, offered),
  );
  return { index, person, trueCause: chances.causes[person.cause]!, people, fixed };
}

function respondOf({ people, person }: Subject, drop = 0): Respond {
  return (question, offered) => people.answer(person, question, offered, drop);
}

function conduct(
  studio: Studio,
  subject: Subject,
  order: Order,
  { pack = studio.pack, drop = 0 }: { pack?: Pack; drop?: number } = {},
): Outcome {
  const asked =
    order === 'random' && pack === studio.pack ? studio.shuffles[subject.index % VARIANTS]! : pack;
  const options = { order: order === 'adaptive' ? 'adaptive' : 'authored' } as const;
  return outcomeOf(
    interview(asked, respondOf(subject, drop), options, subject.fixed),
    subject,
    studio,
  );
}

function outcomeOf(session: Session, { trueCause }: Subject, { pack, chances }: Studio): Outcome {
  const { causes, urgency } = session.assessment;
  const ranked = causes.filter(
    ({ perspective, logOdds }) => perspective === chances.perspective && logOdds !== null,
  );
  const place = ranked.findIndex(({ id }) => id === trueCause);
  return {
    first: ranked[0]?.id,
    place: place < 0 ? Infinity : place + 1,
    urgency,
    screens: session.path.length,
    evidence: session.path.filter((id) => pack.byId.get(id)!.role === 'evidence').length,
    ranked,
    session,
  };
}

/** How the one interview of every person ended: the whole table of results. */
function recordMain(tally: Tally, { trueCause }: Subject, outcome: Outcome): void {
  const { ranked, session } = outcome;
  record(tally, 'main', trueCause, outcome);
  count(tally, `cause.${trueCause}.people`);
  if (outcome.place === 1) count(tally, `cause.${trueCause}.first`);
  if (outcome.place <= 3) count(tally, `cause.${trueCause}.top3`);
  for (const { id, fit } of ranked) {
    count(tally, `band.${fit}.shown`);
    if (id === trueCause) {
      count(tally, `band.${fit}.right`);
      count(tally, `called.${trueCause}.${fit}`);
    }
  }
  const [first] = ranked;
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
function record(
  tally: Tally,
  row: string,
  trueCause: string,
  outcome: Outcome,
  against?: Outcome,
): void {
  count(tally, `${row}.people`);
  count(tally, `${row}.screens.${outcome.screens}`);
  count(tally, `${row}.evidence.${outcome.evidence}`);
  count(tally, `${row}.urgency.${outcome.urgency}`);
  if (trueCause !== OTHER) {
    count(tally, `${row}.known`);
    if (outcome.place === 1) count(tally, `${row}.first`);
    if (outcome.place <= 3) count(tally, `${row}.top3`);
  }
  if (against && outcome.first === against.first) count(tally, `${row}.sameFirst`);
  if (against && outcome.urgency === against.urgency) count(tally, `${row}.sameUrgency`);
}

function compare(studio: Studio, subject: Subject, main: Outcome, tally: Tally): void {
  const {
    plan: { order, flags },
    pack,
    changed,
  } = studio;
  const put = (row: string, outcome: Outcome, against?: Outcome): void =>
    record(tally, row, subject.trueCause, outcome, against);
  const full = outcomeOf(fullInterview(pack, respondOf(subject), subject.fixed), subject, studio);
  put('full', full, full);
  for (const each of ORDERS)
    put(`order.${each}`, each === order ? main : conduct(studio, subject, each), full);
  for (const [within, packs] of changed)
    put(
      `within.${within}`,
      conduct(studio, subject, order, { pack: packs[subject.index % VARIANTS]! }),
      main,
    );
  for (const drop of DROPS) put(`drop.${drop}`, conduct(studio, subject, order, { drop }), main);
  for (const mode of FLAG_MODES) {
    const other = mode === flags ? subject : meet(studio, mode, subject.index);
    record(
      tally,
      `flags.${mode}`,
      other.trueCause,
      mode === flags ? main : conduct(studio, other, order),
    );
  }
}
