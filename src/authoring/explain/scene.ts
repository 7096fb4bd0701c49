import { createSession, type Answers, type Pack, type Session } from '../../engine/index.js';
import {
  fitLookup,
  judge,
  parseAnswers,
  posteriorOf,
  situate,
  withFits,
  type Posteriors,
  type Situation,
  type UrgencyResult,
} from '../../engine/internals.js';

/** A set of answers seen from inside: what the engine works out on the way to a session. */
export interface Scene {
  readonly pack: Pack;
  readonly session: Session;
  readonly situation: Situation;
  readonly judged: UrgencyResult;
  /** By perspective id, of those that weigh evidence. */
  readonly posteriors: Posteriors;
}

/** Puts a scene together from the engine's own parts, in the engine's own order. */
export function inspect(pack: Pack, answers: Answers): Scene {
  const plain = situate(
    pack,
    parseAnswers(pack, answers),
    new Set(pack.json.perspectives.map(({ id }) => id)),
  );
  const posteriors: Posteriors = new Map(
    [...pack.models].map(([id, model]) => [id, posteriorOf(plain, model)]),
  );
  const situation = withFits(
    plain,
    fitLookup(plain, () => posteriors),
  );
  return {
    pack,
    session: createSession(pack, answers),
    situation,
    judged: judge(situation),
    posteriors,
  };
}
