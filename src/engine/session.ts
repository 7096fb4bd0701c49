import { adviceFor, safetyNetFor } from './advice.js';
import { parseAnswers, toAnswer } from './answers.js';
import { fitLookup, rankCauses, type Posteriors } from './causes.js';
import type { Pack } from './compile.js';
import { posteriorOf } from './posterior.js';
import { progressOf } from './progress.js';
import { nextQuestion, type Settings } from './route.js';
import type {
  Answer,
  Answers,
  Assessment,
  QuestionView,
  Session,
  SessionOptions,
} from './session-types.js';
import { situate, withFits, type QuestionState, type Situation } from './situation.js';
import { judge, type UrgencyResult } from './urgency.js';

/**
 * Everything that follows from a pack and a set of answers. Pure: the same arguments give the same
 * session, so going back, editing, resuming, printing and exporting are all this one call with
 * other answers.
 * @param answers by question id, from anywhere; what is not understood is left out and named in
 * `rejected`
 * @returns a frozen session; its assessment is put together when it is first read
 */
export function createSession(
  pack: Pack,
  answers: Answers = {},
  options: SessionOptions = {},
): Session {
  const settings = settingsOf(pack, options);
  const parsed = parseAnswers(pack, answers);
  const plain = situate(pack, parsed, settings.perspectives);
  const posteriors = once(() => posteriorsOf(plain, settings));
  const situation = withFits(plain, fitLookup(plain, posteriors));
  const judged = judge(situation);
  const next = nextQuestion(situation, judged, settings, posteriors);
  const assessment = once(() =>
    deepFreeze(assess(situation, settings, judged, next === null, posteriors())),
  );
  const given = [...parsed.given.keys()];
  return Object.freeze({
    pack: pack.info,
    answers: deepFreeze(prunedAnswers(situation, given)),
    rejected: Object.freeze(parsed.rejected),
    next: next && viewOf(situation.states.get(next.id)),
    path: Object.freeze(path(situation, given)),
    ...progressOf(situation, next === null, settings),
    get assessment() {
      return assessment();
    },
    view: (id: string) => viewOf(situation.states.get(id)),
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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

function posteriorsOf(situation: Situation, { perspectives }: Settings): Posteriors {
  return new Map(
    [...situation.pack.models]
      .filter(([id]) => perspectives.has(id))
      .map(([id, model]) => [id, posteriorOf(situation, model)]),
  );
}

/** Nothing is ranked or advised where the interview was ended for somebody it is not for. */
function assess(
  situation: Situation,
  { perspectives }: Settings,
  judged: UrgencyResult,
  finished: boolean,
  posteriors: Posteriors,
): Assessment {
  const { urgency, settled, reasons, missing, ended } = judged;
  const causes = ended ? [] : rankCauses(situation, posteriors, perspectives, urgency);
  return {
    urgency,
    settled,
    reasons,
    causes,
    advice: ended ? [] : adviceFor(situation, urgency, causes),
    safetyNet: safetyNetFor(situation, urgency),
    missing,
    finished,
    packVersion: situation.pack.info.version,
    contentHash: situation.pack.info.contentHash,
  };
}

function prunedAnswers({ states }: Situation, given: readonly string[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const id of given) {
    const state = states.get(id)!;
    if (state.given) answers[id] = toAnswer(state.question, state.given);
  }
  return answers;
}

/** Fixed questions in authored order, then the others in the order in which they were answered. */
function path({ states, answered }: Situation, given: readonly string[]): readonly string[] {
  const fixed = answered
    .map((state) => state.question)
    .filter((question) => question.fixed)
    .sort((a, b) => a.index - b.index);
  const others = given.filter((id) => states.get(id)!.given && !states.get(id)!.question.fixed);
  return [...fixed.map((question) => question.id), ...others];
}

function viewOf(state: QuestionState | undefined): QuestionView | null {
  if (!state?.shown) return null;
  const { id, role, type, unsure, clarifies, repeats, min, max } = state.question;
  const options = state.options.map((option) => ({
    id: option.id,
    exclusive: option.exclusive === true,
  }));
  return deepFreeze({
    id,
    role,
    type,
    unsure: unsure === true,
    options,
    clarifies,
    repeats,
    min,
    max,
  });
}

function deepFreeze<T>(value: T): T {
  // What is not an object counts as frozen.
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key]);
  return value;
}
