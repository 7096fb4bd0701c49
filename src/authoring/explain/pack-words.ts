import type { PackText } from '../../engine/index.js';
import type { Replay } from './replay.js';
import { pad } from './words.js';

/**
 * The words in a language for what the trace names by its id: the questions that were
 * answered, the reasons of the level, the causes and the advice, in the order of the trace.
 */
export function packWords(
  { steps, analysis: { assessment } }: Replay,
  text: PackText,
): readonly string[] {
  const rows = [
    ...steps.map(({ question }) => [question, text.questions[question]?.title]),
    ...assessment.reasons.map(({ rule }) => [rule, text.rules[rule]]),
    ...assessment.causes.map(({ id }) => [id, text.causes[id]?.name]),
    ...assessment.advice.map((id) => [id, text.advice[id]?.title]),
  ];
  // Two findings may be reasons by the same rule. One without words is told by its answers.
  const known = new Map(rows.filter((row): row is [string, string] => row[1] !== undefined));
  return pad([...known]);
}
