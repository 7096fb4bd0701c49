import { isBelow, MISSING_FLAG, UNSURE_FLAG, type Pack, type Urgency } from '../../engine/index.js';
import type { NormalizedAnswer } from '../../engine/answers.js';
import { resolveQuestions } from '../../engine/interview-state.js';
import { mostUrgent } from '../../engine/levels.js';
import type { CompiledQuestion, CompiledRule } from '../../engine/compile-pack.js';
import { assessUrgency } from '../../engine/urgency.js';
import { toAnswers } from './domain.js';
import type { Findings } from './property.js';
import { conditionNames } from './reads.js';
import { solve, type Search, type View } from './solve.js';
import { shownVerdict } from './witness.js';

/** A way of leaving a red-flag question without an explicit yes or no. */
export interface OpenState {
  readonly name: string;
  readonly given: ReadonlyMap<string, NormalizedAnswer>;
  /** The level that it must give of itself. */
  readonly least: Urgency;
}

/**
 * Checks that an open state gives at least its level, whatever makes the question and those that
 * follow it up appear, with all other questions open: further answers can add reasons, and never
 * take one of these away.
 */
export function checkOpenState(
  pack: Pack,
  question: CompiledQuestion,
  state: OpenState,
  findings: Findings,
): void {
  const family = [question.id];
  // By itself first; only where that is too little do the rules count that read the question.
  const alone = searchOpen(pack, question, state, []);
  const search = alone.answers
    ? searchOpen(
        pack,
        question,
        state,
        pack.rules.filter((rule) => conditionNames(pack, rule.when, (id) => family.includes(id))),
      )
    : alone;
  findings.count(search, `${question.id}: ${state.name}`);
  if (search.answers)
    findings.fail(`${question.id}, ${state.name}: less than ${state.least}`, {
      answers: { ...search.answers, ...toAnswers(pack, state.given) },
      expect: state.least,
    });
}

/** Answers to all else for which the question and these rules give less than the state must. */
function searchOpen(
  pack: Pack,
  question: CompiledQuestion,
  state: OpenState,
  rules: readonly CompiledRule[],
): Search {
  const family = [question.id];
  const judging: Pack = { ...pack, rules };
  return solve(
    pack,
    {
      questions: family,
      rules,
      preset: new Map(family.map((id) => [id, state.given.get(id) ?? null])),
      test: (view) => {
        const shown = shownVerdict(view, question.id);
        if (shown === 'no') return 'no';
        if (!view.complete) return 'open';
        // What leaves it open whether the question is shown shows nothing of its level.
        if (shown === 'open') return 'no';
        return isBelow(levelOf(judging, view, family), state.least) ? 'yes' : 'no';
      },
    },
    { shortest: true },
  );
}

/** What the question and those that follow it up give of themselves. */
function levelOf(pack: Pack, view: View, family: readonly string[]): Urgency {
  const perspectives = new Set(pack.json.perspectives.map(({ id }) => id));
  const interview = resolveQuestions(pack, { accepted: view.given, rejected: [] }, perspectives);
  const own = assessUrgency(interview).reasons.filter(
    ({ rule, findings }) =>
      (rule !== MISSING_FLAG && rule !== UNSURE_FLAG) ||
      family.includes(findings[0]?.question ?? ''),
  );
  return mostUrgent(own.map(({ urgency }) => urgency));
}
