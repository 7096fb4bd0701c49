import type { AuthoredPack } from '../authored.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';

/**
 * Why a finding, `question.option`, names nothing, with the fix; null where it names an option, or
 * one of the other names that may stand there.
 */
export function unknownFinding(
  finding: string,
  { questions }: AuthoredPack,
  others: readonly string[] = [],
): string | null {
  if (others.includes(finding)) return null;
  const known = questions.flatMap((question) =>
    optionIds(question).map((option) => `${question.id}.${option}`),
  );
  if (known.includes(finding)) return null;
  const [id = '', option = ''] = finding.split('.');
  const question = questions.find((candidate) => candidate.id === id);
  // Of a question that is there, its own options are nearest.
  const near = question ? known.filter((each) => each.startsWith(`${id}.`)) : [...others, ...known];
  return question
    ? `"${id}" has no option "${option}"; ${suggest(finding, near)}`
    : `there is no "${finding}"; ${suggest(finding, near)}`;
}
