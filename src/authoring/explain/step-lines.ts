import {
  MISSING_FLAG,
  UNSURE,
  UNSURE_FLAG,
  type Answer,
  type PackText,
} from '../../engine/index.js';
import type { End, Replay, ReplayStep, Why } from './replay.js';
import { figures, decimals, pad } from './words.js';

/** The interview: each question, what was answered, why it was asked; then why it stopped. */
export function stepLines(
  { steps, end, analysis }: Replay,
  text: PackText | undefined,
): readonly string[] {
  const rows = steps.map((step, index) => [
    String(index + 1),
    step.question,
    said(step, text),
    whyWords(step.why),
  ]);
  return [...pad(rows), '', endWords(end), ...flagLines(analysis.assessment.reasons)];
}

/** The option ids, with their labels where the pack has them. */
function said({ question, answer }: ReplayStep, text: PackText | undefined): string {
  const labels = text?.questions[question]?.options ?? {};
  const label = (id: string): string => (labels[id] ? `${id} "${labels[id].label}"` : id);
  return ids(answer).map(label).join(' + ');
}

function ids(answer: Answer): readonly string[] {
  return typeof answer === 'object' ? answer : [String(answer)];
}

/** Why a question was asked, in words. */
export function whyWords(why: Why): string {
  if (why.kind === 'order') return `${why.role}: asked in authored order, never skipped`;
  if (why.kind === 'out-of-turn')
    return why.instead
      ? `answered out of turn; ${why.instead} would have been asked`
      : 'answered out of turn; the interview was over';
  const rival = why.runnerUp
    ? `runner-up ${why.runnerUp.id} ${decimals(why.runnerUp.gain)}`
    : 'no other is left';
  return `${why.forUrgency ? 'the urgency still depends on it; ' : ''}tells most of what is left, expected gain ${decimals(why.gain)} nats; ${rival}`;
}

/** Why the interview stopped, or how it goes on, in words. */
export function endWords(end: End): string {
  switch (end.kind) {
    case 'open':
      return `Not finished: ${end.next} would be asked next.`;
    case 'emergency':
      return 'Stopped: an emergency interrupts at once.';
    case 'ended':
      return 'Stopped: a rule ended the interview.';
    case 'all-asked':
      return 'Stopped: every question that applies was asked.';
    case 'limit':
      return `Stopped: the limit of ${end.limit} evidence questions is reached; ${end.left} more would apply.`;
    case 'small-gain':
      return `Stopped: the best question left, ${end.best.id}, would gain ${decimals(end.best.gain)} nats; the pack asks for ${figures(end.minGain)}.`;
    case 'certain':
      return 'Stopped: no answer still to come could change a band that is shown (bounds over all answers).';
  }
}

/** Red-flag questions that were not clearly answered speak for themselves, without a rule. */
function flagLines(reasons: Replay['analysis']['assessment']['reasons']): readonly string[] {
  return reasons
    .filter(({ rule }) => rule === MISSING_FLAG || rule === UNSURE_FLAG)
    .map(({ rule, urgency, findings: [finding] }) => {
      const state = rule === MISSING_FLAG ? 'without an answer' : answeredWith(finding?.option);
      return `${finding?.question ?? ''}: a red-flag question ${state} counts as ${urgency}.`;
    });
}

/** What somebody else thinks counts like "not sure". */
function answeredWith(option: string | undefined): string {
  return option === undefined || option === UNSURE
    ? 'answered "not sure"'
    : `answered with what somebody else thinks (${option})`;
}
