import { isShownFit, type Answers, type Pack, type SessionOptions } from '../../engine/index.js';
import { runWanted, type InterviewRun } from './run-interview.js';
import { interviewFor, profileFor } from './profile.js';
import { waysToAsk, waysToRule } from './ways-to-ask.js';
import { searchOffered, searchShown } from './witness.js';

/** What was met in interviews that were played from the first screen to the last. */
export interface Coverage {
  /** Questions that were asked, and `question.option` that were offered. */
  readonly asked: ReadonlySet<string>;
  readonly offered: ReadonlySet<string>;
  /** Of these, the ones met only where the host asks for every question. */
  readonly unlimited: ReadonlySet<string>;
  /** Rules that were a reason, each with the answers. */
  readonly reasons: ReadonlyMap<string, Answers>;
  /** Causes that came first in their perspective, or as a card, fitting at least partly. */
  readonly first: ReadonlySet<string>;
  readonly advice: ReadonlySet<string>;
  /** By cause: answers that speak for it. */
  readonly profiles: ReadonlyMap<string, Answers>;
  /** Interviews played. */
  readonly interviews: number;
}

/**
 * Plays interviews that aim at every question, option, rule and cause, and notes everything met on
 * the way.
 */
export function cover(pack: Pack): Coverage {
  const recorder = new Recorder(pack);
  recorder.run({});
  for (const rule of pack.rules)
    recorder.aim(
      () => recorder.reasons.has(rule.id),
      () => waysToRule(pack, rule),
    );
  for (const profile of recorder.profiles.values()) recorder.run(profile);
  for (const cause of pack.json.causes.filter(({ evidence }) => evidence)) {
    recorder.aim(
      () => recorder.first.has(cause.id),
      () => [interviewFor(pack, cause, recorder.profiles.get(cause.id)!)],
    );
  }
  for (const question of pack.questions) {
    recorder.aimAt(
      question.id,
      () => recorder.asked.has(question.id),
      () => searchShown(pack, question.id).answers,
    );
    for (const { id } of question.options) {
      recorder.aimAt(
        question.id,
        () => recorder.offered.has(`${question.id}.${id}`),
        () => searchOffered(pack, question.id, id).answers,
      );
    }
  }
  return recorder;
}

/** Every question, in authored order: what a host may ask for. */
const EVERYTHING: SessionOptions = { order: 'authored', maxQuestions: Number.MAX_SAFE_INTEGER };

class Recorder implements Coverage {
  readonly #pack: Pack;
  readonly asked = new Set<string>();
  readonly offered = new Set<string>();
  readonly unlimited = new Set<string>();
  readonly reasons = new Map<string, Answers>();
  readonly first = new Set<string>();
  readonly advice = new Set<string>();
  readonly profiles: ReadonlyMap<string, Answers>;
  interviews = 0;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.profiles = new Map(pack.json.causes.map((cause) => [cause.id, profileFor(pack, cause)]));
  }

  /** Plays towards something until it is met or there is nothing more to try. */
  aim(met: () => boolean, tries: () => Iterable<Answers | null>): void {
    if (met()) return;
    for (const wanted of tries()) {
      if (wanted) this.run(wanted);
      if (met()) return;
    }
  }

  /**
   * The same for a question: also with what makes it matter, and at last in an interview that asks
   * everything.
   */
  aimAt(question: string, met: () => boolean, search: () => Answers | null): void {
    if (met()) return;
    const wanted = search();
    if (!wanted) return;
    this.aim(met, () =>
      waysToAsk(this.#pack, question, wanted, ({ id }) => this.profiles.get(id)!),
    );
    if (met()) return;
    this.run(wanted, EVERYTHING);
    if (met()) this.unlimited.add(question);
  }

  run(wanted: Answers, options?: SessionOptions): void {
    this.interviews++;
    this.#note(runWanted(this.#pack, wanted, options));
  }

  #note({ asked, last: { assessment, answers } }: InterviewRun): void {
    for (const [question, options] of asked) {
      this.asked.add(question);
      options.forEach((option) => this.offered.add(`${question}.${option}`));
    }
    for (const { rule } of assessment.reasons)
      if (!this.reasons.has(rule)) this.reasons.set(rule, answers);
    assessment.advice.forEach((id) => this.advice.add(id));
    for (const { id, perspective, logOdds, fit } of assessment.causes) {
      const best = assessment.causes.find((cause) => cause.perspective === perspective);
      if (isShownFit(fit) && (best?.id === id || logOdds === null)) this.first.add(id);
    }
  }
}
