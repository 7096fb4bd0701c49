import {
  createSession,
  isBelow,
  type Answer,
  type Answers,
  type Cause,
  type Pack,
  type Session,
} from '../../engine/index.js';
import type { CompiledQuestion } from '../../engine/compile-pack.js';
import { runWanted } from './run-interview.js';
import { searchBand, searchCard } from './witness.js';

/**
 * How often the answers are gone through at most; weights depend on the stratum, so one round is
 * not enough. It ends as soon as no question has a better answer.
 */
const ROUNDS = 2;

/**
 * Answers that speak for a cause. A card or a tally is solved for. A ranked cause is climbed to:
 * starting from a reassuring interview, question by question, the answer that lifts it furthest above the
 * best other one without raising the urgency to the same day; first over its own questions and, if
 * that is not enough, over those of its rivals too. Greedy, so it may miss some; what it finds is
 * replayed.
 * @param kept answers that must stay
 */
export function profileFor(pack: Pack, cause: Cause, kept: Answers = {}): Answers {
  const solved = cause.card
    ? searchCard(pack, cause)
    : cause.bands
      ? searchBand(pack, cause, 'strong')
      : null;
  const start: Answers = { ...solved?.answers, ...kept };
  const reassuring: Answers = { ...runWanted(pack, start).last.answers, ...start };
  if (solved) return reassuring;
  const near = climb(
    { pack, cause, kept, questions: questionsOf(pack, [cause]) },
    { ...reassuring, ...highestRatio(pack, cause, kept) },
  );
  if (leadOf(createSession(pack, near), cause.id) > 0) return near;
  const rivals = pack.json.causes.filter(({ perspective }) => perspective === cause.perspective);
  return climb({ pack, cause, kept, questions: questionsOf(pack, rivals) }, near);
}

/** To every single-choice question the answer with the highest ratio that is no danger sign. */
function highestRatio(pack: Pack, { evidence = {} }: Cause, kept: Answers): Answers {
  const single = Object.entries(evidence).filter(
    ([id]) => pack.byId.get(id)!.type === 'single' && !(id in kept),
  );
  return Object.fromEntries(
    single.flatMap(([id, { lr = {}, p = {} }]) => {
      const harmless = pack.byId
        .get(id)!
        .options.filter(({ flag }) => !flag)
        .map((option) => option.id);
      const loud = harmless
        .map((option) => [option, option in p ? 2 : Math.max(...[lr[option] ?? 1].flat())] as const)
        .sort((a, b) => b[1] - a[1])[0];
      return loud ? [[id, loud[0]]] : [];
    }),
  );
}

function questionsOf({ json: { strata } }: Pack, causes: readonly Cause[]): readonly string[] {
  const ids = new Set(causes.flatMap(({ evidence = {} }) => Object.keys(evidence)));
  return [...(strata ? [strata.question] : []), ...ids];
}

/** Climbs over whole interviews instead: slower, and it counts only what the engine asks. */
export function interviewFor(pack: Pack, cause: Cause, start: Answers): Answers {
  return climb(
    { pack, cause, kept: {}, questions: questionsOf(pack, [cause]) },
    start,
    (answers) => runWanted(pack, answers).last,
  );
}

/** The cause to lift, the questions to go through, and answers to others that must stay. */
interface Climb {
  readonly pack: Pack;
  readonly cause: Cause;
  readonly questions: readonly string[];
  readonly kept: Answers;
}

function climb(
  { pack, cause, questions, kept }: Climb,
  start: Answers,
  assessed: Judged = (answers) => createSession(pack, answers),
): Answers {
  const free = questions.filter((id) => !(id in kept)).map((id) => pack.byId.get(id)!);
  let answers = start;
  let unchanged = 0;
  for (let turn = 0; turn < ROUNDS * free.length && unchanged < free.length; turn++) {
    const next = bestAnswer(cause, free[turn % free.length]!, answers, assessed);
    unchanged = next === answers ? unchanged + 1 : 0;
    answers = next;
  }
  return answers;
}

/** The session that answers lead to. */
type Judged = (answers: Answers) => Session;

function bestAnswer(
  cause: Cause,
  question: CompiledQuestion,
  answers: Answers,
  assessed: Judged,
): Answers {
  const session = assessed(answers);
  const offered = session.view(question.id)?.options.map(({ id }) => id) ?? [];
  let best = answers;
  let lead = leadOf(session, cause.id);
  for (const answer of candidates(question, offered, cause)) {
    const tried = { ...answers, [question.id]: answer };
    const score = leadOf(assessed(tried), cause.id);
    if (score > lead) [best, lead] = [tried, score];
  }
  return best;
}

/**
 * Each option; for several ticks also all those together that the cause has a ratio above 1 for.
 */
function candidates(
  question: CompiledQuestion,
  offered: readonly string[],
  cause: Cause,
): readonly Answer[] {
  if (question.type === 'single') return offered;
  const { lr = {}, p = {} } = cause.evidence?.[question.id] ?? {};
  const telling = offered.filter((id) => Math.max(...[lr[id] ?? 0].flat()) > 1 || id in p);
  return [...offered.map((id) => [id]), ...(telling.length > 1 ? [telling] : [])];
}

/**
 * How far a cause is above the best other one, in log odds; a session at `urgent` or above does not
 * count.
 */
function leadOf({ assessment }: Session, cause: string): number {
  if (!isBelow(assessment.urgency, 'urgent')) return -Infinity;
  const ranked = assessment.causes.filter(({ logOdds }) => logOdds !== null);
  const own = ranked.find(({ id }) => id === cause);
  if (!own) return -Infinity;
  const rivals = ranked.filter(
    ({ perspective, id }) => perspective === own.perspective && id !== cause,
  );
  return own.logOdds! - Math.max(-50, ...rivals.map(({ logOdds }) => logOdds!));
}
