import { createSession, type Answers, type Pack, type Session } from '../../engine/index.js';
import { parseAnswers } from '../../engine/answers.js';
import { fitLookup, type Posteriors } from '../../engine/causes.js';
import {
  resolveQuestions,
  withRanking,
  type InterviewState,
} from '../../engine/interview-state.js';
import { posteriorOf } from '../../engine/posterior.js';
import { assessUrgency, type UrgencyResult } from '../../engine/urgency.js';

/** A set of answers seen from inside: what the engine works out on the way to a session. */
export interface Scene {
  readonly pack: Pack;
  readonly session: Session;
  readonly interview: InterviewState;
  readonly assessed: UrgencyResult;
  /** By perspective id, of those that weigh evidence. */
  readonly posteriors: Posteriors;
}

/** Puts a scene together from the engine's own parts, in the engine's own order. */
export function inspect(pack: Pack, answers: Answers): Scene {
  const plain = resolveQuestions(
    pack,
    parseAnswers(pack, answers),
    new Set(pack.json.perspectives.map(({ id }) => id)),
  );
  const posteriors: Posteriors = new Map(
    [...pack.models].map(([id, model]) => [id, posteriorOf(plain, model)]),
  );
  const interview = withRanking(
    plain,
    fitLookup(plain, () => posteriors),
  );
  return {
    pack,
    session: createSession(pack, answers),
    interview: interview,
    assessed: assessUrgency(interview),
    posteriors,
  };
}
