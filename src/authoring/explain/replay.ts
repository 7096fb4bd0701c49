import type { Answer, Answers, Pack } from '../../engine/index.js';
import type { QuestionState } from '../../engine/interview-state.js';
import type { CompiledQuestion } from '../../engine/load-pack.js';
import { gainsOf } from '../../engine/next-question.js';
import { inspect, type Scene } from './scene.js';

/** A question that could be asked, with the expected reduction of uncertainty in nats. */
export interface Contender {
  readonly id: string;
  readonly gain: number;
}

/** Why a question was asked. */
export type Why =
  | { readonly kind: 'order'; readonly role: string }
  | {
      readonly kind: 'gain';
      readonly gain: number;
      readonly runnerUp: Contender | null;
      readonly forUrgency: boolean;
    }
  | { readonly kind: 'out-of-turn'; readonly instead: string | null };

/** One answered question of the interview. */
export interface ReplayStep {
  readonly question: string;
  readonly answer: Answer;
  readonly why: Why;
}

/** Why no further question is asked, or which one would be. */
export type End =
  | { readonly kind: 'open'; readonly next: string }
  | { readonly kind: 'emergency' | 'ended' | 'all-asked' | 'certain' }
  | { readonly kind: 'limit'; readonly limit: number; readonly left: number }
  | { readonly kind: 'small-gain'; readonly best: Contender; readonly minGain: number };

/** The interview, step by step, and how it stands at its end. */
export interface Replay {
  readonly steps: readonly ReplayStep[];
  readonly end: End;
  readonly scene: Scene;
}

/**
 * Answers what the engine asks, question after question, as long as there is an answer. An answer
 * to a question that the engine would not ask at that point is then given out of turn, in the order
 * of the file.
 */
export function replay(pack: Pack, given: Answers): Replay {
  const whole = inspect(pack, given).session;
  const left = new Map(Object.entries(whole.answers));
  const steps: ReplayStep[] = [];
  let answers: Answers = {};
  let scene = inspect(pack, answers);
  let stop: End | null = null;
  while (left.size > 0) {
    const next = scene.session.next;
    const question =
      next && left.has(next.id)
        ? next.id
        : ([...left.keys()].find((id) => scene.session.view(id)) ?? [...left.keys()][0]!);
    const answer = left.get(question)!;
    steps.push({
      question,
      answer,
      why:
        question === next?.id
          ? whyAsked(scene, pack.byId.get(question)!)
          : { kind: 'out-of-turn', instead: next?.id ?? null },
    });
    answers = { ...answers, [question]: answer };
    left.delete(question);
    scene = inspect(pack, answers);
    // What was answered after the end did not bring it about.
    stop = scene.session.next ? null : (stop ?? endOf(scene));
  }
  return { steps, end: stop ?? endOf(scene), scene };
}

function waitingEvidence({ interview: interview }: Scene): readonly CompiledQuestion[] {
  const waits = (state: QuestionState): boolean =>
    state.question.role === 'evidence' && state.shown && !state.answer;
  return interview.pack.questions.filter(({ id }) => waits(interview.states.get(id)!));
}

/** Contenders, the most telling first; of equals the one authored first. */
function contenders(scene: Scene, questions: readonly CompiledQuestion[]): readonly Contender[] {
  const gains = gainsOf(questions, scene.interview, scene.posteriors);
  return questions
    .map(({ id }, index) => ({ id, gain: gains[index]! }))
    .sort((a, b) => b.gain - a.gain);
}

/** Why the question that waits would be asked now; null where none does. */
export function whyNext(scene: Scene): Why | null {
  const { next } = scene.session;
  return next && whyAsked(scene, scene.pack.byId.get(next.id)!);
}

function whyAsked(scene: Scene, question: CompiledQuestion): Why {
  if (question.role !== 'evidence') return { kind: 'order', role: question.role };
  const all = contenders(scene, waitingEvidence(scene));
  const { gain } = all.find(({ id }) => id === question.id)!;
  const runnerUp = all.find(({ id }) => id !== question.id) ?? null;
  return { kind: 'gain', gain, runnerUp, forUrgency: scene.assessed.undecided.has(question.id) };
}

function endOf(scene: Scene): End {
  const {
    session,
    assessed: assessed,
    pack: {
      json: { limits },
    },
  } = scene;
  if (session.next) return { kind: 'open', next: session.next.id };
  if (assessed.urgency === 'emergency') return { kind: 'emergency' };
  if (assessed.ended) return { kind: 'ended' };
  const waiting = waitingEvidence(scene);
  if (waiting.length === 0) return { kind: 'all-asked' };
  const asked = session.path.filter((id) => scene.pack.byId.get(id)!.role === 'evidence').length;
  if (asked >= limits.evidenceQuestions)
    return { kind: 'limit', limit: limits.evidenceQuestions, left: waiting.length };
  const best = contenders(scene, waiting)[0]!;
  return best.gain < limits.minGain
    ? { kind: 'small-gain', best, minGain: limits.minGain }
    : { kind: 'certain' };
}
