import { unmetNeeds, type Posteriors } from './causes.js';
import type { CompiledQuestion } from './compile-pack.js';
import type { QuestionTable } from './evidence-model.js';
import type { InterviewState, QuestionState } from './interview-state.js';
import { waitingEvidence, type EvidenceChoice } from './next-question.js';
import type { Option } from './pack.js';
import { bandOf, bestChance, type Posterior } from './posterior.js';
import { expectedGain, outlookOf } from './question-selection.js';
import { bandsAreCertain } from './stopping-rule.js';
import { FALSE } from './truth.js';
import type { UrgencyResult } from './urgency.js';

/**
 * Stops at the limit, or when no question is worth a screen, or when the bands of what is shown are
 * certain; but never while the urgency could still rise: it must be settled before a result.
 */
export function nextEvidence(
  choice: EvidenceChoice,
  assessed: UrgencyResult,
): CompiledQuestion | null {
  const { interview, settings, states } = choice;
  const candidates = waitingEvidence(states);
  const needed = candidates.filter((question) => assessed.undecided.has(question.id));
  const left =
    settings.maxQuestions -
    states.filter((state) => state.question.role === 'evidence' && state.answer).length;
  if (left <= needed.length) return best(needed, choice)?.question ?? null;
  const chosen = best(candidates, choice);
  if (chosen && needed.includes(chosen.question)) return chosen.question;
  const isWorthIt = chosen !== null && chosen.gain >= interview.pack.json.limits.minGain;
  return isWorthIt && !isCertain(choice, left)
    ? chosen.question
    : (best(needed, choice)?.question ?? null);
}

interface Candidate {
  readonly question: CompiledQuestion;
  readonly gain: number;
}

function best(
  candidates: readonly CompiledQuestion[],
  { interview, settings, posteriors }: EvidenceChoice,
): Candidate | null {
  if (candidates.length === 0) return null;
  if (settings.order === 'authored') return { question: candidates[0]!, gain: Infinity };
  const gains = gainsOf(candidates, interview, posteriors());
  return candidates
    .map((question, index) => ({ question, gain: gains[index]! }))
    .reduce((top, candidate) => (candidate.gain > top.gain ? candidate : top));
}

/** Expected gain (nats) of each question, summed over the perspectives that weigh evidence. */
export function gainsOf(
  candidates: readonly CompiledQuestion[],
  { states }: InterviewState,
  posteriors: Posteriors,
): readonly number[] {
  const outlooks = [...posteriors.values()].map(outlookOf);
  return candidates.map((question) => {
    let gain = 0;
    for (const outlook of outlooks) {
      const table = outlook.posterior.stratum.byPlace[question.index];
      if (table)
        gain += expectedGain(
          table,
          outlook,
          question.hasConditionalOptions
            ? rowsAmong(table, states.get(question.id)!.options)
            : table.rows,
        );
    }
    return gain;
  });
}

function rowsAmong(table: QuestionTable, options: readonly Option[]): readonly number[] {
  return table.rows.filter((row) => options.some((option) => option.id === table.options[row]));
}

/** The certified stop: what may still be asked cannot change what is shown. */
function isCertain(
  { interview: { pack }, states, settings, posteriors }: EvidenceChoice,
  left: number,
): boolean {
  if (settings.order === 'authored') return false;
  const open = states.filter(({ answer, applies }) => !answer && applies !== FALSE);
  const stratumKnown =
    !pack.json.strata ||
    states.some((state) => state.question.id === pack.json.strata!.question && state.answer);
  return (
    stratumKnown &&
    [...posteriors().values()].every((posterior) => {
      const tables = open
        .map(({ question }) => posterior.stratum.byPlace[question.index])
        .filter((table): table is QuestionTable => table !== undefined);
      // What is not chosen by gain is asked besides, whatever the limit.
      const besides = tables.filter((table) => table.question.role !== 'evidence').length;
      return (
        !mayBecomeStrong(posterior, open) && bandsAreCertain(posterior, tables, left + besides)
      );
    })
  );
}

/** A cause is held back from `strong` by a question that may still be asked. */
function mayBecomeStrong(posterior: Posterior, open: readonly QuestionState[]): boolean {
  const ids = new Set(open.map(({ question }) => question.id));
  const best = bestChance(posterior);
  const { model } = posterior;
  return model.causes.some(
    (_, index) =>
      bandOf(posterior, index, best, model.perspective.fit) === 'strong' &&
      unmetNeeds(posterior, index).some((id) => ids.has(id)),
  );
}
