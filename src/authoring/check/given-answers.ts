import { UNSURE } from '../../engine/index.js';
import type { AuthoredPack, AuthoredQuestion, Case } from '../authored.js';
import { suggest } from '../nearest.js';
import type { Path } from '../yaml-file.js';

/** Reports a problem of answers: the path begins with the id of the question. */
export type ReportAnswer = (path: Path, message: string, at?: 'key' | 'value') => void;

/**
 * Somebody's answers, as cases and the coverage table give them: every question exists, and takes
 * such an answer.
 */
export function checkAnswers(
  answers: Case['answers'],
  { questions }: AuthoredPack,
  report: ReportAnswer,
): void {
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.find((candidate) => candidate.id === id);
    if (!question)
      report(
        [id],
        `there is no question "${id}"; ${suggest(
          id,
          questions.map((each) => each.id),
        )}`,
        'key',
      );
    else if (question.type === 'number' && typeof answer === 'number') continue;
    else if (typeof answer === 'number') report([id], `"${id}" is not a number; give option ids`);
    else checkChoice(question, answer, report);
  }
}

function checkChoice(
  question: AuthoredQuestion,
  answer: string | readonly string[],
  report: ReportAnswer,
): void {
  const { id, type, unsure, options = [] } = question;
  const chosen = [answer].flat();
  if (chosen.length === 1 && chosen[0] === UNSURE) {
    if (!unsure) report([id], `"${id}" does not offer "not sure"; give an option`);
    return;
  }
  const known = options.map((option) => option.id);
  chosen.forEach((option, i) => {
    if (!known.includes(option))
      report(
        typeof answer === 'string' ? [id] : [id, i],
        `"${id}" has no option "${option}"; ${suggest(option, known)}`,
      );
  });
  if (type === 'single' && chosen.length > 1)
    report([id], `"${id}" takes one answer; keep the one that fits best`);
  const alone = options.find((option) => option.exclusive && chosen.includes(option.id));
  if (alone && chosen.length > 1)
    report([id], `"${alone.id}" is chosen alone; remove it or the others`);
}
