import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Check, ReportProblem } from './check.js';
import type { AuthoredPack, AuthoredQuestion } from '../authored.js';

/** Perspectives, clarified and repeated questions, and the strata of pack.yml exist. */
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
  const flags = pack.questions
    .filter(({ role, repeats }) => role === 'flag' && repeats === undefined)
    .map(({ id }) => id);
  for (const key of ['clarifies', 'repeats'] as const) {
    const id = question[key];
    if (id !== undefined && !flags.includes(id))
      at(key, `"${id}" is not a red-flag question; ${suggest(id, flags)}`);
  }
  checkFollowUp(question, at);
}

/** A question that follows up another says so in full, and brings no options of its own to repeat. */
function checkFollowUp(
  question: AuthoredQuestion,
  at: (key: string, message: string) => void,
): void {
  if (question.clarifies !== undefined && question.role !== 'clarifier')
    at('role', `a question that clarifies has role "${question.role}"; make it "clarifier"`);
  if (question.role === 'clarifier' && question.clarifies === undefined)
    at('role', 'a clarifier does not say what it clarifies; add "clarifies"');
  if (question.repeats !== undefined && question.options?.length)
    at('options', `a repeated question takes the options of "${question.repeats}"; remove these`);
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
  const known = optionIds(question, questions);
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
