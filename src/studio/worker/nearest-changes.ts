import {
  createSession,
  isBelow,
  MISSING_FLAG,
  reassuringAnswer,
  UNSURE,
  URGENCIES,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Urgency,
} from '../../engine/index.js';
import { runWanted } from '../../authoring/verify/run-interview.js';

/** Other answers to few questions, and the level that comes of them. */
export interface LevelChange {
  readonly answers: Answers;
  readonly urgency: Urgency;
}

/** How many sets of answers are tried where no single change lowers the level. */
const MAX_TRIED = 300;
/** How many changes to a higher level are worked out in full, of each level. */
const MAX_RAISING = 6;

/** What the level would have changed with, and what it is. */
export interface NearestChanges {
  /** The level with nothing more found in what is not asked yet. */
  readonly urgency: Urgency;
  readonly changes: readonly LevelChange[];
}

/**
 * The least changes of the answers after which the level is another: every single one that lowers it,
 * else the least number together, up to three; and the first single ones that raise it, by level.
 * An interview that is not over is played to its end first, with nothing more found.
 */
export function nearestChanges(pack: Pack, given: Answers): NearestChanges {
  const session = createSession(pack, given);
  const { answers, assessment } = session.next ? runWanted(pack, given).last : session;
  const { urgency } = assessment;
  const single = session.path.flatMap((id) =>
    alternatives(session.view(id)!, session.answers[id]!).map((answer) => ({ [id]: answer })),
  );
  const guessed = single.map((change) => ({ change, level: guess(pack, answers, change) }));
  const lowering = guessed
    .filter(({ level }) => isBelow(level, urgency))
    .flatMap(({ change }) => played(pack, answers, change))
    .filter((change) => isBelow(change.urgency, urgency));
  const raising = URGENCIES.filter((level) => isBelow(urgency, level)).flatMap((level) =>
    guessed
      .filter((each) => each.level === level)
      .slice(0, MAX_RAISING)
      .flatMap(({ change }) => played(pack, answers, change))
      .filter((change) => isBelow(urgency, change.urgency)),
  );
  const together = lowering.length > 0 ? [] : togetherLowering(pack, answers);
  return { urgency, changes: [...lowering, ...together, ...raising] };
}

/** Answers that differ from the given one by a tick, or by another choice. */
export function alternatives(
  { type, unsure, options, min, max }: QuestionView,
  given: Answer,
): readonly Answer[] {
  const chosen = [given].flat();
  const isUnsure = chosen.includes(UNSURE);
  const doubt = unsure && !isUnsure ? [UNSURE] : [];
  if (type === 'number')
    return [
      ...[min, max].flatMap((each) => (each === undefined || each === given ? [] : each)),
      ...doubt,
    ];
  const ids = options.map(({ id }) => id);
  if (type === 'single') return [...ids.filter((id) => !chosen.includes(id)), ...doubt];
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
  const ticked = chosen.filter((id) => ids.includes(id as string) && !alone.includes(id as string));
  const toggled = ids
    .filter((id) => !alone.includes(id))
    .map((id) => (ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]))
    .filter((ticks) => ticks.length > 0) as readonly (readonly string[])[];
  const others = alone.filter((id) => !chosen.includes(id)).map((id) => [id]);
  return [...others, ...toggled, ...doubt];
}

/** The level of a change before what it opens is asked. */
function guess(pack: Pack, answers: Answers, change: Answers): Urgency {
  const { reasons } = createSession(pack, { ...answers, ...change }).assessment;
  const held = reasons.filter(({ rule }) => rule !== MISSING_FLAG).map((each) => each.urgency);
  return URGENCIES.find((level) => held.includes(level)) ?? 'self-care';
}

/** The level of a change with nothing found in what it opens. */
function played(pack: Pack, answers: Answers, change: Answers): readonly LevelChange[] {
  const { last } = runWanted(pack, { ...answers, ...change });
  // What was changed may not be asked any more in this interview.
  const isSo = Object.keys(change).every((id) => id in last.answers);
  return isSo ? [{ answers: change, urgency: last.assessment.urgency }] : [];
}

/**
 * Clears the questions that hold the level, two together and then three.
 */
function togetherLowering(pack: Pack, answers: Answers): readonly LevelChange[] {
  const session = createSession(pack, answers);
  const { urgency, reasons } = session.assessment;
  const holding = new Set(
    reasons
      .filter((reason) => reason.urgency === urgency)
      .flatMap(({ findings }) => findings.map(({ question }) => question))
      .filter((id) => session.answers[id] !== undefined),
  );
  const cleared = [...holding].flatMap((id): readonly Answers[] => {
    const view = session.view(id);
    return view ? [{ [id]: reassuringAnswer(pack, view) }] : [];
  });
  let tried = 0;
  for (const size of [2, 3]) {
    const found: LevelChange[] = [];
    for (const parts of setsOf(cleared, size)) {
      if (++tried > MAX_TRIED) return found;
      const change = Object.assign({}, ...parts) as Answers;
      if (!isBelow(guess(pack, answers, change), urgency)) continue;
      found.push(...played(pack, answers, change).filter((each) => isBelow(each.urgency, urgency)));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** Every set of so many of the items. */
export function* setsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = 0; i + size <= items.length; i++)
    for (const rest of setsOf(items.slice(i + 1), size - 1)) yield [items[i]!, ...rest];
}
