import { UNSURE, type Condition } from '../../engine/index.js';
import { optionsNamed } from '../../engine/fold-condition.js';
import type { AuthoredPack } from '../authored.js';
import { allConditions, conditionParts } from '../conditions.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Check } from './check.js';
import type { Path } from '../yaml-file.js';

/** Every question, option, cause and name in a condition exists. */
export const conditionReferences: Check = {
  name: 'reference',
  description: 'Every question, option, cause and name in a condition exists.',
  check(pack, report) {
    for (const outer of allConditions(pack)) {
      for (const { file, path, condition } of conditionParts(outer)) {
        checkPart(condition, pack, (at, message) => report(file, [...path, ...at], message));
      }
    }
  },
};

type ReportHere = (path: Path, message: string) => void;

function checkPart(condition: Condition, pack: AuthoredPack, report: ReportHere): void {
  if ('ref' in condition)
    named(condition.ref, Object.keys(pack.conditions), 'condition', (message) =>
      report(['ref'], message),
    );
  else if ('fit' in condition)
    named(
      condition.fit,
      pack.causes.map(({ id }) => id),
      'cause',
      (message) => report(['fit'], message),
    );
  else if ('answered' in condition)
    named(
      condition.answered,
      pack.questions.map(({ id }) => id),
      'question',
      (message) => report(['answered'], message),
    );
  else if ('q' in condition) checkComparison(condition, pack, report);
}

function named(
  id: string,
  known: readonly string[],
  what: string,
  report: (message: string) => void,
): void {
  if (!known.includes(id)) report(`there is no ${what} "${id}"; ${suggest(id, known)}`);
}

function checkComparison(
  condition: Extract<Condition, { q: string }>,
  pack: AuthoredPack,
  report: ReportHere,
): void {
  const question = pack.questions.find(({ id }) => id === condition.q);
  if (!question)
    return named(
      condition.q,
      pack.questions.map(({ id }) => id),
      'question',
      (message) => report(['q'], message),
    );
  const isChoice = 'is' in condition || 'in' in condition;
  const isDoubt = optionsNamed(condition).join() === UNSURE;
  if (isChoice === (question.type === 'number') && !isDoubt) {
    return report(
      [],
      `"${question.id}" is ${isChoice ? 'a number' : 'not a number'}; compare it with ${isChoice ? '"atLeast" or "atMost"' : '"is" or "in"'}`,
    );
  }
  const known = [...optionIds(question), UNSURE];
  optionsNamed(condition).forEach((option, i) => {
    const path = 'is' in condition ? ['is'] : ['in', i];
    if (!known.includes(option))
      report(path, `"${question.id}" has no option "${option}"; ${suggest(option, known)}`);
    else if (option === UNSURE && !question.unsure)
      report(
        path,
        `"${question.id}" does not offer "not sure"; add "unsure: true" to it, or remove this`,
      );
  });
}
