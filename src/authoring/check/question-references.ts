import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Check, ReportProblem } from './check.js';
import type { AuthoredPack, AuthoredQuestion } from '../authored.js';

/** Perspectives, and the strata of pack.yml, exist. */
export const questionReferences: Check = {
  name: 'reference',
  description: 'What questions and strata name exists: perspectives, other questions, options.',
  check(pack, report) {
    pack.questions.forEach((question, i) => checkQuestion(question, i, pack, report));
    checkStrata(pack, report);
  },
};

function checkQuestion(
  question: AuthoredQuestion,
  index: number,
  pack: AuthoredPack,
  report: ReportProblem,
): void {
  const at = (key: string, message: string): void =>
    report('questions.yml', ['questions', index, key], message);
  const perspectives = pack.head.perspectives.map(({ id }) => id);
  if (question.perspective !== undefined && !perspectives.includes(question.perspective)) {
    at(
      'perspective',
      `there is no perspective "${question.perspective}"; ${suggest(question.perspective, perspectives)}`,
    );
  }
}

function checkStrata({ head, questions }: AuthoredPack, report: ReportProblem): void {
  const { question: id, groups, default: fallback } = head.strata;
  const names = groups.map((group) => group.id);
  if (!names.includes(fallback))
    report(
      'pack.yml',
      ['strata', 'default'],
      `there is no stratum "${fallback}"; ${suggest(fallback, names)}`,
    );
  const question = questions.find((candidate) => candidate.id === id);
  if (!question)
    return report(
      'pack.yml',
      ['strata', 'question'],
      `there is no question "${id}"; ${suggest(
        id,
        questions.map((each) => each.id),
      )}`,
    );
  const seen = new Set<string>();
  const known = optionIds(question);
  groups.forEach((group, i) =>
    group.options.forEach((option, j) => {
      const path = ['strata', 'groups', i, 'options', j];
      if (!known.includes(option))
        report('pack.yml', path, `"${id}" has no option "${option}"; ${suggest(option, known)}`);
      if (seen.has(option))
        report('pack.yml', path, `"${option}" is in two strata; leave it in one`);
      seen.add(option);
    }),
  );
}
