import {
  analyze,
  createSession,
  type Analysis,
  type Answer,
  type Answers,
  type Pack,
} from '../../engine/index.js';
import type { CompiledQuestion } from '../../engine/compile-pack.js';
import { gainsOf } from '../../engine/evidence-choice.js';
import { waitingEvidence } from '../../engine/next-question.js';

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
  readonly analysis: Analysis;
}

/**
 * Answers what the engine asks, question after question, as long as there is an answer. An answer
 * to a question that the engine would not ask at that point is then given out of turn, in the order
 * of the file.
 */
export function replay(pack: Pack, given: Answers): Replay {
  const left = new Map(Object.entries(createSession(pack, given).answers));
  const steps: ReplayStep[] = [];
  let answers: Answers = {};
  let analysis = analyze(pack, answers);
  let stop: End | null = null;
  while (left.size > 0) {
    const { next, interview } = analysis;
    const question =
      next && left.has(next.id)
        ? next.id
        : ([...left.keys()].find((id) => interview.states.get(id)!.shown) ?? [...left.keys()][0]!);
    const answer = left.get(question)!;
    steps.push({
      question,
      answer,
      why:
        question === next?.id
          ? whyAsked(analysis, next)
          : { kind: 'out-of-turn', instead: next?.id ?? null },
    });
    answers = { ...answers, [question]: answer };
    left.delete(question);
    analysis = analyze(pack, answers);
    // What was answered after the end did not bring it about.
    stop = analysis.next ? null : (stop ?? endOf(analysis));
  }
  return { steps, end: stop ?? endOf(analysis), analysis };
}

/** Waiting evidence, the most telling first; of equals the one authored first. */
function contenders({ pack, interview, posteriors }: Analysis): readonly Contender[] {
  const waiting = waitingEvidence(pack.questions.map(({ id }) => interview.states.get(id)!));
  const gains = gainsOf(waiting, interview, posteriors);
  return waiting
    .map(({ id }, index) => ({ id, gain: gains[index]! }))
    .sort((a, b) => b.gain - a.gain);
}

/** Why the question that waits would be asked now; null where none does. */
export function whyNext(analysis: Analysis): Why | null {
  return analysis.next && whyAsked(analysis, analysis.next);
}

function whyAsked(analysis: Analysis, question: CompiledQuestion): Why {
  if (question.role !== 'evidence') return { kind: 'order', role: question.role };
  const all = contenders(analysis);
  const { gain } = all.find(({ id }) => id === question.id)!;
  const runnerUp = all.find(({ id }) => id !== question.id) ?? null;
  return { kind: 'gain', gain, runnerUp, forUrgency: analysis.urgency.undecided.has(question.id) };
}

function endOf(analysis: Analysis): End {
  const { pack, next, urgency, interview } = analysis;
  const { limits } = pack.json;
  if (next) return { kind: 'open', next: next.id };
  if (urgency.urgency === 'emergency') return { kind: 'emergency' };
  if (urgency.ended) return { kind: 'ended' };
  const waiting = contenders(analysis);
  const [best] = waiting;
  if (!best) return { kind: 'all-asked' };
  const asked = interview.answered.filter(({ question }) => question.role === 'evidence').length;
  if (asked >= limits.evidenceQuestions)
    return { kind: 'limit', limit: limits.evidenceQuestions, left: waiting.length };
  return best.gain < limits.minGain
    ? { kind: 'small-gain', best, minGain: limits.minGain }
    : { kind: 'certain' };
}
