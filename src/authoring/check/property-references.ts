import type { AuthoredPack, AuthoredProperties } from '../authored.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import { everyRule } from '../placed-flag-rules.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';
import { unknownFinding } from './finding-names.js';

/** A property of what does not exist would be proved of nothing. */
export const propertyReferences: Check = {
  name: 'reference',
  description: 'What properties.yml names exists: questions, options, rules, advice.',
  check(pack, report) {
    const { properties } = pack;
    if (!properties) return;
    const here: ReportHere = (path, message) => report('properties.yml', path, message);
    checkLevels(properties, pack, here);
    checkAsked(properties, pack, here);
    const checkQuestion = nameCheck('question', idsOf(pack.questions), here);
    for (const list of ['absent', 'careful'] as const)
      properties[list]?.forEach(({ question }, i) =>
        checkQuestion(question, [list, i, 'question']),
      );
    const checkRule = nameCheck('rule', idsOf(everyRule(pack)), here);
    properties.ends?.forEach(({ rule }, i) => checkRule(rule, ['ends', i, 'rule']));
    const checkAdvice = nameCheck('advice', idsOf(pack.advice), here);
    properties.never?.forEach(({ advice }, i) =>
      advice?.forEach((id, j) => checkAdvice(id, ['never', i, 'advice', j])),
    );
  },
};

type ReportHere = (path: Path, message: string) => void;

function checkLevels({ levels }: AuthoredProperties, pack: AuthoredPack, report: ReportHere): void {
  for (const level of ['emergency', 'urgent', 'soon'] as const)
    levels[level]?.forEach((finding, i) => {
      const message = unknownFinding(finding, pack);
      if (message !== null) report(['levels', level, i], message);
    });
}

function checkAsked(
  { asked = [] }: AuthoredProperties,
  { questions }: AuthoredPack,
  report: ReportHere,
): void {
  const checkQuestion = nameCheck('question', idsOf(questions), report);
  asked.forEach(({ question: id, option }, i) => {
    checkQuestion(id, ['asked', i, 'question']);
    const question = questions.find((candidate) => candidate.id === id);
    const known = question && optionIds(question);
    if (option !== undefined && known?.includes(option) === false)
      report(
        ['asked', i, 'option'],
        `"${id}" has no option "${option}"; ${suggest(option, known)}`,
      );
  });
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** Reports what is not among the known names. */
function nameCheck(
  what: string,
  known: readonly string[],
  report: ReportHere,
): (id: string, path: Path) => void {
  return (id, path) => {
    if (!known.includes(id)) report(path, `there is no ${what} "${id}"; ${suggest(id, known)}`);
  };
}
