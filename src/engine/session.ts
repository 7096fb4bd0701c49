import { adviceFor, safetyNetFor } from './advice.js';
import { parseAnswers, toAnswer } from './answers.js';
import { rankCauses } from './causes.js';
import type { Pack } from './compile.js';
import type { Fit } from './pack.js';
import { nextQuestion, progressOf, type Settings } from './route.js';
import type { Answer, Answers, Assessment, QuestionView, RankedCause, Session, SessionOptions } from './session-types.js';
import { situate, withFits, type FitLookup, type QuestionState, type Situation } from './situation.js';
import { FALSE, TRUE } from './truth.js';
import { judge } from './urgency.js';

/**
 * Everything that follows from a pack and a set of answers. Pure: the same arguments give the same session, so
 * going back, editing, resuming, printing and exporting are all this one call with other answers.
 * @param answers by question id, from anywhere; what is not understood is left out and named in `rejected`
 * @returns a frozen session
 */
export function createSession(pack: Pack, answers: Answers = {}, options: SessionOptions = {}): Session {
  const settings = settingsOf(pack, options);
  const parsed = parseAnswers(pack, answers);
  const plain = situate(pack, parsed, settings.perspectives);
  const everywhere = rankCauses(plain, settings.perspectives, 'self-care');
  const situation = withFits(plain, fitLookup(everywhere));
  const judged = judge(situation);
  const next = nextQuestion(situation, judged, settings);
  const finished = next === null;
  const assessment = { ...judged, finished, ...outcome(situation, judged.ended ? null : settings, judged.urgency) };
  return deepFreeze({
    pack: pack.info,
    answers: prunedAnswers(situation, parsed.given.keys()),
    rejected: parsed.rejected,
    next: next && viewOf(situation.states.get(next.id)!),
    path: path(situation, parsed.given.keys()),
    ...progressOf(situation, finished, settings),
    assessment: publicAssessment(assessment, pack),
    view: (id: string) => viewOf(situation.states.get(id)),
  });
}

function settingsOf(pack: Pack, { perspectives, maxQuestions, order }: SessionOptions): Settings {
  return {
    perspectives: new Set(perspectives ?? pack.json.perspectives.map((perspective) => perspective.id)),
    maxQuestions: maxQuestions !== undefined && maxQuestions >= 0 ? maxQuestions : pack.json.limits.evidenceQuestions,
    order: order === 'authored' ? 'authored' : 'adaptive',
  };
}

function fitLookup(causes: readonly RankedCause[]): FitLookup {
  const fits = new Map(causes.map((cause) => [cause.id, cause.fit]));
  const reaching: Readonly<Record<string, readonly (Fit | undefined)[]>> = { strong: ['strong'], partial: ['strong', 'partial'] };
  return (cause, atLeast) => reaching[atLeast]!.includes(fits.get(cause)) ? TRUE : FALSE;
}

/** Causes, advice and safety net; nothing is ranked where the interview was ended for somebody it is not for. */
function outcome(situation: Situation, settings: Settings | null, urgency: Assessment['urgency']): Pick<Assessment, 'causes' | 'advice' | 'safetyNet'> {
  const causes = settings ? rankCauses(situation, settings.perspectives, urgency) : [];
  return { causes, advice: settings ? adviceFor(situation, urgency, causes) : [], safetyNet: safetyNetFor(situation, urgency) };
}

function publicAssessment(assessment: Omit<Assessment, 'packVersion' | 'contentHash'>, pack: Pack): Assessment {
  const { urgency, settled, reasons, causes, advice, safetyNet, missing, finished } = assessment;
  return { urgency, settled, reasons, causes, advice, safetyNet, missing, finished, packVersion: pack.info.version, contentHash: pack.info.contentHash };
}

function prunedAnswers({ states }: Situation, given: Iterable<string>): Answers {
  const answers: Record<string, Answer> = {};
  for (const id of given) {
    const state = states.get(id)!;
    if (state.given) answers[id] = toAnswer(state.question, state.given);
  }
  return answers;
}

/** Fixed questions in authored order, then the others in the order in which they were answered. */
function path({ states, pack }: Situation, given: Iterable<string>): readonly string[] {
  const answered = [...given].filter((id) => states.get(id)!.given);
  const fixed = pack.questions.filter((question) => question.fixed && answered.includes(question.id)).map((question) => question.id);
  return [...fixed, ...answered.filter((id) => !pack.byId.get(id)!.fixed)];
}

function viewOf(state: QuestionState | undefined): QuestionView | null {
  if (!state?.shown) return null;
  const { id, role, type, unsure, clarifies, repeats, min, max } = state.question;
  const options = state.options.map((option) => ({ id: option.id, exclusive: option.exclusive === true }));
  return Object.freeze({ id, role, type, unsure: unsure === true, options, clarifies, repeats, min, max });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
