import { adviceFor, safetyNetFor } from './advice.js';
import { parseAnswers, type ParsedAnswers } from './answers.js';
import type { Posteriors } from './causes.js';
import { doubtsOf, levelWithoutDoubts } from './doubts.js';
import { resolveQuestions, withRanking, type InterviewState } from './interview-state.js';
import type { CompiledQuestion, Pack } from './compile-pack.js';
import { nextQuestion, type Settings } from './next-question.js';
import { progressOf, type Progress } from './progress.js';
import type { Answers, Assessment, SessionOptions } from './session-types.js';
import { signsOf } from './signs.js';
import { assessUrgency, type UrgencyResult } from './urgency.js';

/**
 * Everything that the engine works out from a pack and a set of answers, in its own terms: what a
 * session shows of it, and what that rests on. For tools that explain or verify; a page needs
 * `createSession` only. What it holds is not frozen and not part of the promise of a version.
 */
export interface Analysis {
  readonly pack: Pack;
  readonly settings: Settings;
  /** What was understood of the answers given, and what was not. */
  readonly parsed: ParsedAnswers;
  /** The state of every question, and the truth of every condition. */
  readonly interview: InterviewState;
  readonly urgency: UrgencyResult;
  /** By perspective id, of the perspectives in play that weigh evidence; worked out when first read. */
  readonly posteriors: Posteriors;
  /** The question to ask now; null when finished. */
  readonly next: CompiledQuestion | null;
  readonly progress: Progress;
  /** Put together when it is first read. */
  readonly assessment: Assessment;
}

/**
 * Works out everything that follows from a pack and a set of answers. Pure: the same arguments give
 * the same result.
 * @param answers by question id, from anywhere; what is not understood is left out and named in
 * `parsed.rejected`
 */
export function analyze(pack: Pack, answers: Answers = {}, options: SessionOptions = {}): Analysis {
  const settings = settingsOf(pack, options);
  const parsed = parseAnswers(pack, answers);
  const unranked = resolveQuestions(pack, parsed, settings.perspectives);
  const posteriors = once(() => posteriorsOf(unranked, settings));
  const { ranking } = pack;
  const interview = ranking
    ? withRanking(unranked, ranking.fitLookup(unranked, posteriors))
    : unranked;
  const urgency = assessUrgency(interview);
  const next = nextQuestion(interview, urgency, settings, posteriors);
  const assessment = once(() => assess(analysis));
  const analysis: Analysis = {
    pack,
    settings,
    parsed,
    interview,
    urgency,
    next,
    progress: progressOf(interview, next === null, settings),
    get posteriors() {
      return posteriors();
    },
    get assessment() {
      return assessment();
    },
  };
  return analysis;
}

function once<T>(make: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: make() }).value;
}

function settingsOf(pack: Pack, { perspectives, maxQuestions, order }: SessionOptions): Settings {
  return {
    perspectives: new Set(
      perspectives ?? pack.json.perspectives.map((perspective) => perspective.id),
    ),
    maxQuestions:
      maxQuestions !== undefined && maxQuestions >= 0
        ? maxQuestions
        : pack.json.limits.evidenceQuestions,
    order: order === 'authored' ? 'authored' : 'adaptive',
  };
}

function posteriorsOf(interview: InterviewState, { perspectives }: Settings): Posteriors {
  const { models, ranking } = interview.pack;
  return new Map(
    [...models]
      .filter(([id]) => perspectives.has(id))
      .map(([id, model]) => [id, ranking!.posteriorOf(interview, model)]),
  );
}

/** Nothing is ranked or advised where the interview was ended for somebody it is not for. */
function assess({
  pack,
  interview,
  settings,
  urgency: assessed,
  next,
  posteriors,
}: Analysis): Assessment {
  const { urgency, settled, reasons, missing, ended } = assessed;
  const causes =
    ended || !pack.ranking
      ? []
      : pack.ranking.rankCauses(interview, posteriors, settings.perspectives, urgency);
  return {
    urgency,
    settled,
    reasons,
    doubts: doubtsOf(interview, reasons),
    withoutDoubts: levelWithoutDoubts(interview, reasons),
    signs: signsOf(interview),
    causes,
    advice: ended ? [] : adviceFor(interview, urgency, causes),
    safetyNet: safetyNetFor(interview, urgency),
    missing,
    finished: next === null,
    packVersion: pack.info.version,
    contentHash: pack.info.contentHash,
  };
}
